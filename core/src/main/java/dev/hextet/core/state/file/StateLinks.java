package dev.hextet.core.state.file;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
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
        throw broken(named, "a link that leads back to itself");
      }
      file = next(file);
    }
    if (!file.equals(named) && Files.notExists(file)) {
      throw broken(named, "a link to " + file + ", and there is no such file");
    }
    return file;
  }

  private static Path next(Path link) {
    try {
      return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
    } catch (IOException e) {
      throw PrivateFiles.failure("the state cannot be read", link, e);
    }
  }

  private static DiagnosticException broken(Path named, String what) {
    return new DiagnosticException(
        Diagnostic.error(
            "StateLinkBroken",
            "the state is a link that leads to no state",
            named
                + " is "
                + what
                + ". What is recorded is not known, so nothing is planned. Let the link lead to the"
                + " state, or remove it if nothing is recorded yet.",
            null));
  }
}
