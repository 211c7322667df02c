package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of terms, which the plan file relies on. */
class TermProperties {
  private static final List<String> NAMES = List.of("var.n", "var.s", "var.t", "var.l", "var.m");

  @Property(tries = 2000)
  void aTermThatIsReadBackIsEqual(
      @ForAll("expressions") String text, @ForAll("names") String name, @ForAll boolean secret) {
    for (Term term : terms(text, name, secret)) {
      assertThat(Terms.parse(term.text())).as(term.text()).isEqualTo(term);
    }
  }

  @Property(tries = 500)
  void sameTextsAreSameTerms(
      @ForAll("expressions") String one,
      @ForAll("expressions") String other,
      @ForAll("names") String name) {
    List<Term> all = new ArrayList<>(terms(one, name, false));
    all.addAll(terms(other, name, true));
    for (Term a : all) {
      for (Term b : all) {
        assertThat(a.equals(b))
            .as(a.text() + " and " + b.text())
            .isEqualTo(a.text().equals(b.text()));
      }
    }
  }

  @Property(tries = 2000)
  void evaluationCommutesWithSubstitution(
      @ForAll("expressions") String text,
      @ForAll("names") String first,
      @ForAll("names") String second) {
    Optional<Value> direct = evaluate(ExpressionProperties.known(), text);
    Optional<Value> early = evaluate(ExpressionProperties.known().unknown(first, second), text);
    if (direct.isEmpty() || early.isEmpty()) {
      return;
    }
    Value halfway =
        Terms.evaluate(Terms.of(early.get()), ExpressionProperties.known().unknown(second));
    Value end = Terms.evaluate(Terms.of(halfway), ExpressionProperties.known());
    assertThat(end).as(early.get().expression()).isEqualTo(direct.get());
  }

  /** The terms of the unknown and the sensitive parts of a result. */
  private static List<Term> terms(String text, String name, boolean secret) {
    Given given = ExpressionProperties.known().unknown(name);
    if (secret) {
      given.value(name, Value.sensitive(given.evaluate(name), Terms.parse(name)));
    }
    List<Term> found = new ArrayList<>();
    evaluate(given, text).ifPresent(value -> collect(value, found));
    return found;
  }

  private static void collect(Value value, List<Term> found) {
    found.add(Terms.of(value));
    if (value instanceof Value.Items items) {
      items.items().forEach(item -> collect(item, found));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(member -> collect(member, found));
    } else if (value instanceof Value.Sensitive sensitive) {
      collect(sensitive.value(), found);
    }
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
}
