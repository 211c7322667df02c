package dev.hextet.suites;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.cli.InProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declares a variable of a type; in a table of conversions, with a value to convert. */
final class TypeWay implements Way {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CONVERSION = Pattern.compile("\\((.*) from (\\w+)\\) (.*)");
  private static final Map<String, String> FUNCTIONS =
      Map.of("list", "tolist", "set", "toset", "map", "tomap");

  private final Workbench bench;

  TypeWay(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public SuiteAnswer answer(Row row) throws IOException {
    Matcher conversion = CONVERSION.matcher(row.input());
    if (conversion.matches()) {
      String function = FUNCTIONS.getOrDefault(conversion.group(2), "");
      String written = conversion.group(3);
      String value = "${try(%s(%s), %2$s)}".formatted(function, written);
      return ExpressionWay.compared(row, declared(conversion.group(1), value));
    }
    InProcess run = declared(row.input(), null);
    Path file = bench.file("types.tf", "variable \"x\" {\n  type = " + row.input() + "\n}\n");
    InProcess hcl = bench.ask("var.x", file, List.of(), Map.of());
    if (hcl.exitCode() != run.exitCode()) {
      return new SuiteAnswer("in HCL: " + hcl.err(), false, hcl.err());
    }
    return run.exitCode() == 0
        ? new SuiteAnswer("OK", row.expected().equals("OK"), "")
        : SuiteAnswer.refused(row, run.err());
  }

  private InProcess declared(String type, @org.jspecify.annotations.Nullable String value)
      throws IOException {
    ObjectNode document = JSON.createObjectNode();
    ObjectNode variable = document.putObject("variable").putObject("x").put("type", type);
    if (value != null) {
      variable.put("default", value);
    }
    Path file = bench.file("types.tf.json", document.toString());
    return bench.ask("var.x", file, List.of(), Map.of());
  }
}
