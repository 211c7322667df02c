package dev.hextet.core.document.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a path is, the outcome is a document or a diagnostic. */
final class OpsFilesProperties {
  private static final Document DOCUMENT =
      DocumentReader.read(
              new SourceText("stack.yml", "a: { b: [1, { k: v }, { k: v }] }\nb: []\nk:\n"),
              new Diagnostics())
          .orElseThrow();

  @Provide
  Arbitrary<String> operations() {
    Arbitrary<String> name = Arbitraries.of("a", "b", "k", "x", "k=v", "k=w", "-", "0", "-2", "9");
    Arbitrary<String> end = Arbitraries.of("", "", "", "?", ":next", ":prev", ":before", ":after");
    Arbitrary<String> step = Combinators.combine(name, end).as((n, e) -> "/" + n + e);
    Arbitrary<String> path = step.list().ofMaxSize(4).map(steps -> String.join("", steps));
    Arbitrary<String> what =
        Arbitraries.of("type: remove", "type: replace, value: 1", "type: replace, value: { k: v }");
    return Combinators.combine(what, path).as((w, p) -> "- { " + w + ", path: '" + p + "' }\n");
  }

  @Property
  void givesADocumentOrSaysWhyNot(
      @ForAll("operations") String one, @ForAll("operations") String two) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Document> changed =
        OpsFiles.apply(DOCUMENT, List.of(new SourceText("ops.yml", one + two)), diagnostics);
    assertThat(changed.isPresent()).isNotEqualTo(diagnostics.hasErrors());
    assertThat(diagnostics.sorted()).allMatch(problem -> problem.where() != null);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String path) {
    Diagnostics diagnostics = new Diagnostics();
    String ops = "- { type: remove, path: '" + path.replace("'", "''") + "' }\n";
    Optional<Document> changed =
        OpsFiles.apply(DOCUMENT, List.of(new SourceText("ops.yml", ops)), diagnostics);
    assertThat(changed.isPresent()).isNotEqualTo(diagnostics.hasErrors());
  }
}
