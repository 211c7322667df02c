package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionProperties {
  private static final List<String> NAMES = List.of("var.n", "var.s", "var.t", "var.l", "var.m");

  @Property(tries = 2000)
  void whatIsPrintedIsReadAsTheSameTree(@ForAll("expressions") String text) {
    Expression read = ExpressionParser.expression(text);
    assertThat(ExpressionParser.expression(read.text())).isEqualTo(read);
  }

  @Property(tries = 2000)
  void anyTextIsEvaluatedOrRefusedByADiagnostic(@ForAll("soup") String text) {
    evaluate(known(), text);
    Given.nothing().scalarFailure(text);
  }

  @Property(tries = 2000)
  void whatIsUnknownNowIsNotContradictedLater(
      @ForAll("expressions") String text, @ForAll("names") String name) {
    Given now = known().unknown(name);
    Optional<Value> direct = evaluate(known(), text);
    Optional<Value> early = evaluate(now, text);
    if (early.isEmpty()) {
      assertThat(direct).as(text).isEmpty();
    } else if (direct.isPresent()) {
      String residual = early.get().expression();
      assertThat(evaluate(known(), residual)).as(residual).isEqualTo(direct);
    }
  }

  @Property(tries = 2000)
  void aSecretIsNeverTold(@ForAll("expressions") String text, @ForAll("names") String name) {
    Given given = secret(name);
    String reported;
    try {
      Value value = given.evaluate(text);
      reported = value.expression() + value;
      assertThat(value.unmarked()).as(text).isEqualTo(open(name).evaluate(text));
    } catch (DiagnosticException failed) {
      reported = failed + failed.diagnostics().toString();
    }
    assertThat(reported).doesNotContain("CANARY").doesNotContain("421337");
  }

  @Property(tries = 2000)
  void aSecretGivesItsValueAgain(@ForAll("expressions") String text, @ForAll("names") String name) {
    Given given = secret(name);
    Optional<Value> value = evaluate(given, text);
    if (value.isPresent()) {
      assertThat(evaluate(given, value.get().expression()).map(Value::unmarked))
          .as(text)
          .isEqualTo(value.map(Value::unmarked));
    }
  }

  /** All variables of {@link RandomExpression} with values. */
  static Given known() {
    return Given.nothing()
        .value("var.n", "7")
        .value("var.s", "\"b\"")
        .value("var.t", "true")
        .value("var.l", "[\"b\", 3, {a = \"c\"}]")
        .value("var.m", "{a = \"d\", b = 5}");
  }

  /** One of them holds the canary, and is not marked. */
  private static Given open(String name) {
    Given given = known();
    return switch (name) {
      case "var.n" -> given.value(name, "421337");
      case "var.s" -> given.value(name, "\"CANARY\"");
      case "var.l" -> given.value(name, "[\"CANARY\", 421337, {CANARY = \"CANARY\", a = 421337}]");
      case "var.m" -> given.value(name, "{a = \"CANARY\", CANARY = 421337, b = 2}");
      default -> given;
    };
  }

  private static Given secret(String name) {
    Given given = open(name);
    return given.value(name, Value.sensitive(given.evaluate(name), Terms.parseOrNamed(name)));
  }

  private static Optional<Value> evaluate(Given given, String text) {
    try {
      return Optional.of(given.evaluate(text));
    } catch (DiagnosticException failed) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.longs().map(seed -> new RandomExpression(new Random(seed)).any(4));
  }

  @Provide
  Arbitrary<String> soup() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "${",
                "}",
                "%{",
                "\"",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "((",
                "))",
                "a",
                "var.n",
                "var.l",
                ".",
                "*",
                "[*]",
                "for ",
                " in ",
                " if ",
                ":",
                "=>",
                "=",
                ",",
                "...",
                "?",
                "+",
                "-",
                "!",
                "&&",
                "||",
                "==",
                "1",
                "2e9",
                "null",
                "true",
                "max(",
                "try(",
                "\\u",
                "\n",
                "~",
                "$$",
                "%%",
                "/*",
                "#",
                "if ",
                "else",
                "endif",
                "endfor",
                "each.key"),
            expressions(),
            Arbitraries.strings().ofMaxLength(3));
    return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }
}
