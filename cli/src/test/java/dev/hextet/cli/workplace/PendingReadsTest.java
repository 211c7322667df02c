package dev.hextet.cli.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PendingReadsTest {
  private final PendingReads reads = new PendingReads();
  private final List<String> lines = new ArrayList<>();

  private int ticks(int number) {
    for (int i = 0; i < number; i++) {
      reads.tick(lines::add);
    }
    return number;
  }

  @Test
  void reportsWhatIsPendingForAWholeTickAndForHowLong() {
    int unused = reads.during("DescribeVpcs", () -> reads.during("DescribeTags", () -> ticks(3)));

    assertThat(lines)
        .containsExactly(
            "Still waiting for EC2: DescribeTags, DescribeVpcs (10s)",
            "Still waiting for EC2: DescribeTags, DescribeVpcs (20s)");
  }

  @Test
  void reportsNothingOfWhatHasReturnedOrFailed() {
    int unused = reads.during("DescribeVpcs", () -> 0);
    assertThatThrownBy(
            () ->
                reads.during(
                    "DescribeVpcs",
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    int unusedTicks = ticks(3);

    assertThat(lines).isEmpty();
  }
}
