package dev.hextet.sandbox.model;

import dev.hextet.sandbox.catalogue.Regions;
import dev.hextet.sandbox.catalogue.Zone;
import dev.hextet.sandbox.wire.Ec2Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One region: a table for each kind of thing, their tags, and the client tokens used. */
public final class Region {

  private final String name;
  private final SandboxWorld world;
  private final TagTable tags;
  private final Tokens tokens;
  private final List<ResourceTable<?>> tables = new ArrayList<>();

  private final ResourceTable<Vpc> vpcs = table(ResourceKind.VPC, Vpc.class);
  private final ResourceTable<Subnet> subnets = table(ResourceKind.SUBNET, Subnet.class);
  private final ResourceTable<InternetGateway> internetGateways =
      table(ResourceKind.INTERNET_GATEWAY, InternetGateway.class);
  private final ResourceTable<RouteTable> routeTables =
      table(ResourceKind.ROUTE_TABLE, RouteTable.class);
  private final ResourceTable<RouteTableAssociation> routeTableAssociations =
      table(ResourceKind.ROUTE_TABLE_ASSOCIATION, RouteTableAssociation.class);
  private final ResourceTable<NetworkAcl> networkAcls =
      table(ResourceKind.NETWORK_ACL, NetworkAcl.class);
  private final ResourceTable<NetworkAclAssociation> networkAclAssociations =
      table(ResourceKind.NETWORK_ACL_ASSOCIATION, NetworkAclAssociation.class);
  private final ResourceTable<SecurityGroup> securityGroups =
      table(ResourceKind.SECURITY_GROUP, SecurityGroup.class);
  private final ResourceTable<SecurityGroupRule> securityGroupRules =
      table(ResourceKind.SECURITY_GROUP_RULE, SecurityGroupRule.class);
  private final ResourceTable<KeyPair> keyPairs = table(ResourceKind.KEY_PAIR, KeyPair.class);
  private final ResourceTable<CopiedImage> images = table(ResourceKind.IMAGE, CopiedImage.class);
  private final ResourceTable<Instance> instances = table(ResourceKind.INSTANCE, Instance.class);
  private final ResourceTable<Volume> volumes = table(ResourceKind.VOLUME, Volume.class);
  private final ResourceTable<NetworkInterface> networkInterfaces =
      table(ResourceKind.NETWORK_INTERFACE, NetworkInterface.class);
  private final ResourceTable<ElasticIp> addresses = table(ResourceKind.ADDRESS, ElasticIp.class);
  private final ResourceTable<ProfileAssociation> profileAssociations =
      table(ResourceKind.INSTANCE_PROFILE_ASSOCIATION, ProfileAssociation.class);

  Region(String name, SandboxWorld world) {
    this.name = name;
    this.world = world;
    this.tags = new TagTable(world.undo());
    this.tokens = new Tokens(world.undo());
  }

  private <T extends Resource> ResourceTable<T> table(ResourceKind kind, Class<T> type) {
    ResourceTable<T> table = new ResourceTable<>(kind, type, this);
    tables.add(table);
    return table;
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

  public ResourceTable<Vpc> vpcs() {
    return vpcs;
  }

  public ResourceTable<Subnet> subnets() {
    return subnets;
  }

  public ResourceTable<InternetGateway> internetGateways() {
    return internetGateways;
  }

  public ResourceTable<RouteTable> routeTables() {
    return routeTables;
  }

  public ResourceTable<RouteTableAssociation> routeTableAssociations() {
    return routeTableAssociations;
  }

  public ResourceTable<NetworkAcl> networkAcls() {
    return networkAcls;
  }

  public ResourceTable<NetworkAclAssociation> networkAclAssociations() {
    return networkAclAssociations;
  }

  public ResourceTable<SecurityGroup> securityGroups() {
    return securityGroups;
  }

  public ResourceTable<SecurityGroupRule> securityGroupRules() {
    return securityGroupRules;
  }

  public ResourceTable<KeyPair> keyPairs() {
    return keyPairs;
  }

  /** The account's own images; the catalogue's are everywhere. */
  public ResourceTable<CopiedImage> images() {
    return images;
  }

  public ResourceTable<Instance> instances() {
    return instances;
  }

  public ResourceTable<Volume> volumes() {
    return volumes;
  }

  public ResourceTable<NetworkInterface> networkInterfaces() {
    return networkInterfaces;
  }

  public ResourceTable<ElasticIp> addresses() {
    return addresses;
  }

  public ResourceTable<ProfileAssociation> profileAssociations() {
    return profileAssociations;
  }

  /** Every table, in the order of the kinds. */
  public List<ResourceTable<?>> tables() {
    return List.copyOf(tables);
  }

  /** Whether a thing of any kind has this id. */
  public boolean holds(String id) {
    return tables.stream().anyMatch(table -> table.find(id).isPresent());
  }

  public List<Zone> zones() {
    return Regions.zones(name);
  }

  /** The zone of that name or id. */
  public Zone zone(String text) {
    return zones().stream()
        .filter(zone -> zone.name().equals(text) || zone.id().equals(text))
        .findFirst()
        .orElseThrow(() -> Ec2Fault.invalid("availabilityZone", text));
  }

  public Instant now() {
    return world.now();
  }

  /** A state that gives way to another after the world's delay. */
  public ResourcePhase passing(String state, String next) {
    return world.fate().passing(ResourcePhase.passing(state, next, now().plus(delay())));
  }

  /** How long a passing state lasts. */
  public Duration delay() {
    return world.settings().delay();
  }

  public boolean hasInstanceProfile(String profile) {
    return world.settings().instanceProfiles().contains(profile);
  }

  /** The next id of a kind. */
  public String newId(ResourceKind kind) {
    return newId(kind.prefix());
  }

  /** The next id with a prefix of its own, such as {@code eipassoc}. */
  public String newId(String prefix) {
    return world.ids().next(name, prefix);
  }

  /** The DHCP options that every VPC starts with. */
  public String defaultDhcpOptionsId() {
    return world.ids().constant(name, "dopt");
  }

  /** A number nobody can guess, but that the seed decides. */
  public long draw(String sequence) {
    return world.ids().draw(name, sequence);
  }

  /** The next of 1, 2, 3 … across all regions. */
  public long countInWorld(String sequence) {
    return world.ids().count("", sequence);
  }

  public long seed() {
    return world.settings().seed();
  }

  public String arn(String resourceType, String id) {
    return "arn:aws:ec2:" + name + ":" + SandboxWorld.ACCOUNT + ":" + resourceType + "/" + id;
  }

  Undo undo() {
    return world.undo();
  }

  /** What hides a thing that is made now. */
  Optional<VisibilityDelay> veil() {
    ChangeFate fate = world.fate();
    Duration lag = world.settings().readLag();
    Duration time = fate.hiddenFor().compareTo(lag) > 0 ? fate.hiddenFor() : lag;
    return time.isZero() && fate.hiddenReads() == 0
        ? Optional.empty()
        : Optional.of(new VisibilityDelay(now(), time, fate.hiddenReads(), world.call()));
  }

  boolean seesThrough(VisibilityDelay veil) {
    return veil.isLifted(now(), world.call());
  }
}
