package dev.hextet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.value.ValueJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A document that is edited at random and applied after each edit, while somebody meddles outside
 * and runs die, lose answers and are refused. After each step all is as if the document had been
 * applied to nothing, undisturbed.
 */
final class Walk {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final int EDITS = 3;

  private final Path folder;
  private final Path failures;
  private final long seed;
  private final Random random;

  /**
   * @param folder for the states
   * @param failures where the step that fails is put down, as a folder of {@code state-examples}
   * @param seed decides everything
   */
  Walk(Path folder, Path failures, long seed) {
    this.folder = folder;
    this.failures = failures;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * One step.
   *
   * @param before what was wanted before
   * @param outside the calls of others, as {@code scenario.yml} says them
   * @param after what is wanted now
   */
  private record Pace(Plot before, Optional<String> outside, Mishap mishap, Plot after) {

    /** The scenario's file, which says in a comment what it cannot bring about. */
    String scenario() {
      return "# "
          + mishap.name()
          + "\noutside:"
          + outside.map(call -> "\n  - " + call + "\n").orElse(" []\n");
    }
  }

  void go(int steps) throws IOException {
    try (FaultStage stage = stage()) {
      Plot plot = Plot.BARE;
      for (int step = 1; step <= steps; step++) {
        Pace pace = pace(plot);
        try {
          take(stage, pace);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(described(step, pace), e);
        }
        plot = pace.after();
      }
      stage.destroy(plot.document());
    }
  }

  private FaultStage stage() throws IOException {
    return FaultStage.of(Files.createTempDirectory(folder, "walk"), DocumentInputs.NONE);
  }

  private Pace pace(Plot before) {
    Plot after = before.forms().isEmpty() ? Plot.any(random) : before.followed();
    for (int edits = 1 + random.nextInt(EDITS); edits > 0; edits--) {
      after = after.edited(random);
    }
    Optional<String> outside =
        random.nextInt(3) == 0 ? Meddling.with(before, random) : Optional.empty();
    return new Pace(before, outside, Mishap.any(random), after);
  }

  private void take(FaultStage stage, Pace pace) throws IOException {
    stage.outside(ValueJson.fromJson(YAML.readTree(pace.scenario()).get("outside")));
    pace.mishap().faults().forEach(stage.sandbox().faults()::add);
    stage.attemptWhatMayFail(
        new Life(pace.mishap().death()), pace.after().document(), PlanMode.NORMAL);
    stage.sandbox().faults().clear();
    EndState end = stage.runOn(pace.after().document());
    try (FaultStage fresh = stage()) {
      EndState expected = fresh.runOn(pace.after().document());
      assertThat(owned(end)).isEqualTo(owned(expected));
      assertThat(end.resources().keySet()).isEqualTo(expected.resources().keySet());
    }
  }

  // EC2: the group that a VPC comes with has other rules if the VPC has IPv6 from the beginning.
  private static Map<String, Integer> owned(EndState end) {
    Map<String, Integer> owned = new TreeMap<>(end.inventory());
    owned.keySet().removeIf(kind -> kind.endsWith(" security-group-rule"));
    return owned;
  }

  private String described(int step, Pace pace) throws IOException {
    Path place = Files.createDirectories(failures.resolve("walk-" + seed + "-" + step));
    Files.writeString(place.resolve("before.yml"), pace.before().document().text());
    Files.writeString(place.resolve("scenario.yml"), pace.scenario());
    Files.writeString(place.resolve("stack.yml"), pace.after().document().text());
    return "step "
        + step
        + " of the walk with seed "
        + seed
        + ", see "
        + place
        + "\n--- before.yml\n"
        + pace.before().document().text()
        + "--- scenario.yml\n"
        + pace.scenario()
        + "--- stack.yml\n"
        + pace.after().document().text();
  }
}
