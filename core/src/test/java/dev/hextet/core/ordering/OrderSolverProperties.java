package dev.hextet.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.plan.DroppedConstraint;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.RuleStrength;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the order of steps, over random constraints. */
class OrderSolverProperties {
  /** Required constraints of random cases lead from a later letter to an earlier one. */
  @Provide
  Arbitrary<List<OrderConstraint>> constraints() {
    Arbitrary<Integer> letter = Arbitraries.integers().between(0, 5);
    return Combinators.combine(letter, letter, Arbitraries.of(OrderRule.class))
        .as(
            (one, other, rule) -> {
              boolean swapped = rule.strength() == RuleStrength.REQUIRED && one < other;
              return OrderSolverTest.after(
                  letter(swapped ? other : one), letter(swapped ? one : other), rule);
            })
        .filter(constraint -> !constraint.step().equals(constraint.before()))
        .list()
        .ofMaxSize(12)
        .map(list -> list.stream().distinct().toList());
  }

  private static String letter(int number) {
    return String.valueOf((char) ('a' + number));
  }

  @Property
  void keepsEachConstraintOrContradictsItByConstraintsThatAreAsStrong(
      @ForAll("constraints") List<OrderConstraint> constraints) {
    OrderSolver solver =
        new OrderSolver(OrderSolverTest.steps("a", "b", "c", "d", "e", "f"), constraints);

    assertThat(
            Stream.concat(
                solver.order().kept().stream(),
                solver.order().dropped().stream().map(DroppedConstraint::constraint)))
        .containsExactlyInAnyOrderElementsOf(constraints);
    for (DroppedConstraint dropped : solver.order().dropped()) {
      StepId reached = dropped.constraint().before();
      for (OrderConstraint other : dropped.contradiction()) {
        assertThat(other.step()).isEqualTo(reached);
        assertThat(solver.order().kept()).contains(other);
        assertThat(other.rule().strength())
            .isLessThanOrEqualTo(dropped.constraint().rule().strength());
        reached = other.before();
      }
      assertThat(reached).isEqualTo(dropped.constraint().step());
    }
  }

  @Property
  void ordersEachStepAfterThoseThatItWaitsFor(
      @ForAll("constraints") List<OrderConstraint> constraints) {
    OrderSolver solver =
        new OrderSolver(OrderSolverTest.steps("a", "b", "c", "d", "e", "f"), constraints);

    Set<StepId> done = new HashSet<>();
    for (Step step : solver.steps()) {
      assertThat(done).containsAll(step.waitsFor());
      done.add(step.id());
    }
    assertThat(done).hasSize(6);
    for (OrderConstraint kept : solver.order().kept()) {
      assertThat(
              solver.steps().stream()
                  .filter(step -> step.id().equals(kept.step()))
                  .flatMap(step -> step.waitsFor().stream()))
          .contains(kept.before());
    }
  }
}
