package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mark goes where the value goes, and the value is never told. */
class SensitiveValuesTest {
  private final Given given =
      Given.nothing()
          .secret("var.s", "\"CANARY\"")
          .secret("var.n", "421337")
          .secret("var.l", "[\"CANARY\", \"b\"]")
          .secret("var.m", "{CANARY = \"CANARY\"}")
          .secret("var.t", "true")
          .value("var.plain", "\"CANARY\"")
          .unknown("var.u");

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "var.s | var.s",
        "\"x${var.s}\" | \"x${var.s}\"",
        "var.n + 1 | var.n + 1",
        "var.s == \"a\" | var.s == \"a\"",
        "!var.t | !var.t",
        "var.t ? 1 : 2 | var.t ? 1 : 2",
        "var.l[0] | var.l[0]",
        "var.l[*] | var.l[*]",
        "length(var.l) | length(var.l)",
        "upper(var.s) | upper(var.s)",
        "join(\",\", [var.s, \"a\"]) | join(\",\", [var.s, \"a\"])",
        "[for x in var.l : \"${x}!\"] | [for x in var.l : \"${x}!\"]",
        "{for k, v in var.m : k => v} | {for k, v in var.m : k => v}",
        "{(var.s) = 1} | {(var.s) = 1}",
        "keys(var.m) | keys(var.m)",
        "try(var.s, 1) | var.s",
        "sensitive(var.plain) | sensitive(var.plain)",
        "sensitive(\"${var.plain}x\") | sensitive(\"${var.plain}x\")",
        "var.t || var.u | var.t",
        "true || var.t | true || var.t",
        "var.t && false | var.t && false",
        "true ? 1 : var.n | true ? 1 : var.n",
        "flatten([var.l, 1]) | flatten([var.l, 1])",
        "length(flatten([var.l])) | length(flatten([var.l]))",
        "coalesce({a = var.s}, {a = \"x\"}) | coalesce({\"a\" = var.s}, {\"a\" = \"x\"})",
        "coalescelist([var.s]) | coalescelist([var.s])",
        "one([{a = var.s}]) | one([{\"a\" = var.s}])",
        "matchkeys([var.s], [1], [1]) | matchkeys([var.s], [1], [1])",
        "distinct([var.s]) | distinct([var.s])",
        "setproduct(toset([var.s]), [1]) | setproduct(toset([var.s]), [1])",
        "values(var.m) | values(var.m)",
        "reverse(var.l) | reverse(var.l)",
        "chunklist(var.l, 1) | chunklist(var.l, 1)",
        "concat(var.l, [1]) | concat(var.l, [1])",
        "merge(var.m, {a = 1}) | merge(var.m, {\"a\" = 1})",
        "lookup({a = 1}, \"b\", var.n) | var.n",
        "element([1, 2], var.n) | element([1, 2], var.n)",
        "var.n + var.u | var.n + var.u",
      })
  void marksWhatComesFromASensitiveValue(String expression, String residual) {
    Value value = given.evaluate(expression);
    assertThat(value).isInstanceOf(Value.Sensitive.class);
    assertThat(value.expression()).isEqualTo(residual);
    assertThat(given.evaluate(value.expression()).unmarked()).isEqualTo(value.unmarked());
    assertThat(value).hasToString("(sensitive value)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "length([var.s, 1]) | 2",
        "[var.s, 1][1] | 1",
        "{a = var.s, b = 1}.b | 1",
        "keys({a = var.s}) | [\"a\"]",
        "nonsensitive(var.n) | 421337",
        "issensitive(var.s) | true",
        "issensitive([var.s]) | false",
        "[var.s, 1] | [var.s, 1]",
        "concat([var.s], [1]) | [var.s, 1]",
        "flatten([[var.s], 1]) | [var.s, 1]",
        "lookup({a = 1}, \"a\", var.n) | 1",
        "setproduct([var.s], [1]) | tolist([[var.s, 1]])",
        "reverse([1, var.s]) | [var.s, 1]",
        "chunklist([1, var.n], 1) | tolist([tolist([1]), tolist([var.n])])",
        "values({a = var.s}) | [var.s]",
        "nonsensitive(sensitive({a = var.s, b = 1})) | {\"a\" = var.s, \"b\" = 1}",
        "nonsensitive(values(sensitive({a = var.s, b = 1}))) | [var.s, 1]",
        "nonsensitive(concat(sensitive([var.s]), [1])) | [var.s, 1]",
        "nonsensitive(reverse(sensitive([1, var.s]))) | [var.s, 1]",
        "nonsensitive([for x in sensitive([1, var.s]) : x]) | [1, var.s]",
        "nonsensitive(sensitive([{a = 1}, {a = var.s}])[*].a) | [1, var.s]",
        "nonsensitive(tolist(sensitive([\"a\", var.s]))) | tolist([\"a\", var.s])",
        "nonsensitive(merge(sensitive({a = var.s}), {b = 1})) | {\"a\" = var.s, \"b\" = 1}",
        "nonsensitive([for x in var.l : x]) | [\"CANARY\", \"b\"]",
        "[for x in [var.s, \"a\"] : x] | [var.s, \"a\"]",
      })
  void marksOnlyTheMembersThatAreSensitive(String expression, String result) {
    Value value = given.evaluate(expression);
    assertThat(value).isNotInstanceOf(Value.Sensitive.class);
    assertThat(value.expression()).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var.s + 1",
        "1 + var.s",
        "var.s ? 1 : 2",
        "!var.s",
        "-var.s",
        "var.s.x",
        "var.m.x",
        "var.m[\"x\"]",
        "{a = 1}[var.s]",
        "[1][var.n]",
        "var.l[5]",
        "cidrhost(var.s, 1)",
        "cidrhost(\"10.0.0.0/8\", var.s)",
        "tonumber(var.s)",
        "lookup({}, var.s)",
        "[for x in var.l : tonumber(x)]",
        "{for k, v in var.m : k => tonumber(v)}",
        "{for x in concat(var.l, var.l) : x => 1}",
        "{for x in [var.s, var.s] : x => 1}",
        "jsondecode(var.s)",
        "regex(var.s, \"\")",
        "file(var.s)",
        "max(var.l...)",
        "[for x in var.s : x]",
        "try(tonumber(var.s))",
        "var.m[*].zzz",
      })
  void tellsNothingOfTheValueInErrors(String expression) {
    assertThat(given.failure(expression))
        .doesNotStartWith("no failure")
        .doesNotContain("CANARY")
        .doesNotContain("421337");
  }

  @Test
  void isBothSensitiveAndUnknown() {
    Value value = given.evaluate("\"${var.s}${var.u}\"");
    assertThat(value.isSensitive()).isTrue();
    assertThat(value.isKnown()).isFalse();
    assertThat(value.unmarked())
        .isEqualTo(Value.unknown(Terms.parseOrNamed("\"${var.s}${var.u}\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "sensitive(\"a\") | true",
        "sensitive(\"${var.u}:a\") | true",
        "upper(\"b${sensitive([1])[0]}\") | true",
        "[for x in var.u : sensitive(\"${x}a\")] | true",
        "sensitive({a = \"b\"}).a | true",
        "nonsensitive(sensitive(\"a\")) | false",
        "sensitive(\"${var.u}\") | false",
        "sensitive(var.l[0][\"a\"]) | false",
        "sensitive({a = var.u, b = null, c = true}) | false",
        "\"${sensitive(var.u)}:a\" | false",
      })
  void knowsWhichExpressionTellsASecret(String expression, boolean tells) {
    assertThat(ExpressionParser.expression(expression).tellsSecret()).isEqualTo(tells);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[for x in var.u : sensitive(\"${x}CANARY\")]",
        "var.u ? sensitive(\"CANARY\") : 1",
        "var.u ? sensitive(\"CANARY\")[0] : 1",
        "try(\"${sensitive(\"CANARY\")}${var.u.x}\", 1)",
        "can(\"${sensitive(\"CANARY\")}${var.u.x}\")",
        "{for x in var.u : sensitive(\"CANARY${x}\") => 1}",
        "[for x in [1] : sensitive(\"CANARY${x}${var.u}\")][0]",
      })
  void marksWhatWaitsWithALiteralThatTheDocumentHides(String expression) {
    Value value = given.evaluate(expression);
    assertThat(value).isInstanceOf(Value.Sensitive.class);
    assertThat(ExpressionParser.expression(value.expression()).tellsSecret()).isTrue();
  }

  @Test
  void losesTheMarkOnlyByNonsensitive() {
    assertThat(given.evaluate("nonsensitive(\"${var.s}${var.u}\")"))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("nonsensitive(\"${var.s}${var.u}\")")));
    assertThat(given.evaluate("nonsensitive(var.l)"))
        .isEqualTo(Value.list(Value.of("CANARY"), Value.of("b")));
  }
}
