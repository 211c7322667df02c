package dev.hextet.core.state.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last five serials of a state: {@code stack.state.json.backup.N}. */
final class StateBackups {
  private static final int KEPT = 5;

  private final Path file;
  private final String prefix;

  StateBackups(Path file) {
    this.file = file;
    this.prefix = file.getFileName() + ".backup.";
  }

  Optional<Path> newest() throws IOException {
    return all().stream().findFirst();
  }

  /**
   * Keeps the state as the backup of its serial, and drops the oldest. A second name of the same
   * file takes no room and is never half there; the state's own name is soon another file's.
   */
  void keep(long serial) throws IOException {
    Path backup = file.resolveSibling(prefix + serial);
    Files.deleteIfExists(backup);
    try {
      Files.createLink(backup, file);
    } catch (UnsupportedOperationException | IOException e) {
      PrivateFiles.replace(backup, Files.readString(file));
    }
    for (Path old : all().stream().skip(KEPT).toList()) {
      Files.deleteIfExists(old);
    }
  }

  /** Newest first. */
  private List<Path> all() throws IOException {
    Path folder = PrivateFiles.folderOf(file);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      return siblings
          .filter(path -> serialOf(path) >= 0)
          .sorted(Comparator.comparing(this::serialOf).reversed())
          .toList();
    }
  }

  private long serialOf(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      return name.startsWith(prefix) ? Long.parseLong(name.substring(prefix.length())) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
