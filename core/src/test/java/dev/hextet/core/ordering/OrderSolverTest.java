package dev.hextet.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.DroppedConstraint;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OrderSolverTest {
  private static StepId id(String name) {
    return StepId.create(Address.of("thing", name));
  }

  static List<Step> steps(String... names) {
    return Arrays.stream(names)
        .<Step>map(name -> new Step.Create(Address.of("thing", name), List.of(), none()))
        .toList();
  }

  private static SortedSet<StepId> none() {
    return new TreeSet<>();
  }

  static OrderConstraint after(String step, String before, OrderRule rule) {
    return new OrderConstraint(id(step), id(before), rule, "uses " + before);
  }

  private static List<String> names(List<Step> steps) {
    return steps.stream().map(step -> step.address().name()).toList();
  }

  @Test
  void ordersByConstraintsAndThenById() {
    OrderSolver solver =
        new OrderSolver(
            steps("c", "b", "a"),
            List.of(
                after("a", "c", OrderRule.DEPENDENCY),
                after("a", "c", OrderRule.DEPENDENTS_FIRST)));

    assertThat(names(solver.steps())).containsExactly("b", "c", "a");
    assertThat(solver.steps().get(2).waitsFor()).containsExactly(id("c"));
    assertThat(solver.order().reasons().get(id("a")).get(id("c")).rule())
        .isEqualTo(OrderRule.DEPENDENCY);
    assertThat(solver.order().dropped()).isEmpty();
  }

  @Test
  void dropsTheWeakestConstraintOfACycleAndNamesTheContradiction() {
    OrderConstraint weak = after("a", "b", OrderRule.RELEASE);
    OrderConstraint medium = after("b", "c", OrderRule.DEPENDENTS_FIRST);
    OrderConstraint required = after("c", "a", OrderRule.DEPENDENCY);

    OrderSolver solver = new OrderSolver(steps("a", "b", "c"), List.of(weak, medium, required));

    assertThat(names(solver.steps())).containsExactly("a", "c", "b");
    assertThat(solver.order().kept()).containsExactly(required, medium);
    assertThat(solver.order().dropped())
        .containsExactly(new DroppedConstraint(weak, List.of(medium, required)));
  }

  @Test
  void keepsTheFirstOfTwoConstraintsOfOneStrength() {
    OrderConstraint first = after("a", "b", OrderRule.HAND_OVER);
    OrderConstraint second = after("b", "a", OrderRule.HAND_OVER);

    OrderSolver solver = new OrderSolver(steps("a", "b"), List.of(first, second));

    assertThat(solver.order().kept()).containsExactly(first);
    assertThat(solver.order().dropped())
        .containsExactly(new DroppedConstraint(second, List.of(first)));
  }

  @Test
  void rejectsAConstraintOnAStepThatDoesNotExist() {
    List<OrderConstraint> dangling = List.of(after("a", "x", OrderRule.RELEASE));

    assertThatThrownBy(() -> new OrderSolver(steps("a", "b"), dangling))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no step \"create thing.x\"");
  }

  @Test
  void rejectsRequiredConstraintsThatContradictEachOther() {
    List<OrderConstraint> circle =
        List.of(after("a", "b", OrderRule.DEPENDENCY), after("b", "a", OrderRule.DESTRUCTION));

    assertThatThrownBy(() -> new OrderSolver(steps("a", "b"), circle))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contradict each other")
        .hasMessageContaining("uses a (destruction)");
  }
}
