package dev.hextet.suites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the way to run a table. */
final class Ways {
  private final Path suites;
  private final Workbench bench;

  /**
   * Finds ways in a folder of tables.
   *
   * @param work a folder for documents, with the files that the table refers to
   */
  Ways(Path suites, Path work) {
    this.suites = suites;
    this.bench = new Workbench(work);
  }

  Way of(SuiteTable table) throws IOException {
    DocumentWay documents = new DocumentWay(bench);
    return switch (table.name()) {
      case "ipv6-text" -> AddressWay.ADDRESS;
      case "ip-blocks" -> AddressWay.BLOCK;
      case "hcl-typeexpr", "cty-convert" -> new TypeWay(bench);
      case "go-patch", "go-patch-pointers" -> documents::operation;
      case "bosh-variables" -> documents::variables;
      case "yaml-scalars" -> documents::scalar;
      case "yaml-anchors-merges" -> documents::value;
      case "yaml-test-suite-document", "json-documents" -> documents;
      case "hcl-syntax" -> syntax(table);
      default -> expressions(table.name());
    };
  }

  /** The templates stand below the expressions, from the second {@code 1} on. */
  private Way syntax(SuiteTable table) throws IOException {
    int first =
        table.rows().stream()
            .filter(row -> row.input().equals("1") && row.line() > 1)
            .mapToInt(Row::line)
            .findFirst()
            .orElseThrow();
    Way expressions = expressions(table.name());
    Way templates = new TemplateWay(bench, suites.resolve(table.name() + ".document.json"));
    return row -> (row.line() < first ? expressions : templates).answer(row);
  }

  private Way expressions(String name) throws IOException {
    Path declarations = suites.resolve(name + ".document.json");
    String text = Files.exists(declarations) ? Files.readString(declarations) : "{\"locals\":{}}";
    Path values = suites.resolve(name + ".values.json");
    List<String> options = Files.exists(values) ? List.of("-l", values.toString()) : List.of();
    Way console = new ExpressionWay(bench, bench.file(name + ".tf.json", text), options);
    return name.startsWith("hcl-") ? new NativeWay(bench, console, declarations, options) : console;
  }
}
