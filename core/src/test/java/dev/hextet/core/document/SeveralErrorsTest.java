package dev.hextet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One run finds what can be found, and invents nothing. */
final class SeveralErrorsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void findsAnErrorInEachOfTenThousandLines() {
    String text =
        IntStream.range(0, 10_000).mapToObj(i -> "k" + i + ": `x`\n").collect(Collectors.joining());
    assertThat(lines(text)).hasSize(50).isSorted().contains(1, 50);
  }

  @Test
  void reportsNothingDueToWhatWasLeftOut() {
    String text = "a: &x [1, 2\nb: *x\nc: {<<: *x}\n";
    assertThat(lines(text)).doesNotContain(3);
  }

  @Test
  void reportsEachUnknownAlias() {
    assertThat(lines("a: *x\nb: *y\nc: &z [*z]\n")).containsExactly(1, 2, 3);
  }

  @Test
  void readsOnBehindATab() {
    assertThat(lines("a:\n\tb: 1\n  c: `x`\nd: e: f\n")).containsExactly(2, 3, 4);
  }

  @Test
  void readsAMalformedTextOfTheGreatestSizeInBoundedTime() {
    String text = String.join("", Collections.nCopies(400_000, "key: [1, 2\n"));
    assertThat(lines(text)).isNotEmpty().hasSizeLessThanOrEqualTo(50);
  }

  private List<Integer> lines(String text) {
    DocumentReader.read(new SourceText("t.yml", text), diagnostics);
    return diagnostics.sorted().stream()
        .flatMap(problem -> problem.place().stream())
        .map(range -> range.line())
        .distinct()
        .toList();
  }

  @Test
  void isOneErrorInATextOfJson() {
    DocumentReader.read(new SourceText("t.json", "{\n\"a\": x,\n\"b\": y\n}"), diagnostics);
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly("JsonSyntax");
  }
}
