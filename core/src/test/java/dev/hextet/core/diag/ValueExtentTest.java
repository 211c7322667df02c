package dev.hextet.core.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueExtentTest {
  /** Texts with the key {@code k:} and its value between ‹ and ›. */
  static Stream<String> texts() {
    return Stream.of(
        "k: ‹plain›\nnext: 1\n",
        "k: ‹plain # comment›\nnext: 1",
        "k: ‹\"quoted, \\\" }\"› # comment\n",
        "k: ‹'quoted \"'›\n",
        "k: ‹{ a: 1, b: [2, {c: 3}] }›\nnext: 1\n",
        "k: ‹[1,\n  2]›\nnext: 1\n",
        "k: ‹\"never ended\nnext: 1›",
        "k: ‹{ never: ended\nnext: 1›",
        "k: ‹|\n  first\n\n  second›\nnext: 1\n",
        "k: ‹\n  child: 1\n  other: 2›\nnext: 1\n",
        "k: ‹\n- item\n- other›\nnext: 1\n",
        "outer:\n  k: ‹1›\n  next: 1\n",
        "outer:\n  - k: ‹1›\n    next: 1\n",
        "{ k: ‹plain›, next: 1 }",
        "{ k: ‹plain›}",
        "{ k: ‹${f(\"a, b\")}›, next: 1 }",
        "[{k: ‹\"a\"›}]",
        "k: ‹›");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void endsWithTheValue(String marked) {
    String text = marked.replaceAll("[‹›]", "");
    int start = marked.indexOf('‹');
    int end = marked.indexOf('›') - 1;
    int key = text.indexOf("k:");

    assertThat(text.substring(start, new ValueExtent(text, key, start).end()).stripTrailing())
        .isEqualTo(text.substring(start, end).stripTrailing());
  }
}
