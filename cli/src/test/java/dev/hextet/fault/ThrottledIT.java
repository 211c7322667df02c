package dev.hextet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.sandbox.SandboxOptions;
import dev.hextet.scenario.LargeStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * EC2 lets only so many calls through, and shows late what is new: no step fails for it, however
 * large the stack.
 */
@Tag("once")
final class ThrottledIT {
  @TempDir private Path folder;

  @Test
  void aFifthOfTheRateAndHalfASecondOfLag() throws IOException {
    appliesAndDestroys(4, 0.2, Duration.ofMillis(500));
  }

  @Tag("matrix")
  @Test
  void fourHundredResourcesAtEc2sOwnRateAndTwoSecondsOfLag() throws IOException {
    appliesAndDestroys(40, 1, Duration.ofSeconds(2));
  }

  private void appliesAndDestroys(int vpcs, double throttle, Duration lag) throws IOException {
    SandboxOptions options = SandboxOptions.defaults().withThrottle(throttle).withReadLag(lag);
    SourceText document = LargeStack.of(vpcs);
    try (FaultStage stage =
        FaultStage.of(folder, DocumentInputs.NONE, options, 10).lagging(lag.multipliedBy(2))) {
      ApplyResult made = stage.run(Life.undisturbed(), document, PlanMode.NORMAL);
      assertThat(made.outcome().failures()).isEmpty();
      assertThat(made.state().records()).hasSize(10 * vpcs);

      EndState end = stage.end(document, PlanMode.NORMAL);
      assertThat(end.resources()).hasSize(10 * vpcs);
      stage.destroy(document);
    }
  }
}
