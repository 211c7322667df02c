package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerFilterTest {
  private static final Value ONE = Value.of("group-1");
  private static final Value.MapOf GROUP = Value.map(Map.of("Id", ONE));
  private static final Value.MapOf MENTIONING =
      Value.map(
          Map.of("Id", Value.of("group-2"), "Rules", Value.list(Value.map(Map.of("Source", ONE)))));

  private static List<Value.MapOf> items(ReadQuery query) {
    return AnswerFilter.items(
        query,
        new ReadAnswers() {
          @Override
          public List<Value.MapOf> items(ReadQuery any) {
            return List.of(GROUP, MENTIONING);
          }

          @Override
          public Optional<Value.MapOf> find(ReadQuery any, String path, String text) {
            throw new IllegalStateException("not used");
          }

          @Override
          public boolean isAnswered(ReadQuery any) {
            return true;
          }
        });
  }

  @Test
  void leavesOutAnItemThatOnlyMentionsTheValue() {
    assertThat(items(ReadQuery.by("DescribeGroups", "group-id", "Id", ONE))).containsExactly(GROUP);
  }

  @Test
  void comparesEachMemberOfAList() {
    assertThat(items(ReadQuery.by("DescribeGroups", "source", "Rules.Source", ONE)))
        .containsExactly(MENTIONING);
  }

  @Test
  void selectsFromAnAnswerThatWasReadWhole() {
    assertThat(items(ReadQuery.whole("DescribeGroups", "Id", ONE))).containsExactly(GROUP);
  }

  @Test
  void selectsEverythingWithoutValues() {
    assertThat(items(ReadQuery.with("DescribeGroups", Value.map(Map.of()))))
        .containsExactly(GROUP, MENTIONING);
  }

  /** A journal of an earlier version records no path. */
  @Test
  void searchesTheWholeItemWithoutAPath() {
    assertThat(items(ReadQuery.by("DescribeGroups", "group-id", "", ONE)))
        .containsExactly(GROUP, MENTIONING);
  }
}
