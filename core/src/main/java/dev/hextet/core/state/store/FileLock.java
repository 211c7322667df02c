package dev.hextet.core.state.store;

import dev.hextet.core.diag.Diagnostic;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock of a state: an operating system's lock on a file beside it, so that a dead holder's lock
 * is free at once. The file says who holds it.
 */
final class FileLock implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int INTRODUCTION_POLLS = 10;

  private final FileChannel channel;

  private FileLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock's file of a state. */
  static Path of(Path state) {
    return state.resolveSibling(state.getFileName() + ".lock");
  }

  static FileLock acquire(Path file, String operation, StoreOptions options) {
    long deadline = System.nanoTime() + options.lockTimeout().toNanos();
    LockInfo own = LockInfo.own(operation, options.tool());
    try {
      Optional<FileLock> lock = attempt(file, own);
      while (lock.isEmpty()) {
        if (System.nanoTime() >= deadline) {
          throw new StateLockedException(held(file));
        }
        Thread.sleep(POLL.toMillis());
        lock = attempt(file, own);
      }
      return lock.get();
    } catch (IOException e) {
      throw PrivateFiles.failure("the state cannot be locked", file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the state", e);
    }
  }

  /**
   * The lock, if nobody holds it. The file may have been removed by who broke a lock; then the lock
   * of another file is what keeps others out. It is not opened a second time to find that out,
   * since the lock of a process goes with the first of its channels that is closed.
   */
  private static Optional<FileLock> attempt(Path file, LockInfo own) throws IOException {
    while (true) {
      if (Files.notExists(file)) {
        PrivateFiles.open(file, StandardOpenOption.WRITE).close();
      }
      Object before = identity(file);
      FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        return Optional.empty();
      } else if (before.equals(identity(file))) {
        channel.truncate(0);
        PrivateFiles.writeFully(channel, own.json());
        channel.force(false);
        return Optional.of(new FileLock(channel));
      }
      channel.close();
    }
  }

  /** What tells a file from another one of the same name, where the file system knows. */
  private static Object identity(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? "" : key;
    } catch (NoSuchFileException e) {
      return "none";
    }
  }

  static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Who holds a lock, for people; empty if nobody does, or it cannot be found out. */
  static Optional<String> current(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return tryLock(channel)
          ? Optional.empty()
          : Optional.of(LockInfo.read(file).map(info -> info.shown(file)).orElse(unnamed(file)));
    } catch (NoSuchFileException | AccessDeniedException e) {
      return Optional.empty();
    }
  }

  private static String unnamed(Path file) {
    return "Lock Info:\n  Path: " + file + "\n";
  }

  private static Diagnostic held(Path file) throws InterruptedException {
    return Diagnostic.error(
        "StateLocked",
        "Error acquiring the state lock",
        holder(file) + "Wait until that run is over, or give --lock-timeout.",
        null);
  }

  /** Who holds it. The holder has the lock a moment before it can say who it is. */
  private static String holder(Path file) throws InterruptedException {
    String none = unnamed(file);
    try {
      Optional<LockInfo> info = LockInfo.read(file);
      for (int i = 0; i < INTRODUCTION_POLLS && info.isEmpty(); i++) {
        Thread.sleep(POLL.toMillis());
        info = LockInfo.read(file);
      }
      return info.map(holder -> holder.shown(file))
          .orElse(none + "  Its holder has not written who it is yet.\n");
    } catch (IOException e) {
      return none + "  It cannot be read.\n";
    }
  }

  /** Leaves an empty file, so that nobody takes who held the lock last for who holds it now. */
  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process at the latest.
      return;
    }
  }
}
