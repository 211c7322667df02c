package dev.hextet.core.state.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Gives a state's lock free that nobody is known to hold. A lock of an operating system goes with
 * its holder, so there is nothing to break on the file system of one machine; one that is shared by
 * several can hold on to the lock of a machine that is gone.
 */
public final class LockBreaker {
  private final Path file;

  /**
   * @param state the file of the state, or a link to it
   */
  public LockBreaker(Path state) {
    this.file = FileLock.of(StateLinks.resolved(state));
  }

  /** What happens to a lock. */
  public enum Result {
    /** Nobody held it any more. */
    WAS_FREE,
    /** It is broken: whoever holds it still does not keep others out any longer. */
    BROKEN,
    /** A process of this machine holds it and is alive, so it is left as it is. */
    IS_HELD
  }

  /** Who holds the lock, or held it last; empty if nobody says so. */
  public Optional<LockInfo> holder() {
    try {
      return LockInfo.read(file);
    } catch (IOException e) {
      throw PrivateFiles.failure("the lock cannot be read", file, e);
    }
  }

  /** Who holds the lock, for people. */
  public String shown(LockInfo holder) {
    return holder.shown(file);
  }

  /** Whether the operating system lets somebody else take the lock. */
  public boolean isFree() {
    try (FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE)) {
      return FileLock.tryLock(channel);
    } catch (IOException e) {
      throw PrivateFiles.failure("the lock cannot be looked at", file, e);
    }
  }

  /**
   * Gives the lock free, if it is still that of this holder. The file of a lock that can be taken
   * stays, since others may wait for it; that of a lock that cannot be taken is removed, so that
   * the next run makes another.
   */
  public Result release(LockInfo holder) {
    try (FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE)) {
      if (FileLock.tryLock(channel)) {
        channel.truncate(0);
        return Result.WAS_FREE;
      } else if (holder.isAlive()) {
        return Result.IS_HELD;
      }
      Files.deleteIfExists(file);
      return Result.BROKEN;
    } catch (IOException e) {
      throw PrivateFiles.failure("the lock cannot be broken", file, e);
    }
  }
}
