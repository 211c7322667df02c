package dev.hextet.core.state.location;

import java.util.Optional;

/** Location that forwards to another one; tests override what is to fail. */
public class ForwardingLocation implements StateLocation {
  private final StateLocation location;

  protected ForwardingLocation(StateLocation location) {
    this.location = location;
  }

  @Override
  public String name() {
    return location.name();
  }

  @Override
  public String journalName() {
    return location.journalName();
  }

  @Override
  public boolean exists() {
    return location.exists();
  }

  @Override
  public StateSnapshot read() {
    return location.read();
  }

  @Override
  public Optional<String> pull() {
    return location.pull();
  }

  @Override
  public StateSession lock(String operation) {
    return location.lock(operation);
  }

  @Override
  public Optional<LockInfo> lockOwner() {
    return location.lockOwner();
  }

  @Override
  public boolean isLockFree() {
    return location.isLockFree();
  }

  @Override
  public LockRelease breakLock(LockInfo owner) {
    return location.breakLock(owner);
  }
}
