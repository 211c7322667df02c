package dev.hextet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.fault.Life.Death;
import dev.hextet.fault.Life.Deed;
import dev.hextet.fault.Life.Kind;
import dev.hextet.fault.Life.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets hextet die at every deed of an act, runs the command again, and compares the end with that
 * of an undisturbed run.
 */
final class KillMatrix {
  private final Path folder;
  private final Act act;
  private @Nullable EndState undisturbed;
  private List<Deed> deeds = List.of();

  KillMatrix(Path folder, Act act) {
    this.folder = folder;
    this.act = act;
  }

  /**
   * Every death that there is: before each deed, in the midst of each write, and after each call,
   * when it is made and not answered.
   */
  List<Death> deaths() throws IOException {
    List<Death> deaths = new ArrayList<>();
    EndState unused = undisturbed();
    for (int i = 0; i < deeds.size(); i++) {
      Kind kind = deeds.get(i).kind();
      deaths.add(new Death(i + 1, Moment.BEFORE));
      if (kind == Kind.WRITE) {
        deaths.add(new Death(i + 1, Moment.TORN));
      } else if (kind == Kind.CALL) {
        deaths.add(new Death(i + 1, Moment.AFTER));
      }
    }
    return deaths;
  }

  /**
   * One at each deed, in the midst of a write and before anything else: to die before a read is to
   * die before what comes next, and so is to die after a call.
   */
  List<Death> different() throws IOException {
    return deaths().stream()
        .filter(
            death -> death.moment() == (kind(death) == Kind.WRITE ? Moment.TORN : Moment.BEFORE))
        .filter(death -> kind(death) != Kind.READ)
        .toList();
  }

  /** Before and after each call. */
  List<Death> atCalls() throws IOException {
    return deaths().stream().filter(death -> kind(death) == Kind.CALL).toList();
  }

  private Kind kind(Death death) {
    return deeds.get((int) death.deed() - 1).kind();
  }

  /** What an undisturbed run does outside of itself, in order. */
  List<Deed> deeds() throws IOException {
    EndState unused = undisturbed();
    return deeds;
  }

  /** Where an undisturbed run ends. */
  EndState undisturbed() throws IOException {
    if (undisturbed == null) {
      try (FaultStage stage = stage()) {
        stage.setUp(act);
        Life life = Life.undisturbed();
        stage.attempt(life, act);
        deeds = life.deeds();
        undisturbed = stage.end(act.wanted(), act.mode());
        stage.destroy(act.wanted());
      }
    }
    return undisturbed;
  }

  /**
   * One case.
   *
   * @param power whether all dies with it: what was not synced is lost
   */
  void kill(Death death, boolean power) throws IOException {
    EndState expected = undisturbed();
    try (FaultStage stage = stage()) {
      stage.setUp(act);
      Life life = new Life(death);
      if (power) {
        stage.attemptUntilPowerFails(life, act);
      } else {
        stage.attempt(life, act);
      }
      assertThat(stage.runAgain(act)).isEqualTo(expected);
    }
  }

  /** What a death is of, in words. */
  String described(Death death) {
    return death + ", " + deeds.get((int) death.deed() - 1).what();
  }

  private FaultStage stage() throws IOException {
    return FaultStage.of(Files.createTempDirectory(folder, "stage"), act.scenario().inputs());
  }
}
