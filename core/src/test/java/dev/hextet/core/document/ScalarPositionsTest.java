package dev.hextet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScalarPositionsTest {

  /** Every scalar reads as some text with {@code ${x}} in it, which the positions must lead to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: ${x}",
        "a: b ${x} c",
        "a: \"b ${x}\"",
        "a: 'b ${x}'",
        "a: 'it''s ${x}'",
        "a: \"\\\"\\u00e9\\x41\\U0001F600 ${x} \\n\"",
        "a: \"\\ud83d\\ude00${x}\"",
        "a: \"\ud83d\ude00${x}\"",
        "{\"a\": \"b\\/${x}\"}",
        "a: &anchor !!str b ${x}",
        "a: |\n  first\n\n   ${x} second\n",
        "a: |\r\n    first ${x}\r\n",
        "a: |2-\n    ${x}\n",
        "- - k: |\n     echo ${x}",
      })
  void leadToTheCharacters(String text) {
    SourceText source = new SourceText("t.yml", text);
    ScalarNode scalar = lastScalar(source);
    int from = scalar.text().indexOf("${x}");
    assertThat(quoted(scalar.positions().range(from, from + 4))).isEqualTo("${x}");
    assertThat(quoted(scalar.positions().range(from + 2, from + 3))).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b\n  ${x}",
        "a: \"b\n  ${x}\"",
        "a: \"b\\\n  ${x}\"",
        "a: 'b\n  ${x}'",
        "a: >\n  b\n  ${x}\n"
      })
  void fallBackToTheWholeScalarWhereLinesAreFolded(String text) {
    ScalarNode scalar = lastScalar(new SourceText("t.yml", text));
    int from = scalar.text().indexOf("${x}");
    assertThat(scalar.positions().range(from, from + 4)).isEqualTo(scalar.range());
  }

  @Test
  void stayWithinTheScalar() {
    ScalarNode scalar = lastScalar(new SourceText("t.yml", "a: 'b''c'"));
    assertThat(scalar.positions().range(1, 99)).hasToString("t.yml:1:6");
    assertThat(scalar.positions().range(3, 9)).hasToString("t.yml:1:9");
  }

  private static ScalarNode lastScalar(SourceText source) {
    Diagnostics diagnostics = new Diagnostics();
    DocumentNode node = DocumentReader.read(source, diagnostics).orElseThrow().root();
    assertThat(diagnostics.sorted()).isEmpty();
    while (!(node instanceof ScalarNode)) {
      node =
          node instanceof SequenceNode sequence
              ? sequence.items().get(0)
              : ((MappingNode) node).entries().iterator().next().node();
    }
    return (ScalarNode) node;
  }

  private static String quoted(SourceRange range) {
    return range.source().line(range.line()).substring(range.column() - 1, range.endColumn() - 1);
  }
}
