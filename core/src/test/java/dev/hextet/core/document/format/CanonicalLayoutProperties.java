package dev.hextet.core.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laid out, a document says what it said; laid out twice, it is what it is laid out once. */
final class CanonicalLayoutProperties {
  private static final String[] PIECES = {
    "a: ",
    "b:",
    "\"c\" : ",
    "- ",
    "-   ",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\n   ",
    "\n\n",
    " # n\n",
    "\n  # m\n",
    "{",
    "}",
    "[",
    "]",
    ", ",
    ",",
    "x",
    "y z",
    "'q\n  r'",
    "\"s \\\n  t\"",
    "|\n    l\n     m\n",
    "|+\n   n\n\n",
    ">-\n  o\n   p\n\n",
    "&k ",
    "*k",
    "!!str ",
    "? ",
    ": ",
    "---\n",
    "null",
    "1.50",
    "${v}",
    "<<: ",
  };

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(18).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 4000)
  void saysTheSame(@ForAll("texts") String text) {
    Assume.that(read(text).isPresent());
    String laidOut = CanonicalLayout.yaml(text);
    assertThat(isSame(text, laidOut)).as(laidOut).isTrue();
    assertThat(laidOut.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    assertThat(CanonicalLayout.yaml(laidOut)).isEqualTo(laidOut);
  }

  @Property
  void whateverATextIsItsCharactersStay(@ForAll("texts") String text) {
    String laidOut = CanonicalLayout.of(new SourceText("t.yml", text));
    assertThat(laidOut.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }

  static boolean isSame(String one, String other) {
    Optional<Document> was = read(one);
    Optional<Document> is = read(other);
    return was.isPresent()
        && is.isPresent()
        && CanonicalLayout.isSame(was.get().root(), is.get().root());
  }

  private static Optional<Document> read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Document> read = DocumentReader.read(new SourceText("t.yml", text), diagnostics);
    return diagnostics.hasErrors() ? Optional.empty() : read;
  }
}
