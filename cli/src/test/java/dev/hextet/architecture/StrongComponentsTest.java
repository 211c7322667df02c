package dev.hextet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StrongComponentsTest {
  @Test
  void separatesNodesThatLieOnNoCycle() {
    assertThat(StrongComponents.of(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of())))
        .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"), Set.of("c"));
  }

  @Test
  void joinsTheNodesOfCyclesThatShareANode() {
    Map<String, Set<String>> edges =
        Map.of(
            "a", Set.of("b", "leaf"),
            "b", Set.of("a", "c"),
            "c", Set.of("d"),
            "d", Set.of("b"),
            "leaf", Set.of(),
            "root", Set.of("a"));
    assertThat(StrongComponents.of(edges))
        .containsExactlyInAnyOrder(Set.of("a", "b", "c", "d"), Set.of("leaf"), Set.of("root"));
  }
}
