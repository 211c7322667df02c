package dev.hextet.core.state.location;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.state.Journal;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateCodec;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** State in memory, for tests. */
public final class InMemoryStateLocation implements StateLocation {
  private final Memory memory;
  private final LocationOptions options;

  /** Contents of a location; every location on the same memory is a view of the same state. */
  public static final class Memory {
    private @Nullable String state;
    private String journal = "";
    private @Nullable LockInfo owner;

    /** Changes the text of the state behind the back of its locations. */
    public synchronized void edit(UnaryOperator<String> edit) {
      state = state == null ? null : edit.apply(state);
    }

    /** Changes the owner of the lock behind the back of its locations. */
    public synchronized void replaceOwner(UnaryOperator<String> edit) {
      owner = owner == null ? null : LockInfo.read("memory", edit.apply(owner.json())).orElse(null);
    }

    private synchronized Optional<String> state() {
      return Optional.ofNullable(state);
    }

    private synchronized String journal() {
      return journal;
    }

    private synchronized void commit(String text) {
      state = text;
      journal = "";
    }

    private synchronized void journal(String text) {
      journal = text;
    }

    private synchronized Optional<LockInfo> owner() {
      return Optional.ofNullable(owner);
    }

    private synchronized boolean acquire(LockInfo info) {
      boolean free = owner == null;
      owner = free ? info : owner;
      return free;
    }

    private synchronized void release(LockInfo info) {
      owner = info.equals(owner) ? null : owner;
    }
  }

  public InMemoryStateLocation(Memory memory, LocationOptions options) {
    this.memory = memory;
    this.options = options;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String journalName() {
    return "journal";
  }

  @Override
  public boolean exists() {
    return memory.state().isPresent() || !memory.journal().isEmpty();
  }

  @Override
  public StateSnapshot read() {
    return snapshot(
        memory.journal().isEmpty() ? Optional.empty() : memory.owner().map(LockInfo::text));
  }

  private StateSnapshot snapshot(Optional<String> writer) {
    Optional<State> committed = committed();
    State state = committed.orElse(State.NONE);
    JournalPrefix prefix = writer.isPresent() ? JournalPrefix.NONE : prefix(state);
    return new StateSnapshot(
        committed,
        memory.state().map(StateCodec::digestOf).orElse(""),
        Journal.replay(state, prefix.entries()),
        writer);
  }

  private Optional<State> committed() {
    return memory
        .state()
        .map(text -> StateCodec.read(new SourceText(name(), text), "", options.acceptEdited()));
  }

  private JournalPrefix prefix(State committed) {
    return memory.journal().isEmpty()
        ? JournalPrefix.NONE
        : JournalPrefix.of(new SourceText(journalName(), memory.journal()), committed);
  }

  @Override
  public Optional<String> pull() {
    return committed().flatMap(state -> memory.state());
  }

  @Override
  public StateSession lock(String operation) {
    LockInfo own = LockInfo.own(name(), operation, options.tool());
    if (options.lock() && !memory.acquire(own)) {
      throw StateLockedException.heldBy(memory.owner().map(LockInfo::text).orElse(""));
    }
    return new Session(own);
  }

  @Override
  public Optional<LockInfo> lockOwner() {
    return memory.owner();
  }

  @Override
  public boolean isLockFree() {
    return memory.owner().isEmpty();
  }

  @Override
  public LockRelease breakLock(LockInfo owner) {
    if (isLockFree()) {
      return LockRelease.WAS_FREE;
    } else if (owner.isAlive()) {
      return LockRelease.IS_HELD;
    }
    memory.release(owner);
    return LockRelease.BROKEN;
  }

  private final class Session implements StateSession {
    private final LockInfo own;
    private @Nullable JournalWriter writer;

    Session(LockInfo own) {
      this.own = own;
    }

    @Override
    public StateSnapshot read() {
      return snapshot(Optional.empty());
    }

    @Override
    public void journal(JournalEntry entry) {
      writer().append(entry);
    }

    private synchronized JournalWriter writer() {
      if (writer == null) {
        JournalPrefix kept = prefix(committed().orElse(State.NONE));
        memory.journal(
            memory
                .journal()
                .lines()
                .limit(kept.entries().size())
                .map(line -> line + "\n")
                .reduce("", String::concat));
        writer = new JournalWriter(new MemorySink(), kept.entries().size());
      }
      return writer;
    }

    @Override
    public synchronized void commit(State state) {
      memory.commit(StateCodec.write(state, options.tool()));
      writer = null;
    }

    @Override
    public void close() {
      memory.release(own);
    }
  }

  private final class MemorySink implements JournalSink {
    @Override
    public void append(String lines) {
      memory.journal(memory.journal() + lines);
    }

    @Override
    public void close() {}
  }
}
