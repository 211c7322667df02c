package dev.hextet.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PendingWaitsTest {
  private final PendingWaits waits = new PendingWaits();
  private final List<String> lines = new ArrayList<>();

  private int ticks(int number) {
    for (int i = 0; i < number; i++) {
      waits.tick(lines::add);
    }
    return number;
  }

  @Test
  void reportsWhatIsPendingForAWholeTickAndForHowLong() {
    int unused =
        waits.during(
            "EC2", "DescribeVpcs", () -> waits.during("EC2", "DescribeTags", () -> ticks(3)));

    assertThat(lines)
        .containsExactly(
            "Still waiting for EC2: DescribeTags, DescribeVpcs (10s)",
            "Still waiting for EC2: DescribeTags, DescribeVpcs (20s)");
  }

  @Test
  void reportsEachSourceInALineOfItsOwn() {
    int unused =
        waits.during(
            "the state lock",
            "s.state.json",
            () -> waits.during("EC2", "DescribeVpcs", () -> ticks(2)));

    assertThat(lines)
        .containsExactly(
            "Still waiting for EC2: DescribeVpcs (10s)",
            "Still waiting for the state lock: s.state.json (10s)");
  }

  @Test
  void reportsNothingOfWhatHasReturnedOrFailed() {
    int unused = waits.during("EC2", "DescribeVpcs", () -> 0);
    assertThatThrownBy(
            () ->
                waits.during(
                    "EC2",
                    "DescribeVpcs",
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    int unusedTicks = ticks(3);

    assertThat(lines).isEmpty();
  }
}
