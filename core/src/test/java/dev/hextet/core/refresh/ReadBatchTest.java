package dev.hextet.core.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reads that are made together, and what is to blame if one is refused. */
class ReadBatchTest {
  private final List<Integer> sizes = new ArrayList<>();
  private Set<Value> refused = Set.of();
  private FaultKind kind = FaultKind.INVALID;
  private int together = Integer.MAX_VALUE;

  private static ReadQuery query(int number) {
    return ReadQuery.by("DescribeNets", "id", "id", Value.of("net-" + number));
  }

  private static List<ReadQuery> queries(int many) {
    return IntStream.range(0, many).mapToObj(ReadBatchTest::query).toList();
  }

  private List<Value.MapOf> read(ReadQuery query) {
    sizes.add(query.values().size());
    if (query.values().size() > together || query.values().stream().anyMatch(refused::contains)) {
      throw new CloudFault(kind, "Wrong", "no");
    }
    return query.values().stream().map(id -> Value.map(Map.of("id", id))).toList();
  }

  private ReadBatch reads() {
    return new ReadBatch(this::read, Runnable::run);
  }

  private List<RefusedRead> refusals(int many) {
    List<RefusedRead> reported = new ArrayList<>();
    ReadBatch telling =
        reads()
            .telling(
                refusals -> {
                  reported.addAll(refusals);
                  return refusals.get(0).fault();
                });
    assertThatThrownBy(() -> telling.all(queries(many))).isInstanceOf(CloudFault.class);
    return reported;
  }

  @Test
  void makesOneReadOfAllQueriesOfAShape() {
    assertThat(reads().all(queries(5)).items(query(0))).hasSize(5);
    assertThat(sizes).containsExactly(5);
  }

  @Test
  void blamesTheQueryThatIsRefusedAndNotThoseThatWereJoinedWithIt() {
    refused = Set.of(Value.of("net-5"));

    assertThat(refusals(8)).extracting(RefusedRead::queries).containsExactly(List.of(query(5)));
    assertThat(sizes).containsExactly(8, 4, 4, 2, 1, 1, 2);
  }

  @Test
  void findsEveryQueryThatIsRefused() {
    refused = Set.of(Value.of("net-1"), Value.of("net-6"));

    assertThat(refusals(8))
        .extracting(RefusedRead::queries)
        .containsExactly(List.of(query(1)), List.of(query(6)));
  }

  @Test
  void doesNotAskOnForeverIfAllAreRefused() {
    together = 0;

    assertThat(refusals(10_000)).hasSize(10);
    assertThat(sizes).hasSizeLessThan(50);
  }

  @Test
  void continuesWithoutTheAnswersOfToleratedReads() {
    refused = Set.of(Value.of("net-1"));

    ReadAnswers answers = reads().tolerating(refusal -> true).all(queries(3));

    assertThat(answers.items(query(0))).hasSize(2);
    assertThat(queries(4)).filteredOn(answers::isAnswered).containsExactly(query(0), query(2));
    assertThat(answers.in("west").isAnswered(query(0))).isFalse();
  }

  @Test
  void reportsReadsThatAreNotTolerated() {
    refused = Set.of(Value.of("net-1"), Value.of("net-2"));
    RefusedRead.Filter filter = refusal -> refusal.queries().contains(query(1));

    assertThatThrownBy(() -> reads().tolerating(filter).all(queries(3)))
        .isInstanceOf(CloudFault.class);
    refused = Set.of(Value.of("net-1"));
    assertThat(reads().tolerating(filter).all(queries(3)).items(query(0))).hasSize(2);
  }

  @Test
  void takesTheAnswersOfHalvesIfOnlyTheWholeIsRefused() {
    together = 3;

    assertThat(reads().all(queries(8)).items(query(0))).hasSize(8);
  }

  @Test
  void blamesAllForWhatMayNotBeAskedAtAll() {
    together = 0;
    kind = FaultKind.DENIED;

    assertThat(refusals(3)).extracting(RefusedRead::queries).containsExactly(queries(3));
    assertThat(sizes).containsExactly(3);
  }

  @Test
  void blamesNobodyIfTheCloudCannotBeAsked() {
    together = 0;
    kind = FaultKind.TRANSIENT;

    assertThat(refusals(3)).isEmpty();
    assertThat(sizes).containsExactly(3);
  }
}
