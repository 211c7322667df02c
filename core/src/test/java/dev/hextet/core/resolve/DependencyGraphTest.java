package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DependencyGraphTest {
  private final DependencyGraph<String> graph = new DependencyGraph<>();

  @Test
  void ordersEachAfterWhatItNeedsAndOtherwiseByName() {
    graph.node("d");
    edges("a>c", "b>c", "c>d", "e>a");
    assertThat(graph.order()).containsExactly("d", "c", "a", "b", "e");
  }

  @Test
  void whatIsNoNodeIsNotWaitedFor() {
    edges("a>missing");
    assertThat(graph.order()).containsExactly("a");
  }

  @Test
  void findsEachCycleOnceAndTheShortestWayRound() {
    edges("a>b", "b>c", "c>a", "b>a", "x>x", "before>a", "c>after");
    assertThat(graph.cycles()).containsExactly(List.of("a", "b", "a"), List.of("x", "x"));
    assertThat(graph.order()).isEmpty();
  }

  @Test
  void doesNotTakeTheWayBetweenCyclesForOne() {
    edges("a>b", "b>a", "b>m", "m>y", "y>z", "z>y");
    assertThat(graph.cycles()).containsExactly(List.of("a", "b", "a"), List.of("y", "z", "y"));
  }

  @Test
  void keepsThePlaceOfTheFirstOfSeveralEdges() {
    SourceText source = new SourceText("t.yml", "");
    graph.edge("a", "b", SourceRange.of(source, 3, 1, 1));
    graph.edge("a", "b", null);
    graph.edge("a", "b", SourceRange.of(source, 2, 1, 1));
    assertThat(graph.place("a", "b")).map(SourceRange::line).hasValue(2);
    assertThat(graph.place("b", "a")).isEmpty();
  }

  private void edges(String... edges) {
    for (String edge : edges) {
      String[] ends = edge.split(">", -1);
      graph.edge(ends[0], ends[1], null);
    }
  }
}
