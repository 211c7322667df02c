package dev.hextet.core.evaluation;

import java.util.Random;

/**
 * Texts of expressions, random but mostly right: over {@code var.n} (a number), {@code var.s} (a
 * string), {@code var.t} (a truth value), {@code var.l} (a list) and {@code var.m} (a map).
 */
final class RandomExpression {
  private final Random random;
  private final RandomCall calls;
  private int variables;

  RandomExpression(Random random) {
    this.random = random;
    this.calls = new RandomCall(random, this);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** An expression of any type. */
  String any(int depth) {
    return switch (random.nextInt(depth <= 0 ? 4 : 7)) {
      case 0 -> number(depth - 1);
      case 1 -> text(depth - 1);
      case 2 -> bool(depth - 1);
      case 3 -> pick("null", "var.s", "var.n", "var.l", "var.m");
      case 4 -> list(depth - 1);
      case 5 -> map(depth - 1);
      default -> step(depth - 1);
    };
  }

  private String step(int depth) {
    return switch (random.nextInt(12)) {
      case 0 -> list(depth) + "[" + number(depth) + "]";
      case 1 -> map(depth) + pick(".a", ".b", "[\"a\"]");
      case 2 -> list(depth) + "[*]" + pick("", ".a", "[0]");
      case 3 -> bool(depth) + " ? " + any(depth) + " : " + any(depth);
      case 4 -> "(" + any(depth) + ")";
      case 5 -> "try(" + any(depth) + ", " + any(depth) + ")";
      case 6 -> pick("tolist(", "toset(", "tomap(") + any(depth) + ")";
      default -> calls.any(depth);
    };
  }

  String number(int depth) {
    if (depth <= 0) {
      return pick("0", "1", "2", "2.5", "-3", "var.n", "\"4\"");
    }
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          number(depth - 1) + " " + pick("+", "-", "*", "/", "%") + " " + number(depth - 1);
      case 2 -> "-" + number(0);
      case 3 -> "length(" + any(depth - 1) + ")";
      case 4 -> pick("max", "min") + "(" + number(depth - 1) + ", " + number(depth - 1) + ")";
      default -> "(" + number(depth - 1) + ")";
    };
  }

  String text(int depth) {
    if (depth <= 0) {
      return pick(
          "\"a\"",
          "\"\"",
          "\"$${b}\"",
          "\"x$\"",
          "\"{y\"",
          "var.s",
          "\"10.0.0.0/16\"",
          "\"é 1\\n\"",
          "\"[a-z]\"",
          "\"2026-01-31T12:00:00Z\"",
          "\"12\"",
          "\"1.50\"",
          "\"true\"",
          "\"2001:db8::/56\"");
    }
    return switch (random.nextInt(9)) {
      case 0 ->
          "\""
              + pick("", "p", "\\u0024", "\\u0025", "{")
              + "${"
              + any(depth - 1)
              + "}"
              + pick("", "{q")
              + "\"";
      case 1 -> "\"${" + text(depth - 1) + "}${" + any(depth - 1) + "}\"";
      case 2 -> "join(" + text(0) + ", " + list(depth - 1) + ")";
      case 3 -> "upper(" + any(depth - 1) + ")";
      case 4 -> "jsonencode(" + any(depth - 1) + ")";
      case 5 -> "cidrsubnet(" + text(0) + ", 8, " + number(depth - 1) + ")";
      case 6 -> "\"%{ if " + bool(depth - 1) + " }y%{ else }" + pick("n", "") + "%{ endif }\"";
      case 7 ->
          "\"a %{ for y in "
              + list(depth - 1)
              + pick(" }", " ~} ")
              + pick("${y}", "[${jsonencode(y)}]")
              + pick("%{ endfor }\"", " %{~ endfor } b\"");
      default -> "format(\"%s-%v\", " + any(depth - 1) + ", " + any(depth - 1) + ")";
    };
  }

  private String bool(int depth) {
    if (depth <= 0) {
      return pick("true", "false", "var.t", "\"true\"");
    }
    return switch (random.nextInt(7)) {
      case 0 -> number(depth - 1) + " " + pick("<", "<=", ">", ">=") + " " + number(depth - 1);
      case 1 -> any(depth - 1) + " " + pick("==", "!=") + " " + any(depth - 1);
      case 2, 3 -> bool(depth - 1) + " " + pick("&&", "||") + " " + bool(depth - 1);
      case 4 -> "!" + bool(0);
      case 5 -> pick("contains(", "can(") + list(depth - 1) + pick(", 1)", ")", ", \"a\")");
      default -> pick("alltrue([", "anytrue([") + bool(depth - 1) + ", " + bool(depth - 1) + "])";
    };
  }

  String list(int depth) {
    if (depth <= 0) {
      return pick("[]", "[1, 2]", "[\"a\", var.s]", "var.l", "[var.n, {a = 1}]");
    }
    return switch (random.nextInt(9)) {
      case 0, 1 -> "[" + any(depth - 1) + ", " + any(depth - 1) + "]";
      case 2 ->
          loop("[for ", " in " + pick(list(depth - 1), map(depth - 1)) + " : ", "", "]", depth);
      case 3 -> pick("tolist(", "toset(", "flatten(", "distinct(", "sort(") + list(depth - 1) + ")";
      case 4 -> "concat(" + list(depth - 1) + ", " + list(depth - 1) + ")";
      case 5 -> pick("keys(", "values(") + map(depth - 1) + ")";
      case 6 -> "slice(" + list(depth - 1) + ", 0, " + number(0) + ")";
      case 7 -> "[max(" + list(depth - 1) + "...)]";
      default -> "compact(" + list(depth - 1) + ")";
    };
  }

  String map(int depth) {
    if (depth <= 0) {
      return pick("{}", "{a = 1}", "{a = var.n, b = \"x\"}", "var.m");
    }
    return switch (random.nextInt(4)) {
      case 0 -> "{a = " + any(depth - 1) + ", (" + text(depth - 1) + ") = " + any(depth - 1) + "}";
      case 1 -> "merge(" + map(depth - 1) + ", " + map(depth - 1) + ")";
      case 2 -> loop("{for k, ", " in " + map(depth - 1) + " : k => ", "", "}", depth);
      default -> loop("{for k, ", " in " + list(depth - 1) + " : \"a${k}\" => ", "...", "}", depth);
    };
  }

  /** A loop whose body may use its variable. */
  private String loop(String start, String middle, String after, String end, int depth) {
    String variable = "x" + variables++ % 3;
    String body =
        pick(variable, "[" + variable + ", " + any(depth - 1) + "]", "\"${" + variable + "}!\"");
    String condition = random.nextInt(4) == 0 ? " if " + bool(depth - 1) : "";
    return start + variable + middle + body + after + condition + end;
  }
}
