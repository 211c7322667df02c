package dev.hextet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.fault.Life.Deed;
import dev.hextet.fault.Life.Kind;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets one call of an act meet trouble. The run may cope with it or fail; after the command was run
 * once more, the end is that of an undisturbed run.
 */
final class TroubleMatrix {
  private final Path folder;
  private final Act act;
  private final KillMatrix undisturbed;

  TroubleMatrix(Path folder, Act act) {
    this.folder = folder;
    this.act = act;
    this.undisturbed = new KillMatrix(folder, act);
  }

  /** The actions of the calls that change something, in order. */
  List<String> calls() throws IOException {
    return undisturbed.deeds().stream()
        .filter(deed -> deed.kind() == Kind.CALL)
        .map(Deed::what)
        .toList();
  }

  long reads() throws IOException {
    return undisturbed.deeds().stream().filter(deed -> deed.kind() == Kind.READ).count();
  }

  /** One case: the calls of that number meet the trouble. */
  void meet(Trouble trouble, Calls calls) throws IOException {
    EndState expected = undisturbed.undisturbed();
    try (FaultStage stage =
        FaultStage.of(Files.createTempDirectory(folder, "stage"), act.scenario().inputs())) {
      stage.setUp(act);
      stage.sandbox().faults().add(new Fault(calls, trouble.effect()));
      stage.attemptWhatMayFail(Life.undisturbed(), act.wanted(), act.mode());
      stage.sandbox().faults().clear();
      assertThat(stage.runAgain(act)).isEqualTo(expected);
    }
  }
}
