package dev.hextet.core.document.ops;

import dev.hextet.core.diag.DiagnosticGolden;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of wrong ops files for one small document. */
final class OpsErrorsTest {
  private static final String DOCUMENT =
      """
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
      rules: [{ name: web, port: 80 }, { name: ssh }, { name: ssh }]
      """;

  static List<Path> documents() {
    return DiagnosticGolden.documents("ops");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatIsWrongAndWhere(Path ops) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Document document =
        DocumentReader.read(new SourceText("stack.yml", DOCUMENT), diagnostics).orElseThrow();
    OpsFiles.apply(document, List.of(DiagnosticGolden.source(ops)), diagnostics);
    DiagnosticGolden.check(ops, diagnostics);
  }
}
