package dev.hextet.core.state.file;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resolves symbolic links to states. The lock, the journal and the backups lie with the file that a
 * link leads to, so that runs by all its names keep each other out.
 */
final class StateLinks {
  private static final int LONGEST_CHAIN = 40;

  private StateLinks() {}

  /**
   * Returns the file that a name of a state leads to; a name that is not a link leads to itself.
   *
   * @throws DiagnosticException if it is a link that leads to no file
   */
  static Path resolved(Path named) {
    Path file = named;
    for (int i = 0; Files.isSymbolicLink(file); i++) {
      if (i == LONGEST_CHAIN) {
        throw StateDiagnostic.CYCLIC_STATE_LINK.with(named).exception();
      }
      file = next(file);
    }
    if (!file.equals(named) && Files.notExists(file)) {
      throw StateDiagnostic.DANGLING_STATE_LINK.with(named, file).exception();
    }
    return file;
  }

  private static Path next(Path link) {
    try {
      return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
    } catch (IOException e) {
      throw PrivateFiles.failure(StateDiagnostic.STATE_UNREADABLE, link, e);
    }
  }
}
