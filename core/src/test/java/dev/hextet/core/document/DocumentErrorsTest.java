package dev.hextet.core.document;

import dev.hextet.core.diag.DiagnosticGolden;
import dev.hextet.core.diag.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DocumentErrorsTest {

  static List<Path> documents() {
    return DiagnosticGolden.documents("document");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatIsWrongAndWhere(Path document) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    DocumentReader.read(DiagnosticGolden.source(document), diagnostics);
    DiagnosticGolden.check(document, diagnostics);
  }
}
