package dev.hextet.fault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What a power failure may take back: bytes of a file that were not synced, and names of a folder
 * that was not. Whether it takes them is chance; the worst is assumed.
 */
final class Unsynced {

  /** Puts something back as it was. */
  @FunctionalInterface
  private interface Undo {
    void run() throws IOException;
  }

  /** A change of names in a folder. */
  private record Renaming(Path folder, Undo undo) {}

  private final Map<Path, Long> sizes = new HashMap<>();
  private final Deque<Renaming> renamings = new ArrayDeque<>();

  /** A file is about to grow beyond this size. */
  synchronized void grown(Path file, long from) {
    sizes.putIfAbsent(file, from);
  }

  /** All bytes of a file are safe. */
  synchronized void synced(Path file) {
    sizes.remove(file);
  }

  /** All names in a folder are safe. */
  synchronized void namesSynced(Path folder) {
    renamings.removeIf(renaming -> renaming.folder().equals(folder));
  }

  /** A name was given to a file that there was not. */
  synchronized void made(Path file) {
    remember(file, () -> Files.deleteIfExists(file));
  }

  /** What a name stands for is about to change, or to go. */
  synchronized void replaced(Path file) throws IOException {
    if (Files.exists(file)) {
      byte[] before = Files.readAllBytes(file);
      remember(file, () -> Files.write(file, before));
    } else {
      made(file);
    }
  }

  private void remember(Path file, Undo undo) {
    renamings.push(new Renaming(file.toAbsolutePath().getParent(), undo));
  }

  /** The power failed. */
  synchronized void undo() throws IOException {
    for (Map.Entry<Path, Long> size : sizes.entrySet()) {
      if (Files.exists(size.getKey())) {
        try (FileChannel channel = FileChannel.open(size.getKey(), StandardOpenOption.WRITE)) {
          FileChannel unused = channel.truncate(size.getValue());
        }
      }
    }
    for (Renaming renaming : renamings) {
      renaming.undo().run();
    }
  }
}
