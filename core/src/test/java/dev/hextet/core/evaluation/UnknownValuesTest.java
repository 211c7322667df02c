package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of results over unknown values, and the expression that stands for the rest. */
class UnknownValuesTest {
  private final Given given =
      Given.nothing()
          .unknown("var.u", "var.w")
          .value("local.sum", Value.unknown(Terms.parseOrNamed("var.u + 1")))
          .value("local.text", Value.unknown(Terms.parseOrNamed("\"a${var.u}\"")))
          .value("local.k", "3")
          .value("var.id", Value.unknown(Terms.parseOrNamed("var.id"), Type.STRING))
          .value("local.id", Value.unknown(Terms.parseOrNamed("var.id"), Type.STRING))
          .value("var.t", Value.unknown(Terms.parseOrNamed("var.t"), Type.BOOL))
          .value("local.t", Value.unknown(Terms.parseOrNamed("var.t"), Type.BOOL))
          .value(
              "local.pair",
              Value.unknown(
                  Terms.parseOrNamed("var.pair"), Type.tuple(List.of(Type.STRING, Type.NUMBER))))
          .value(
              "local.names", Value.unknown(Terms.parseOrNamed("var.names"), Type.set(Type.STRING)))
          .value(
              "local.texts", Value.unknown(Terms.parseOrNamed("var.texts"), Type.list(Type.STRING)))
          .value(
              "local.box",
              Value.unknown(Terms.parseOrNamed("var.box"), Type.object(Map.of("a", Type.STRING))))
          .value("local.n", Value.unknown(Terms.parseOrNamed("var.n"), Type.NUMBER))
          .value("local.m", Value.unknown(Terms.parseOrNamed("var.m"), Type.NUMBER))
          .value(
              "aws_vpc.main",
              Value.map(
                  Map.of(
                      "id",
                      Value.unknown(Terms.parseOrNamed("aws_vpc.main.id")),
                      "ipv6_cidr_block",
                      Value.unknown(Terms.parseOrNamed("aws_vpc.main.ipv6_cidr_block")),
                      "cidr_block",
                      Value.of("10.0.0.0/16"))));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, local.k) |"
            + " cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 3)",
        "cidrhost(cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0), 2 + 2) |"
            + " cidrhost(cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0), 4)",
        "\"http://[${var.u}]:${80}/\" | \"http://[${var.u}]:80/\"",
        "\"${local.text}b\" | \"a${var.u}b\"",
        "\"${var.u}${\"\"}\" | \"${var.u}${\"\"}\"",
        "\"$${${var.u}\" | \"$${${var.u}\"",
        "local.sum * local.k | (var.u + 1) * 3",
        "local.k - local.sum | 3 - (var.u + 1)",
        "-local.sum | -(var.u + 1)",
        "var.u.name[local.k] | var.u.name[3]",
        "[1, 2][var.u] | [1, 2][var.u]",
        "var.u[*].id | var.u[*].id",
        "var.u.*.id[0] | (var.u[*].id)[0]",
        "var.u ? aws_vpc.main.id : local.k | var.u ? aws_vpc.main.id : 3",
        "true ? 1 : var.u | true ? 1 : var.u",
        "coalesce(1, var.u) | coalesce(1, var.u)",
        "var.u ? [][0] : 1 | var.u ? [][0] : 1",
        "var.u || [][0] | var.u || [][0]",
        "[for x in var.u : x + local.k if x > 1] | [for x in var.u : x + 3 if x > 1]",
        "{for k, v in var.u : k => v...} | {for k, v in var.u : k => v...}",
        "[for x in [1, 2] : x if var.u] | [for x in [1, 2] : x if var.u]",
        "{(var.u) = 1} | {(var.u) = 1}",
        "jsonencode({a = var.u, b = local.k}) | jsonencode({\"a\" = var.u, \"b\" = 3})",
        "max(var.u...) | max(var.u...)",
        "try(var.u.x, local.k) | try(var.u.x, 3)",
        "can(var.u.x) | can(var.u.x)",
        "toset([var.u, 1]) | toset([var.u, 1])",
        "flatten([[1], var.u]) | flatten([[1], var.u])",
        "flatten([var.u]) | flatten([var.u])",
        "length(toset([local.id, \"a\"])) | length(toset([var.id, \"a\"]))",
        "setproduct([local.id], toset([\"x\", \"y\"])) |"
            + " toset([[var.id, \"x\"], [var.id, \"y\"]])",
        "toset([local.id]) == toset([\"x\"]) | toset([var.id]) == toset([\"x\"])",
        "formatlist(\"%s\", var.u) | formatlist(\"%s\", var.u)",
        "distinct([local.id]) | distinct([var.id])",
        "length(setunion([local.id], [\"a\"])) | length(setunion([var.id], [\"a\"]))",
        "setsubtract([local.id], []) | setsubtract([var.id], [])",
        "setintersection([local.id]) | setintersection([var.id])",
        "compact([local.id]) | compact([var.id])",
        "local.t ? [1] : tolist([1, 2]) | var.t ? tolist([1]) : tolist([1, 2])",
        "coalesce(\"\", var.u, 1) | coalesce(\"\", var.u, 1)",
        "\"%{ if var.u }a%{ endif }\" | \"${var.u ? \"a\" : \"\"}${\"\"}\"",
        "issensitive(var.u) | issensitive(var.u)",
      })
  void waitsWithTheExpressionOfTheResult(String expression, String residual) {
    Value value = given.evaluate(expression);
    assertThat(value).isEqualTo(Value.unknown(Terms.parseOrNamed(residual)));
    assertThat(given.evaluate(residual).expression()).isEqualTo(residual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "[1, var.u][0] | 1",
        "[1, var.u] | [1, var.u]",
        "length([var.u, var.w]) | 2",
        "keys({a = var.u}) | [\"a\"]",
        "values({a = var.u})[0] | var.u",
        "merge({a = var.u}, {b = 1}).b | 1",
        "concat([var.u], [1])[1] | 1",
        "true || var.u | true",
        "var.u || true | true",
        "false && var.u | false",
        "var.u && false | false",
        "true ? \"a\" : var.u | \"a\"",
        "true ? 1 : local.n | 1",
        "true ? local.n : local.m | var.n",
        "aws_vpc.main.cidr_block | \"10.0.0.0/16\"",
        "[for x in [var.u, 2] : x + 1] | [var.u + 1, 3]",
        "{for k, v in {a = var.u} : k => [v]} | {\"a\" = [var.u]}",
        "[{a = 1}, {a = var.u}][*].a | [1, var.u]",
        "contains([var.u, 1], 1) | true",
        "alltrue([var.u, false]) | false",
        "anytrue([var.u, true]) | true",
        "coalesce(\"a\", var.u) | \"a\"",
        "coalescelist([1], var.u) | [1]",
        "lookup({a = 1}, \"a\", var.u) | 1",
        "element([1, var.u], 2) | 1",
        "slice([var.u, 1, 2], 1, 3) | [1, 2]",
        "reverse([var.u, 1])[0] | 1",
        "zipmap([\"a\"], [var.u]) | {\"a\" = var.u}",
        "tolist([var.u, \"a\"]) | tolist([tostring(var.u), \"a\"])",
        "length(tolist([var.u, 1])) | 2",
        "try([][0], 1, var.u) | 1",
        "can([][0]) | false",
        "one([var.u]) | var.u",
        "length({a = var.u}) | 1",
        "length(flatten([[local.id], [local.n]])) | 2",
        "length(setunion([local.id])) | 1",
        "length(setunion([local.id], [])) | 1",
        "length(setunion([], [local.id], [])) | 1",
        "one(setunion([local.id])) | var.id",
        "flatten([local.id, [local.n]]) | [var.id, var.n]",
        "length(sort([local.id, \"a\"])) | 2",
        "length(formatlist(\"%s-%d\", [\"a\", \"b\"], local.n)) | 2",
        "formatlist(\"%s%s\", [\"a\", local.id], \"b\") |"
            + " tolist([\"ab\", format(\"%s%s\", var.id, \"b\")])",
        "length(setproduct([\"x\", \"y\"], [local.id])) | 2",
        "keys({for p in setproduct([\"y\", \"x\"], [local.id]) : p[0] => p[1]}) | [\"x\", \"y\"]",
        "[for p in setproduct(toset([\"y\", \"x\"]), [local.id]) : p[0]] | [\"x\", \"y\"]",
        "length(toset([local.id])) | 1",
        "length(toset([local.id, local.id])) | 1",
        "one(toset([local.id])) | var.id",
        "tolist(toset([local.id])) | tolist([var.id])",
        "[for x in toset([local.id]) : x] | [var.id]",
        "toset([local.id]) == toset([\"x\", \"y\"]) | false",
        "length(toset([{a = \"x\", b = local.id}, {a = \"y\", b = local.id}])) | 2",
        "length(concat([local.id], sort([\"a\", local.id]))) | 3",
        "length(chunklist(sort([local.id, \"b\", \"c\"]), 2)) | 2",
        "zipmap([\"a\"], sort([local.id])) | tomap({\"a\" = sort([var.id])[0]})",
        "length(local.t ? [1, 2] : [3, 4]) | 2",
        "keys(local.t ? {a = 1} : {a = 2}) | [\"a\"]",
        "local.t ? [1, 2] : [1, 3] | [1, var.t ? 2 : 3]",
        "length(local.t ? tolist([1, 2]) : tolist([3, 4])) | 2",
        "length(local.pair) | 2",
        "setproduct(local.texts, []) | tolist([])",
        "setproduct(local.names, []) | toset([])",
        "keys(local.box) | [\"a\"]",
      })
  void knowsWhatDoesNotDependOnTheUnknown(String expression, String result) {
    assertThat(given.evaluate(expression).expression()).isEqualTo(result);
  }

  @Test
  void reportsWhatIsWrongWhateverTheUnknownTurnsOutToBe() {
    assertThat(given.failure("cidrsubnet(var.u, \"x\", 1)")).contains("[InvalidArgument]");
    assertThat(given.failure("var.u + []")).contains("[InvalidOperand]");
    assertThat(given.failure("aws_vpc.main.idd")).contains("[UnknownAttribute]");
    assertThat(given.failure("tostring(local.pair)")).contains("[InvalidArgument]");
    assertThat(given.failure("one(local.pair)")).contains("[InvalidArgument]");
    assertThat(given.failure("formatlist(\"%s%s\", [1], local.pair)"))
        .contains("[InvalidArgument]");
  }

  @Test
  void refusesAVariableThatHidesWhatIsPutInBesideIt() {
    given.value("local.id", Value.unknown(Terms.parseOrNamed("aws_vpc.main.id")));
    assertThat(given.failure("[for aws_vpc in var.u : local.id]")).contains("[InvalidReference]");
    assertThat(given.evaluate("[for x in var.u : local.id]").expression())
        .isEqualTo("[for x in var.u : aws_vpc.main.id]");
  }

  @Test
  void keepsTheNameOfAThingWithManyMembers() {
    given.value("aws_subnet.web", "[{id = 1}, {id = 2}]");
    assertThat(given.evaluate("aws_subnet.web[var.u].id").expression())
        .isEqualTo("aws_subnet.web[var.u].id");
  }

  @Test
  void refusesResidualsThatGrowWithoutEnd() {
    given.value("local.x0", Value.unknown(Terms.parseOrNamed("var.u")));
    String failure = "";
    for (int i = 0; i < 40 && !failure.contains("TooLarge"); i++) {
      failure = given.failure("\"${local.x" + i + "}${local.x" + i + "}\"");
      if (!failure.contains("TooLarge")) {
        given.value("local.x" + (i + 1), "\"${local.x" + i + "}${local.x" + i + "}\"");
      }
    }
    assertThat(failure).contains("[ExpressionTooLarge]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "length([1]) / length([1, 2, 3]) * var.n",
        "var.n + pow(2, 0.5)",
        "length(var.l) / length([1, 2, 3, 4, 5, 6, 7])",
        "parseint(\"5\", 10) % length(var.m) + length([1]) / length([1, 2, 3])",
        "parseint(\"100000000000000000000000001\", 10) / length([1, 2, 3]) - var.n"
      })
  void keepsThePrecisionOfWhatIsKnown(String text) {
    Given later = ExpressionProperties.known();
    Given now = ExpressionProperties.known().unknown("var.n").unknown("var.l").unknown("var.m");
    String residual = now.evaluate(text).expression();
    assertThat(later.evaluate(residual)).as(residual).isEqualTo(later.evaluate(text));
  }
}
