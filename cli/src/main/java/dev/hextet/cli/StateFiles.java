package dev.hextet.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a state, before it is read. */
final class StateFiles {
  private StateFiles() {}

  /**
   * A state that is not there is probably named wrongly.
   *
   * @throws CommandFailure if there is none, nor what an interrupted first run left of it
   */
  static void checkIsThere(Path state) {
    if (Files.notExists(state) && Files.notExists(FileNames.journalOf(state))) {
      throw CommandFailure.error(
          "NoState",
          "there is no state " + state,
          "Nothing is recorded there. Apply the document first, name another one, or give the state with"
              + " --state.");
    }
  }
}
