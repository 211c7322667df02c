package dev.hextet.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each copying method of a wait condition changes its own component and no other. */
class WaitCopiesTest {
  private static final Set<String> READY = Set.of("ready");
  private static final Set<String> OLD = Set.of("old");
  private static final Set<String> BROKEN = Set.of("broken");
  private static final Set<String> OTHER = Set.of("other");
  private static final WaitStates STATES = new WaitStates(READY, OLD, BROKEN, true);

  private static final ReadQuery QUERY = ReadQuery.by("DescribeNets", "net-id", "n");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final WaitCondition WAIT =
      new WaitCondition("the net", QUERY, "State", STATES, MINUTE);

  @Test
  void copiesStatesWithOneChange() {
    assertThat(STATES.withIgnored(OTHER)).isEqualTo(new WaitStates(READY, OTHER, BROKEN, true));
    assertThat(STATES.withFailed(OTHER)).isEqualTo(new WaitStates(READY, OLD, OTHER, true));
    assertThat(STATES.withGoneIsDone(false)).isEqualTo(new WaitStates(READY, OLD, BROKEN, false));
  }

  @Test
  void copiesAConditionWithOneChange() {
    ReadQuery query = ReadQuery.by("DescribeHosts", "host-id", "h");
    Duration hour = Duration.ofHours(1);

    assertThat(WAIT.withQuery(query))
        .isEqualTo(new WaitCondition("the net", query, "State", STATES, MINUTE));
    assertThat(WAIT.withTimeout(hour))
        .isEqualTo(new WaitCondition("the net", QUERY, "State", STATES, hour));
    assertThat(WAIT.ignoring("other"))
        .isEqualTo(new WaitCondition("the net", QUERY, "State", STATES.withIgnored(OTHER), MINUTE));
    assertThat(WAIT.failingOn("other"))
        .isEqualTo(new WaitCondition("the net", QUERY, "State", STATES.withFailed(OTHER), MINUTE));
  }

  @Test
  void requiresAStateUnlessItWaitsForTheEnd() {
    WaitStates ready = new WaitStates(READY, Set.of(), Set.of(), false);
    assertThat(WaitCondition.until("the net", QUERY, "State", "ready", MINUTE))
        .isEqualTo(WaitCondition.untilAny("the net", QUERY, "State", READY, MINUTE))
        .isEqualTo(new WaitCondition("the net", QUERY, "State", ready, MINUTE));
    assertThat(WaitCondition.untilGone("the net", QUERY, "State", READY, MINUTE))
        .isEqualTo(
            new WaitCondition("the net", QUERY, "State", ready.withGoneIsDone(true), MINUTE));
  }
}
