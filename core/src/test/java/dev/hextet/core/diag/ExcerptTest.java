package dev.hextet.core.diag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  private static Excerpt excerpt(String text, int line, int column, int length) {
    return Excerpt.of(SourceRange.of(new SourceText("a.yml", text), line, column, length))
        .orElseThrow();
  }

  private static String marked(Excerpt excerpt) {
    return excerpt.text().substring(excerpt.start(), excerpt.end());
  }

  @Test
  void showsAShortLineAsItIs() {
    Excerpt excerpt = excerpt("a: 1\nname: web\n", 2, 7, 3);

    assertThat(excerpt).isEqualTo(new Excerpt("name: web", 6, 9));
  }

  @Test
  void endsThePlaceOfSeveralLinesWithItsFirstLine() {
    SourceText source = new SourceText("a.yml", "name: [a,\n  b]\n");

    assertThat(Excerpt.of(new SourceRange(source, 1, 7, 2, 5)))
        .contains(new Excerpt("name: [a,", 6, 9));
  }

  /** The place keeps its text wherever the line is cut. */
  @ParameterizedTest
  @ValueSource(ints = {1, 79, 80, 81, 200, 201, 250, 420, 497})
  void keepsThePlaceInAWindowOfALongLine(int column) {
    String line = "abcdefghij".repeat(50);
    Excerpt excerpt = excerpt(line, 1, column, 3);

    assertThat(marked(excerpt)).isEqualTo(line.substring(column - 1, column + 2));
    assertThat(excerpt.text().replace("…", "")).hasSizeLessThanOrEqualTo(200);
    assertThat(line).contains(excerpt.text().replace("…", ""));
    assertThat(excerpt.text().startsWith("…")).isEqualTo(column > 81);
    assertThat(excerpt.text().endsWith("…")).isEqualTo(column < 380);
  }

  @Test
  void cutsAPlaceThatIsLongerThanTheWindow() {
    Excerpt excerpt = excerpt("x".repeat(500), 1, 1, 500);

    assertThat(excerpt).isEqualTo(new Excerpt("x".repeat(200) + "…", 0, 200));
  }

  /** Each character outside the basic plane is a pair of units, and the window begins at one. */
  @ParameterizedTest
  @ValueSource(ints = {201, 202, 203, 204})
  void cutsNoCharacterInTwo(int column) {
    String line = "\ud83d\ude00".repeat(300);

    String text = excerpt(line, 1, column, 1).text();

    assertThat(text.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void showsNothingOfASecretTextOrOfAnEmptyLine() {
    SourceText secret = new SourceText("vars.yml", "a: hunter2", true);

    assertThat(Excerpt.of(SourceRange.of(secret, 1, 1, 3))).isEmpty();
    assertThat(Excerpt.of(SourceRange.of(new SourceText("a.yml", "a: 1\n\n"), 2, 1, 1))).isEmpty();
    assertThat(Excerpt.of(SourceRange.of(new SourceText("a.yml", "a: 1"), 9, 1, 1))).isEmpty();
  }

  @Test
  void marksTheWholeReplacementOfASecret() {
    Excerpt excerpt = excerpt("password: hunter2", 1, 11, 7);

    assertThat(excerpt.text()).doesNotContain("hunter2").startsWith("password: ");
    assertThat(marked(excerpt)).isEqualTo(excerpt.text().substring("password: ".length()));
  }
}
