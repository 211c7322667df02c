package dev.hextet.core.expression;

import java.util.List;

/**
 * A text in the language with its precedence, for the minimum of parentheses.
 *
 * @param text the text, without parentheses around it
 * @param strength one of the levels below, in HCL's order of precedence
 */
public record Phrase(String text, int strength) {
  static final int CONDITIONAL = 0;
  public static final int OR = 1;
  static final int AND = 2;
  static final int EQUALITY = 3;
  static final int COMPARISON = 4;
  static final int SUM = 5;
  static final int PRODUCT = 6;
  static final int UNARY = 7;
  static final int SPLAT = 8;
  static final int PRIMARY = 9;

  public static Phrase primary(String text) {
    return new Phrase(text, PRIMARY);
  }

  /** Returns a left-associative operation. */
  static Phrase binary(Phrase left, String symbol, int strength, Phrase right) {
    return new Phrase(left.in(strength) + " " + symbol + " " + right.in(strength + 1), strength);
  }

  static Phrase conditional(Phrase condition, Phrase then, Phrase otherwise) {
    return new Phrase(
        condition.in(OR) + " ? " + then.in(OR) + " : " + otherwise.in(CONDITIONAL), CONDITIONAL);
  }

  static Phrase attribute(Phrase on, String name) {
    return primary(on.in(PRIMARY) + "." + name);
  }

  public static Phrase index(Phrase on, Phrase key) {
    return primary(on.in(PRIMARY) + "[" + key.text + "]");
  }

  static String join(List<Phrase> phrases) {
    return String.join(", ", phrases.stream().map(Phrase::text).toList());
  }

  /** Returns the text, in parentheses if its precedence is lower than required. */
  String in(int needed) {
    return strength >= needed ? text : "(" + text + ")";
  }
}
