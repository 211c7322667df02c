package dev.hextet.sandbox.world;

import dev.hextet.sandbox.catalogue.Regions;
import dev.hextet.sandbox.catalogue.Zone;
import dev.hextet.sandbox.wire.Ec2Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One region: a table for each kind of resource, their tags, and the client tokens used. */
public final class Region {

  private final String name;
  private final SandboxWorld world;
  private final TagTable tags;
  private final Tokens tokens;
  private final Map<ResourceKind<?>, ResourceTable<?>> tables = new LinkedHashMap<>();

  Region(String name, SandboxWorld world) {
    this.name = name;
    this.world = world;
    this.tags = new TagTable(world.undo());
    this.tokens = new Tokens(world.undo());
    world.schema().kinds().forEach(this::addTable);
  }

  private <T extends Resource> void addTable(ResourceKind<T> kind) {
    tables.put(kind, new ResourceTable<>(kind, new TableSurroundings(), world.undo(), tags));
  }

  public String name() {
    return name;
  }

  public TagTable tags() {
    return tags;
  }

  public Tokens tokens() {
    return tokens;
  }

  /** Returns the resources of a kind, which must be one of the world's. */
  @SuppressWarnings("unchecked") // A table is of the type of its kind.
  public <T extends Resource> ResourceTable<T> table(ResourceKind<T> kind) {
    ResourceTable<?> table = tables.get(kind);
    if (table == null) {
      throw new IllegalStateException("the world has no kind " + kind.label());
    }
    return (ResourceTable<T>) table;
  }

  /** Returns every table, in the order of the kinds. */
  public Collection<ResourceTable<?>> tables() {
    return List.copyOf(tables.values());
  }

  /** Returns the table of the kind whose ids have the form of this one. */
  public Optional<ResourceTable<?>> tableOf(String id) {
    for (ResourceTable<?> table : tables.values()) {
      if (table.kind().matches(id)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** Determines whether another resource keeps this one from being deleted. */
  public boolean isInUse(ResourceKind<?> kind, String id) {
    return world.schema().isBlocked(this, kind, id);
  }

  /**
   * Refuses the deletion of a resource that others use.
   *
   * @throws Ec2Fault DependencyViolation
   */
  public void checkUnused(ResourceKind<?> kind, String id) {
    if (isInUse(kind, id)) {
      throw kind.inUse(id);
    }
  }

  /** Lets clients see all resources at once, despite the read lag. */
  void reveal() {
    tables.values().forEach(ResourceTable::reveal);
  }

  public List<Zone> zones() {
    return Regions.zones(name);
  }

  /** Returns the zone of that name or id. */
  public Zone zone(String text) {
    return zones().stream()
        .filter(zone -> zone.name().equals(text) || zone.id().equals(text))
        .findFirst()
        .orElseThrow(() -> Ec2Fault.invalid("availabilityZone", text));
  }

  public Instant now() {
    return world.now();
  }

  /** Returns a state that gives way to another after the world's delay. */
  public ResourcePhase passing(String state, String next) {
    return world.fate().passing(ResourcePhase.passing(state, next, now().plus(delay())));
  }

  /** Returns how long a passing state lasts. */
  public Duration delay() {
    return world.settings().delay();
  }

  /** Returns the next id of a kind. */
  public String newId(ResourceKind<?> kind) {
    return newId(kind.prefix());
  }

  /** Returns the next id with a prefix of its own, such as {@code eipassoc}. */
  public String newId(String prefix) {
    return world.ids().next(name, prefix);
  }

  /** Returns the id of the DHCP options that every VPC starts with. */
  public String defaultDhcpOptionsId() {
    return world.ids().constant(name, "dopt");
  }

  /** Returns the next number of a sequence that the seed decides. */
  public long draw(String sequence) {
    return world.ids().draw(name, sequence);
  }

  /** Returns the next of 1, 2, 3 … across all regions. */
  public long countInWorld(String sequence) {
    return world.ids().count("", sequence);
  }

  public long seed() {
    return world.settings().seed();
  }

  public String arn(String resourceType, String id) {
    return "arn:aws:ec2:" + name + ":" + SandboxWorld.ACCOUNT + ":" + resourceType + "/" + id;
  }

  /** Connects the tables with the clock, the read lag and the rules of the world. */
  private final class TableSurroundings implements ResourceTable.Surroundings {

    @Override
    public Optional<VisibilityDelay> delay() {
      ChangeFate fate = world.fate();
      Duration lag = world.settings().readLag();
      Duration time = fate.hiddenFor().compareTo(lag) > 0 ? fate.hiddenFor() : lag;
      return time.isZero() && fate.hiddenReads() == 0
          ? Optional.empty()
          : Optional.of(new VisibilityDelay(now(), time, fate.hiddenReads(), world.call()));
    }

    @Override
    public boolean isLifted(VisibilityDelay delay) {
      return delay.isLifted(now(), world.call());
    }

    @Override
    public void created(ResourceKind<?> kind, Resource resource) {
      world.schema().created(Region.this, kind, resource);
    }

    @Override
    public void deleted(ResourceKind<?> kind, Resource resource) {
      world.schema().deleted(Region.this, kind, resource);
    }
  }
}
