package dev.hextet.core.state.file;

import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.LockInfo;
import dev.hextet.core.state.location.StateLockedException;
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
 * Lock of a state: an operating system lock on a file beside it, so that the lock of a dead process
 * is free at once. The file names the owner.
 */
final class FileLock implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int INTRODUCTION_POLLS = 10;

  /**
   * Position of the locked byte, behind the text. Windows keeps other processes from reading locked
   * bytes, and they must be able to read the owner.
   */
  private static final long LOCKED_BYTE = 1L << 30;

  private final FileChannel channel;

  private FileLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Returns the path of the lock file of a state. */
  static Path of(Path state) {
    return state.resolveSibling(state.getFileName() + ".lock");
  }

  static FileLock acquire(Path file, String operation, LocationOptions options) {
    long deadline = System.nanoTime() + options.lockTimeout().toNanos();
    LockInfo own = LockInfo.own(file.toString(), operation, options.tool());
    try {
      Optional<FileLock> lock = attempt(file, own);
      while (lock.isEmpty()) {
        if (System.nanoTime() >= deadline) {
          throw StateLockedException.heldBy(holder(file));
        }
        Thread.sleep(POLL.toMillis());
        lock = attempt(file, own);
      }
      return lock.get();
    } catch (IOException e) {
      throw PrivateFiles.failure(StateDiagnostic.STATE_UNLOCKABLE, file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the state", e);
    }
  }

  /**
   * Returns the lock if it is free. If another process has deleted the file to break a lock, the
   * lock of the new file counts. The file is not opened twice to detect that, because an operating
   * system releases the locks of a process with the first channel that it closes.
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

  /** Returns an identifier that differs from that of another file of the same name. */
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
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Returns the owner that a lock file names; empty if it names none. */
  static Optional<LockInfo> owner(Path file) throws IOException {
    return LockInfo.read(file.toString(), Files.exists(file) ? Files.readString(file) : "");
  }

  /** Returns the description of the owner; empty if the lock is free or not readable. */
  static Optional<String> current(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return tryLock(channel)
          ? Optional.empty()
          : Optional.of(owner(file).map(LockInfo::text).orElse(unnamed(file)));
    } catch (NoSuchFileException | AccessDeniedException e) {
      return Optional.empty();
    }
  }

  private static String unnamed(Path file) {
    return "Lock Info:\n  Path: " + file + "\n";
  }

  /** Returns the description of the owner, which writes its name a moment after it has the lock. */
  private static String holder(Path file) throws InterruptedException {
    String none = unnamed(file);
    try {
      Optional<LockInfo> info = owner(file);
      for (int i = 0; i < INTRODUCTION_POLLS && info.isEmpty(); i++) {
        Thread.sleep(POLL.toMillis());
        info = owner(file);
      }
      return info.map(LockInfo::text).orElse(none + "  The owner is not recorded yet.\n");
    } catch (IOException e) {
      return none + "  It cannot be read.\n";
    }
  }

  /** Empties the file, so that a later reader does not take the last owner for the current one. */
  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      // The operating system releases the lock with the process at the latest.
      return;
    }
  }
}
