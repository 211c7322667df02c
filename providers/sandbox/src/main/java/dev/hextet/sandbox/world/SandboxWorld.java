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

  /** Returns the region of that name. At its first use it has what the schema founds, no more. */
  public Region region(String name) {
    Region known = regions.get(name);
    return known == null ? found(name) : known;
  }

  private Region found(String name) {
    Region region = add(name);
    schema.foundations().forEach(foundation -> foundation.accept(region));
    region.reveal();
    return region;
  }

  /** Adds a region without any resource, to be loaded. */
  Region add(String name) {
    Region region = new Region(name, this);
    regions.put(name, region);
    return region;
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
