package dev.hextet.core.state.file;

import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.state.location.LockInfo;
import dev.hextet.core.state.location.LockRelease;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Releases a stale lock. An operating system releases the locks of a dead process, so on a file
 * system of one machine no stale lock exists. A file system that machines share can keep the lock
 * of a machine that is gone.
 */
final class FileLockBreaker {
  private final Path file;

  /**
   * @param state path of the state, not a link
   */
  FileLockBreaker(Path state) {
    this.file = FileLock.of(state);
  }

  /** Returns the current or last owner of the lock; empty if the lock file names none. */
  Optional<LockInfo> owner() {
    try {
      return FileLock.owner(file);
    } catch (IOException e) {
      throw PrivateFiles.failure(StateDiagnostic.LOCK_UNREADABLE, file, e);
    }
  }

  /** Determines whether the operating system grants the lock. */
  boolean isFree() {
    try (FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE)) {
      return FileLock.tryLock(channel);
    } catch (IOException e) {
      throw PrivateFiles.failure(StateDiagnostic.LOCK_UNREADABLE, file, e);
    }
  }

  /**
   * Releases the lock if it still belongs to this owner. The file of a free lock stays, since other
   * runs may wait for it. The file of a held lock is deleted, so that the next run creates another.
   */
  LockRelease release(LockInfo owner) {
    try (FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE)) {
      if (FileLock.tryLock(channel)) {
        channel.truncate(0);
        return LockRelease.WAS_FREE;
      } else if (owner.isAlive()) {
        return LockRelease.IS_HELD;
      }
      Files.deleteIfExists(file);
      return LockRelease.BROKEN;
    } catch (IOException e) {
      throw PrivateFiles.failure(StateDiagnostic.LOCK_UNBREAKABLE, file, e);
    }
  }
}
