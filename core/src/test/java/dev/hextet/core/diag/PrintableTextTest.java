package dev.hextet.core.diag;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain text|plain text",
        "größe 日本 😀|größe 日本 😀",
        "a\u001b[31mred|a\\u001b[31mred",
        "a\u0000b|a\\u0000b",
        "a\u007fb|a\\u007fb",
        "right\u202eleft|right\\u202eleft",
        "zero\u200bwidth|zero\\u200bwidth",
        "line\u2028separator|line\\u2028separator",
        "private\ue000use|private\\ue000use",
        "tag\udb40\udc01|tag\\U000e0001",
        "half\ud800|half\\ud800",
      })
  void escapesWhatATerminalOrAnEditorWouldObey(String text, String printable) {
    assertThat(PrintableText.line(text)).isEqualTo(printable);
    assertThat(PrintableText.lines(text)).isEqualTo(printable);
  }

  @Test
  void keepsLineFeedsOnlyInSeveralLines() {
    assertThat(PrintableText.line("a\nb\r\n\tc")).isEqualTo("a\\nb\\r\\n\\tc");
    assertThat(PrintableText.lines("a\nb\r\n\tc")).isEqualTo("a\nb\\r\n\\tc");
  }

  @Property(tries = 300)
  void leavesNoUnsafeCharacter(@ForAll String text) {
    assertThat(PrintableText.line(text).codePoints()).noneMatch(PrintableText::isUnsafe);
    assertThat(PrintableText.lines(text).codePoints().filter(c -> c != '\n'))
        .noneMatch(PrintableText::isUnsafe);
  }

  @Property(tries = 300)
  void changesNothingInASafeText(@ForAll String text) {
    String safe = PrintableText.line(text);

    assertThat(PrintableText.line(safe)).isEqualTo(safe);
    assertThat(PrintableText.lines(safe)).isEqualTo(safe);
  }
}
