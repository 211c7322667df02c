package dev.hextet.sandbox.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * All resources, region by region. The world is not safe for several threads at once: its owner
 * admits one call at a time, advances the clock, and commits or rolls back at the end.
 */
public final class SandboxWorld {

  /** The account of every resource. */
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

  /** Returns the region of that name. A new region holds only the resources of the foundations. */
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

  /** Returns the regions that were used so far. */
  public Collection<Region> regions() {
    return regions.values();
  }

  public Instant now() {
    return now;
  }

  public void advanceTo(Instant instant) {
    now = instant;
  }

  /** Begins the next call, under this fate. */
  public void enter(ChangeFate ofTheCall) {
    call++;
    fate = ofTheCall;
  }

  /** Returns the number of the current call. */
  long call() {
    return call;
  }

  ChangeFate fate() {
    return fate;
  }

  /** Determines whether there are changes since the last commit. */
  public boolean changed() {
    return !undo.isEmpty();
  }

  /** Commits the changes since the last commit. */
  public void commit() {
    undo.commit();
  }

  /** Undoes the changes since the last commit. */
  public void rollback() {
    undo.rollback();
  }

  /** Removes every resource; the ids are not reused. */
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
