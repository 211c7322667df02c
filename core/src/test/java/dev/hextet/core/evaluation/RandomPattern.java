package dev.hextet.core.evaluation;

import dev.hextet.core.spelling.QuotedString;
import java.util.List;
import java.util.Random;

/** Calls with any pattern, most of them valid, on any text. */
final class RandomPattern {
  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "ab",
          "é",
          "É",
          "😀",
          " ",
          ".",
          "\\d",
          "\\D",
          "\\w",
          "\\W",
          "\\s",
          "\\S",
          "\\b",
          "\\B",
          "^",
          "$",
          "\\A",
          "\\z",
          "[ab]",
          "[^a]",
          "[a-c]",
          "[[:alpha:]]",
          "[[:^digit:]]",
          "[]a]",
          "[\\d_]",
          "[a\\-z]",
          "\\pL",
          "\\p{Lu}",
          "\\P{L}",
          "\\p{^Greek}",
          "[\\p{Greek}1]",
          "[^\\P{Ll}]",
          "\\p{So}",
          "\\pS",
          "\\p{Adlam}",
          "\\x41",
          "\\x{e9}",
          "\\101",
          "\\t",
          "\\Q.*\\E",
          "\\Qa\\E",
          "{",
          "}",
          "a{",
          "]",
          "\\.",
          "\\{",
          "\\n",
          "(?i)",
          "(?s)",
          "(?m)",
          "(?U)",
          "(?-i)",
          "[[:word:]]",
          "ß",
          "K");
  private static final List<String> STRANGE =
      List.of(
          "\\1",
          "\\Z",
          "\\C",
          "\\é",
          "(?=a)",
          "(?<!a)",
          "(?>a)",
          "a**",
          "a*+",
          "*",
          "[b-a]",
          "[a",
          "(",
          ")",
          "\\p{Nope}",
          "\\pé",
          "[[:foo:]]",
          "\\x{110000}",
          "\\",
          "(?P=n)",
          "a{1001}",
          "a{2,1}",
          "\\u0041",
          "(?P<n-m>a)",
          "(?P<>a)",
          "(?x)",
          "(a{40}){40}",
          "\\8",
          "\\e",
          "a{-1}",
          "(?i");
  private static final List<String> QUANTIFIERS =
      List.of("*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,1}?", "{1,}", "{,2}", "{0}");
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "baaac",
          "abab",
          "Aéé1É",
          "x😀ab😀",
          "a\nb\n",
          "αβΓ1",
          "AB_9 ab",
          "{a}{}",
          ".*a.*",
          "]-[",
          "sſßK",
          "a\tb",
          "𞤀a",
          "aaaaaaaaab");
  private static final List<String> REPLACEMENTS =
      List.of(
          "X", "", "<$1>", "${1}x", "$1x", "$$", "$", "${n}-$2", "$0$0", "$01", "${", "$é", "$n");

  private final Random random;

  RandomPattern(Random random) {
    this.random = random;
  }

  String call() {
    String pattern = pattern(2);
    String text = QuotedString.of(one(TEXTS));
    return switch (random.nextInt(3)) {
      case 0 -> "regexall(%s, %s)".formatted(QuotedString.of(pattern), text);
      case 1 -> "regex(%s, %s)".formatted(QuotedString.of(pattern), text);
      default ->
          "replace(%s, %s, %s)"
              .formatted(
                  text, QuotedString.of("/" + pattern + "/"), QuotedString.of(one(REPLACEMENTS)));
    };
  }

  private String pattern(int depth) {
    StringBuilder out = new StringBuilder();
    for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
      out.append(part(depth));
      out.append(random.nextInt(3) == 0 ? one(QUANTIFIERS) : "");
      out.append(random.nextInt(8) == 0 ? "|" : "");
    }
    return out.toString();
  }

  private String part(int depth) {
    int kind = random.nextInt(12);
    if (kind == 0 && random.nextInt(3) == 0) {
      return one(STRANGE);
    }
    if (kind < 4 && depth > 0) {
      return one(List.of("(", "(", "(?:", "(?i:", "(?P<n>", "(?<m>")) + pattern(depth - 1) + ")";
    }
    return one(ATOMS);
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
