package dev.hextet.suites;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Evaluates the case as a local value of a document in HCL, and compares it with another way. */
final class NativeWay implements Way {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Workbench bench;
  private final Way other;
  private final String declarations;
  private final List<String> options;

  /**
   * A way beside another one.
   *
   * @param other way that must give the same answer
   * @param declarations declarations of variables in Terraform's JSON
   * @param options options with the values of the variables
   */
  NativeWay(Workbench bench, Way other, Path declarations, List<String> options)
      throws IOException {
    this.bench = bench;
    this.other = other;
    this.options = options;
    this.declarations =
        Files.exists(declarations) ? variables(JSON.readTree(declarations.toFile())) : "";
  }

  private static String variables(JsonNode document) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, JsonNode> variable : document.path("variable").properties()) {
      out.append("variable \"").append(variable.getKey()).append("\" {\n");
      for (Map.Entry<String, JsonNode> argument : variable.getValue().properties()) {
        JsonNode value = argument.getValue();
        boolean type = argument.getKey().equals("type");
        out.append("  ").append(argument.getKey()).append(" = ");
        out.append(type ? value.textValue() : value.toString()).append('\n');
      }
      out.append("}\n");
    }
    return out.toString();
  }

  @Override
  public SuiteAnswer answer(Row row) throws IOException {
    String value = "locals {\n  it = (\n" + FreeNames.of(row).in(row.input()) + "\n)\n}\n";
    Path file = bench.file("native.tf", declarations + value);
    SuiteAnswer expected = other.answer(row);
    SuiteAnswer found = ExpressionWay.compared(row, bench.ask("local.it", file, options, Map.of()));
    return found.text().equals(expected.text())
        ? expected
        : new SuiteAnswer("in HCL: " + found.text(), false, "");
  }
}
