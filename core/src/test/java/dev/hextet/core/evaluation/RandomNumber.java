package dev.hextet.core.evaluation;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of computations with numbers of all precisions, and of what can be done with a result. */
final class RandomNumber {
  private static final int MOST_DIGITS = 170;

  private final Random random;

  RandomNumber(Random random) {
    this.random = random;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A number as a value, as a text, or compared with another. */
  String any() {
    int depth = 1 + random.nextInt(3);
    String number = number(depth);
    return switch (random.nextInt(7)) {
      case 0 -> "\"= ${" + number + "}\"";
      case 1 -> pick("jsonencode([", "yamlencode([", "sum([") + number + "])";
      case 2 -> format() + number + ")";
      case 3 -> number + pick(" < ", " <= ", " == ", " != ", " > ", " >= ") + number(depth);
      case 4 -> "toset([" + number + ", " + number(depth) + ", " + number(0) + "])";
      default -> number;
    };
  }

  private String format() {
    String flags = pick("", "", "+", "0", "-", " ");
    String width = pick("", "", "12", "30.5", ".0", ".3", ".60", ".200");
    return "format(\"%" + flags + width + pick("d", "f", "f", "g", "g", "e", "v", "G") + "\", ";
  }

  String number(int depth) {
    if (depth <= 0) {
      return literal();
    }
    String one = number(depth - 1);
    String other = number(depth - 1);
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4, 5 -> "(" + one + pick(" + ", " - ", " * ", " / ", " % ") + other + ")";
      case 6 -> pick("abs(", "ceil(", "floor(", "-(") + one + ")";
      case 7 -> pick("max(", "min(") + one + ", " + other + ", " + number(0) + ")";
      case 8 -> "sum([" + one + ", " + other + ", " + number(0) + "])";
      case 9 -> pick("pow(", "log(") + one + ", " + pick("2", "3", "0.5", "-1") + ")";
      case 10 -> "element(range(" + one + ", 1000, 7.7), 3)";
      default -> "[for i, v in range(5) : i / " + other + " + v][2]";
    };
  }

  private String literal() {
    return switch (random.nextInt(9)) {
      case 0 -> "length([" + "0,".repeat(random.nextInt(12)) + "])";
      case 1 -> "parseint(\"" + digits(1 + random.nextInt(MOST_DIGITS)) + "\", 10)";
      case 2 -> pick("tonumber(\"", "jsondecode(\"", "yamldecode(\"") + fraction() + "\")";
      case 3 -> pick("0.1", "0.2", "0.3", "5.1", "1e30", "1e-30", "1e200", "2.5e-9", "4.35");
      case 4 -> digits(1 + random.nextInt(MOST_DIGITS));
      case 5, 6 -> fraction();
      case 7 -> pick("index([1, 2, 3], 3)", "signum(-7)", "pow(2, 0.5)", "pow(10, -1)");
      default -> String.valueOf(random.nextInt(100));
    };
  }

  private String fraction() {
    return random.nextInt(100) + "." + digits(1 + random.nextInt(20));
  }

  private String digits(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.valueOf(1 + random.nextInt(9)))
        .collect(Collectors.joining());
  }
}
