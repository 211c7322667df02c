package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.Child.Result;
import dev.hextet.sandbox.SandboxOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link AbsentAttributesTest} shows, of a plan that was saved and read again. */
@Tag("once")
final class AbsentAttributesIT {
  @TempDir private Path folder;

  @Test
  void readTheSameInASavedPlan() throws Exception {
    String stack = AbsentAttributesTest.STACK + AbsentAttributesTest.asserted();
    try (AtSandbox place = AtSandbox.in(folder, stack, SandboxOptions.defaults().timedByCalls())) {
      Result planned = place.bash("run plan stack.yml --out p.json");
      assertThat(planned.exitCode()).as(planned.err()).isZero();
      Result applied = place.bash("run apply p.json -n");
      assertThat(applied.exitCode()).as(applied.err()).isZero();
      assertThat(applied.err() + applied.out()).doesNotContain("warning");

      assertThat(place.bash("run output all -raw").out().strip())
          .isEqualTo(AbsentAttributesTest.json());
    }
  }
}
