package dev.hextet.core.render.text;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.render.BlockLine;
import dev.hextet.core.render.RenderingSchemas;
import dev.hextet.core.render.ValueListing;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The recorded state as text for a terminal, in Terraform's form. Sensitive values are hidden. Ends
 * with a line end.
 */
public final class StateText {
  private StateText() {}

  /** Returns the text of a state. */
  public static String render(State state, RenderingSchemas vocabulary, TerminalStyle style) {
    if (state.resources().isEmpty() && state.outputs().isEmpty()) {
      return "The state is empty. No resources are represented.\n";
    }
    String resources =
        state.records().stream()
            .map(record -> resource(record, vocabulary, style))
            .collect(Collectors.joining("\n"));
    String outputs = EndingText.block(outputs(state), vocabulary);
    return resources + (resources.isEmpty() || outputs.isEmpty() ? "" : "\n") + outputs;
  }

  /** Returns the text of one resource. */
  public static String resource(
      ResourceRecord record, RenderingSchemas vocabulary, TerminalStyle style) {
    SortedMap<String, Value> shown = new TreeMap<>(record.attributes().entries());
    record.sensitive().keySet().forEach(name -> shown.put(name, hidden()));
    shown.values().removeIf(Value::isNull);
    List<BlockLine> lines = new ValueListing(vocabulary).attributes(record.address().type(), shown);
    StringBuilder out = new StringBuilder();
    out.append(style.bold(PrintableText.line("# " + record.address() + ":"))).append('\n');
    out.append(PrintableText.line(opening(record))).append('\n');
    out.append(new BlockText(style).lines(lines));
    return out.append("}\n").toString();
  }

  private static String opening(ResourceRecord record) {
    return "resource \"" + record.address().type() + "\" \"" + record.address().name() + "\" {";
  }

  private static Value hidden() {
    return Value.sensitive(Value.NULL, Term.named(""));
  }

  /** Returns the recorded outputs; sensitive ones are marked and have no value. */
  private static SortedMap<String, Value> outputs(State state) {
    SortedMap<String, Value> outputs = new TreeMap<>();
    for (Map.Entry<String, OutputRecord> output : state.outputs().entrySet()) {
      OutputRecord record = output.getValue();
      outputs.put(output.getKey(), record.isSensitive() ? hidden() : record.value());
    }
    return outputs;
  }
}
