package dev.hextet.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.conversion.TypeMismatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RegularExpressionTest {

  private static RegularExpression read(String pattern) {
    return new RegularExpression(pattern);
  }

  @Test
  void refusesWhatNestsTooDeeply() {
    int depth = 100_000;
    assertThatThrownBy(() -> read("(".repeat(depth) + ")".repeat(depth)))
        .isInstanceOf(TypeMismatch.class)
        .hasMessageContaining("nests too deeply");
    assertThat(read("(".repeat(999) + "a" + ")".repeat(999)).isFoundIn("a")).isTrue();
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThatThrownBy(() -> read("(?:" + "a".repeat(4000) + "){999}"))
        .isInstanceOf(TypeMismatch.class)
        .hasMessageContaining("too large");
  }

  @Test
  void matchesInLinearTime() {
    assertThat(read("(a*)*(a*)*(a*)*b").isFoundIn("a".repeat(20_000))).isFalse();
    assertThat(read("(x|y)*z").isFoundIn("x".repeat(200_000))).isFalse();
  }

  @Test
  void saysWhatIsWrongInTheWordsOfGo() {
    assertThatThrownBy(() -> read("a(?=b)"))
        .hasMessage("the pattern is wrong: invalid or unsupported Perl syntax: `(?=`");
    assertThatThrownBy(() -> read("a{2000}"))
        .hasMessage("the pattern is wrong: invalid repeat count: `{2000}`");
    assertThatThrownBy(() -> read("\\p{Nope}"))
        .hasMessage("the pattern is wrong: invalid character class range: `\\p{Nope}`");
    assertThatThrownBy(() -> read("[a"))
        .hasMessage("the pattern is wrong: missing closing ]: `[a`");
  }

  /** Whatever version of Unicode the JDK has. */
  @Test
  void hasEachCharacterInOneCategory() {
    CharacterSet all = UnicodeClasses.named("Any").orElseThrow();
    CharacterSet categories = new CharacterSet();
    for (String group : new String[] {"C", "L", "M", "N", "P", "S", "Z"}) {
      categories.addAll(UnicodeClasses.named(group).orElseThrow());
    }
    IntStream.rangeClosed('Α', 'Ω')
        .filter(Character::isLetter)
        .forEach(c -> assertThat(categories.contains(c)).isTrue());
    assertThat(all.complement().contains('a')).isFalse();
    assertThat(categories.contains(0x0378)).isFalse();
    assertThat(UnicodeClasses.named("Lu").orElseThrow().folded().contains('é')).isTrue();
  }
}
