package dev.hextet.core.resolve;

import dev.hextet.core.diag.DiagnosticGolden;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.variable.DocumentInputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ResolveErrorsTest {

  static List<Path> documents() {
    return DiagnosticGolden.documents("resolve");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatIsWrongAndWhere(Path document) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    DocumentReader.read(DiagnosticGolden.source(document), diagnostics)
        .ifPresent(
            read ->
                new Resolver(new TestProvider()).resolve(read, DocumentInputs.NONE, diagnostics));
    DiagnosticGolden.check(document, diagnostics);
  }
}
