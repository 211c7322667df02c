package dev.hextet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Source;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text is, the outcome is a tree or an error, and every place is in the text. */
final class DocumentReaderProperties {
  private static final String[] PIECES = {
    "a",
    "b: ",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\"",
    "'",
    "|",
    ">",
    "\n|\n  x",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "!x ",
    "? ",
    "# c",
    "---\n",
    "...",
    "%YAML 1.2\n",
    "\t",
    "\\",
    "\\/",
    "${x}",
    "((y))",
    "$",
    "1",
    "null",
    "~",
    "\r\n",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "\ud83d\ude00",
    "\ud83d",
    "\u0000"
  };

  @Property(tries = 3000)
  void anyTextGivesATreeOrAnError(@ForAll("texts") String text) {
    Diagnostics diagnostics = new Diagnostics();
    Source source = new Source("t.yml", text);
    Optional<Document> document = DocumentReader.read(source, diagnostics);
    assertThat(document.isPresent() || diagnostics.hasErrors()).isTrue();
    document.ifPresent(read -> checkPlaces(read.root()));
    diagnostics.sorted().forEach(d -> assertThat(DiagnosticFormat.text(d)).contains("t.yml:"));
  }

  @Property(tries = 500)
  void anyCharactersGiveATreeOrAnError(@ForAll String text) {
    anyTextGivesATreeOrAnError(text);
  }

  @Property(tries = 500)
  void jsonStringsComeOutAsTheyWentIn(@ForAll("allowed") String text) {
    String json = "{\t\"k\" :\t\"" + escaped(text) + "\"}";
    Diagnostics diagnostics = new Diagnostics();
    Node root = DocumentReader.read(new Source("t.json", json), diagnostics).orElseThrow().root();
    assertThat(((Mapping) root).entry("k").orElseThrow().node().value().asText()).hasValue(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> allowed() {
    return Arbitraries.strings().withCharRange(' ', '~').withChars("\n\té").ofMaxLength(40);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("/", "\\/")
        .replace("\n", "\\n");
  }

  private static void checkPlaces(Node node) {
    int lines = (int) node.range().source().text().lines().count() + 1;
    assertThat(node.range().line()).isBetween(1, lines);
    assertThat(node.range().compareTo(end(node))).isLessThanOrEqualTo(0);
    if (node instanceof Scalar scalar) {
      int length = scalar.text().length();
      scalar.positions().range(0, length);
      scalar.positions().range(length / 2, length);
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(DocumentReaderProperties::checkPlaces);
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> checkPlaces(entry.node()));
    }
  }

  private static dev.hextet.core.diag.SourceRange end(Node node) {
    return dev.hextet.core.diag.SourceRange.of(
        node.range().source(), node.range().endLine(), node.range().endColumn(), 0);
  }
}
