package dev.hextet.suites;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Evaluates the case as a text of a document. */
final class TemplateWay implements Way {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Workbench bench;
  private final Path declarations;

  TemplateWay(Workbench bench, Path declarations) {
    this.bench = bench;
    this.declarations = declarations;
  }

  @Override
  public SuiteAnswer answer(Row row) throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(Files.readString(declarations));
    document.putObject("locals").put("text", FreeNames.of(row).in(row.input()));
    Path file = bench.file("template.tf.json", document.toString());
    return ExpressionWay.compared(row, bench.ask("local.text", file, List.of(), Map.of()));
  }
}
