package dev.hextet.core.engine;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticGolden;
import dev.hextet.core.diag.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlanErrorsTest {
  @TempDir private Path folder;

  static List<Path> documents() {
    return DiagnosticGolden.documents("plan");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatIsWrongAndWhere(Path document) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    try {
      new EngineStack(folder).plan(DiagnosticGolden.source(document));
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
    }
    DiagnosticGolden.check(document, diagnostics);
  }
}
