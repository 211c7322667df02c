package dev.hextet.core.render;

import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Probes after an apply, a line each: the name, the destination, and the expected answer. */
final class CheckLines {
  private static final Value STANDARD_STATUS = Value.of(200);

  private final ValueText text;

  private CheckLines(RenderingSchemas vocabulary) {
    this.text = new ValueText(vocabulary);
  }

  /** Returns a line for each probe, with the destinations in one column. */
  static List<String> of(RenderingSchemas vocabulary, List<PlannedProbe> probes) {
    CheckLines lines = new CheckLines(vocabulary);
    int width = probes.stream().mapToInt(probe -> probe.name().length()).max().orElse(0);
    return probes.stream().map(probe -> lines.line(probe, width)).toList();
  }

  private String line(PlannedProbe probe, int width) {
    List<String> parts = new ArrayList<>(List.of(destination(probe)));
    parts.addAll(expectation(probe));
    if (probe.arguments().values().entries().containsKey("family")) {
      parts.add("over " + argument(probe, "family").replace("\"", "").replace("ip", "IP"));
    }
    parts.add("within " + argument(probe, "within").replace("\"", ""));
    String name = probe.name() + " ".repeat(width - probe.name().length());
    return PrintableText.line(name + "  " + String.join(", ", parts));
  }

  private String destination(PlannedProbe probe) {
    return switch (probe.kind()) {
      case HTTP -> argument(probe, "url");
      case TCP -> argument(probe, "host") + " port " + argument(probe, "port");
      case DNS -> argument(probe, "type").replace("\"", "") + " of " + argument(probe, "name");
    };
  }

  private List<String> expectation(PlannedProbe probe) {
    List<String> parts = new ArrayList<>();
    if (probe.kind() == ProbeKind.HTTP && !value(probe, "status").equals(STANDARD_STATUS)) {
      parts.add("status " + argument(probe, "status"));
    }
    if (!value(probe, "body_contains").isNull()) {
      parts.add("body contains " + argument(probe, "body_contains"));
    }
    if (probe.kind() == ProbeKind.DNS) {
      parts.add("equals " + text.of(single(value(probe, "equals"))));
    }
    return parts;
  }

  private static Value value(PlannedProbe probe, String argument) {
    return probe.arguments().values().get(argument);
  }

  /** Returns the only item of a list, or the value itself. */
  private static Value single(Value value) {
    return value instanceof Value.ListOf list && list.items().size() == 1
        ? list.items().get(0)
        : value;
  }

  private String argument(PlannedProbe probe, String argument) {
    return text.of(value(probe, argument));
  }
}
