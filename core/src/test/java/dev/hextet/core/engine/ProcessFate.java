package dev.hextet.core.engine;

import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.ForwardingLocation;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.state.location.StateSnapshot;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * The end of a process at a chosen moment: before or after a call is carried out, and before, in
 * the midst of, or after a write. What is dead writes and asks nothing any more.
 */
final class ProcessFate {
  private final int moment;
  private int passed;
  private boolean dead;

  /**
   * @param moment the number of the moment at which it ends, from 0
   */
  ProcessFate(int moment) {
    this.moment = moment;
  }

  /** The process is gone. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** How many moments there were. */
  int passed() {
    return passed;
  }

  synchronized boolean isDead() {
    return dead;
  }

  private void meet() {
    meet(() -> {});
  }

  private synchronized void meet(Runnable last) {
    requireAlive();
    if (passed == moment) {
      dead = true;
      last.run();
      throw new Killed();
    }
    passed++;
  }

  private synchronized void requireAlive() {
    if (dead) {
      throw new Killed();
    }
  }

  Cloud over(Cloud cloud) {
    return new Cloud() {
      @Override
      public String region() {
        return cloud.region();
      }

      @Override
      public Duration readLag() {
        return cloud.readLag();
      }

      @Override
      public List<Value.MapOf> read(ReadQuery query) {
        requireAlive();
        return cloud.read(query);
      }

      @Override
      public Value.MapOf call(String action, Value.MapOf arguments) {
        meet();
        Value.MapOf answer = cloud.call(action, arguments);
        meet();
        return answer;
      }

      @Override
      public List<String> holders(RecordedResource recorded) {
        return cloud.holders(recorded);
      }

      @Override
      public void close() {}
    };
  }

  /**
   * @param journal the file that sessions of the store journal to
   */
  StateLocation over(StateLocation store, Path journal) {
    return new ForwardingLocation(store) {
      @Override
      public StateSession lock(String operation) {
        return over(store.lock(operation), journal);
      }
    };
  }

  private StateSession over(StateSession session, Path journal) {
    return new StateSession() {
      @Override
      public StateSnapshot read() {
        return session.read();
      }

      @Override
      public void journal(JournalEntry entry) {
        meet();
        session.journal(entry);
        meet(() -> tear(journal));
        meet();
      }

      @Override
      public void commit(State state) {
        meet();
        String left = journal.toFile().exists() ? text(journal) : "";
        session.commit(state);
        meet(() -> write(journal, left));
        meet();
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  private static void tear(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
