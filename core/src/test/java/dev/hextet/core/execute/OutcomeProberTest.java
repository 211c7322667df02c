package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeProberTest {
  private final ScriptedCloud cloud = new ScriptedCloud();
  private final OutcomeProber prober =
      new OutcomeProber(
          new ReadBatch(cloud::read, Runnable::run),
          new Refresher(name -> ThingType.create()),
          new StopSignal());

  private static final OutcomeProbe BY_READ =
      new OutcomeProbe.ByRead(ThingType.byName("a"), Map.of("id", "id"));

  private Optional<Value.MapOf> find(OutcomeProbe probe, Duration patience) throws Exception {
    return prober.find(new OutcomeProber.Unsettled(probe, ThingType.recorded("a")), patience);
  }

  private static OutcomeProbe effect(int atLeast, Value... among) {
    return new OutcomeProbe.ByEffect(ThingType.byName("a"), "addresses", List.of(among), atLeast);
  }

  private static Value.MapOf withAddresses(String... addresses) {
    return ThingType.item("thing-1", "a")
        .with("addresses", Value.list(List.of(addresses).stream().map(Value::of).toList()));
  }

  @Test
  void findsTheResultOfACallByARead() throws Exception {
    cloud.showing(ThingType.item("thing-1", "a"), ThingType.item("thing-2", "b"));

    assertThat(find(BY_READ, Duration.ZERO)).contains(Value.map(Map.of("id", Value.of("thing-1"))));
  }

  @Test
  void findsNothingOfACallThatWasNotMade() throws Exception {
    cloud.showing(ThingType.item("thing-2", "b"));

    assertThat(find(BY_READ, Duration.ZERO)).isEmpty();
  }

  @Test
  void looksAgainWhileAnEmptyAnswerIsNoProof() throws Exception {
    cloud.showing().showing().showing(ThingType.item("thing-1", "a"));

    assertThat(find(BY_READ, Duration.ofMinutes(1))).isPresent();
    assertThat(cloud.log()).hasSize(3);
  }

  @Test
  void refusesToChooseBetweenTwoCandidates() {
    cloud.showing(ThingType.item("thing-2", "a"), ThingType.item("thing-1", "a"));

    StepFailed failure = catchThrowableOfType(StepFailed.class, () -> find(BY_READ, Duration.ZERO));

    assertThat(failure.diagnostic().code()).isEqualTo("TwoCandidates");
    assertThat(failure.diagnostic().detail()).contains("thing-1 and thing-2");
  }

  @Test
  void findsAResourceByItsOwnKey() throws Exception {
    cloud.showing(ThingType.item("thing-1", "a"));

    assertThat(find(OutcomeProbe.BY_KEY, Duration.ZERO))
        .contains(Value.map(Map.of("id", Value.of("thing-1"))));
    assertThat(prober.sees(ThingType.recorded("a"))).isTrue();
    assertThat(prober.sees(ThingType.recorded("b"))).isFalse();
  }

  @Test
  void seesAnEffectOnceEnoughOfItsValuesAreThere() throws Exception {
    cloud.showing(withAddresses("::1", "::2"));

    assertThat(find(effect(2), Duration.ZERO)).contains(Value.map(Map.of()));
    assertThat(find(effect(3), Duration.ZERO)).isEmpty();
    assertThat(find(effect(1, Value.of("::2")), Duration.ZERO)).isPresent();
    assertThat(find(effect(1, Value.of("::3")), Duration.ZERO)).isEmpty();
  }

  @Test
  void countsEqualValuesOfAnEffectOnce() throws Exception {
    cloud.showing(withAddresses("::1", "::1"));

    assertThat(find(effect(2), Duration.ZERO)).isEmpty();
  }

  @Test
  void readsNothingForACallThatMayBeRepeated() throws Exception {
    assertThat(find(OutcomeProbe.HARMLESS, Duration.ofMinutes(1))).isEmpty();
    assertThat(find(OutcomeProbe.BY_NOTHING, Duration.ofMinutes(1))).isEmpty();
    assertThat(cloud.log()).isEmpty();
  }

  @Test
  void looksForAllCallsWithOneRead() throws Exception {
    cloud.showing(ThingType.item("thing-1", "a"), ThingType.item("thing-2", "b"));
    OutcomeProbe other = new OutcomeProbe.ByRead(ThingType.byName("b"), Map.of("id", "id"));

    List<Optional<Value.MapOf>> found =
        prober.findAll(
            List.of(
                new OutcomeProber.Unsettled(BY_READ, ThingType.recorded("a")),
                new OutcomeProber.Unsettled(other, ThingType.recorded("b"))),
            Duration.ZERO);

    assertThat(found).allMatch(Optional::isPresent);
    assertThat(cloud.log()).hasSize(1);
  }
}
