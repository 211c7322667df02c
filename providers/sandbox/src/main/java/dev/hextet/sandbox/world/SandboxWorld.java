package dev.hextet.sandbox.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that exists, region by region. Not safe for use by several threads at once: whoever owns it
 * lets one call in at a time, moves the clock on, and commits or rolls back at its end.
 */
public final class SandboxWorld {

  /** The account that owns everything. */
  public static final String ACCOUNT = "123456789012";

  private final WorldSchema schema;
  private final WorldSettings settings;
  private final IdGenerator ids;
  private final Undo undo = new Undo();
  private final Map<String, Region> regions = new TreeMap<>();
  private Instant now = Instant.EPOCH;
  private long call;
  private ChangeFate fate = ChangeFate.NORMAL;

  public SandboxWorld(WorldSchema schema, WorldSettings settings) {
    this.schema = schema;
    this.settings = settings;
    this.ids = new IdGenerator(settings.seed());
  }

  /** The region of that name, which starts empty. */
  public Region region(String name) {
    return regions.computeIfAbsent(name, fresh -> new Region(fresh, this));
  }

  /** The regions that have been asked for so far. */
  public Collection<Region> regions() {
    return regions.values();
  }

  public Instant now() {
    return now;
  }

  public void advanceTo(Instant instant) {
    now = instant;
  }

  /** From now on it is the next call that looks and changes, under this fate. */
  public void enter(ChangeFate ofTheCall) {
    call++;
    fate = ofTheCall;
  }

  /** The number of the call that looks and changes. */
  long call() {
    return call;
  }

  ChangeFate fate() {
    return fate;
  }

  /** Whether anything has been done since the last commit. */
  public boolean changed() {
    return !undo.isEmpty();
  }

  /** Makes final what has been done. */
  public void commit() {
    undo.commit();
  }

  /** Takes back what has been done since the last commit. */
  public void rollback() {
    undo.rollback();
  }

  /** Forgets everything but the ids it has given out. */
  public void clear() {
    regions.clear();
    undo.commit();
  }

  public WorldSchema schema() {
    return schema;
  }

  WorldSettings settings() {
    return settings;
  }

  IdGenerator ids() {
    return ids;
  }

  Undo undo() {
    return undo;
  }
}
