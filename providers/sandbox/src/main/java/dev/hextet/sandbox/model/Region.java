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
  private final World world;
  private final Tags tags;
  private final Tokens tokens;
  private final List<Table<?>> tables = new ArrayList<>();

  private final Table<Vpc> vpcs = table(Kind.VPC, Vpc.class);
  private final Table<Subnet> subnets = table(Kind.SUBNET, Subnet.class);
  private final Table<InternetGateway> internetGateways =
      table(Kind.INTERNET_GATEWAY, InternetGateway.class);
  private final Table<RouteTable> routeTables = table(Kind.ROUTE_TABLE, RouteTable.class);
  private final Table<RouteTableAssociation> routeTableAssociations =
      table(Kind.ROUTE_TABLE_ASSOCIATION, RouteTableAssociation.class);
  private final Table<NetworkAcl> networkAcls = table(Kind.NETWORK_ACL, NetworkAcl.class);
  private final Table<NetworkAclAssociation> networkAclAssociations =
      table(Kind.NETWORK_ACL_ASSOCIATION, NetworkAclAssociation.class);
  private final Table<SecurityGroup> securityGroups =
      table(Kind.SECURITY_GROUP, SecurityGroup.class);
  private final Table<SecurityGroupRule> securityGroupRules =
      table(Kind.SECURITY_GROUP_RULE, SecurityGroupRule.class);
  private final Table<KeyPair> keyPairs = table(Kind.KEY_PAIR, KeyPair.class);
  private final Table<CopiedImage> images = table(Kind.IMAGE, CopiedImage.class);
  private final Table<Instance> instances = table(Kind.INSTANCE, Instance.class);
  private final Table<Volume> volumes = table(Kind.VOLUME, Volume.class);
  private final Table<NetworkInterface> networkInterfaces =
      table(Kind.NETWORK_INTERFACE, NetworkInterface.class);
  private final Table<Address> addresses = table(Kind.ADDRESS, Address.class);
  private final Table<ProfileAssociation> profileAssociations =
      table(Kind.INSTANCE_PROFILE_ASSOCIATION, ProfileAssociation.class);

  Region(String name, World world) {
    this.name = name;
    this.world = world;
    this.tags = new Tags(world.undo());
    this.tokens = new Tokens(world.undo());
  }

  private <T extends Resource> Table<T> table(Kind kind, Class<T> type) {
    Table<T> table = new Table<>(kind, type, this);
    tables.add(table);
    return table;
  }

  public String name() {
    return name;
  }

  public Tags tags() {
    return tags;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Table<Vpc> vpcs() {
    return vpcs;
  }

  public Table<Subnet> subnets() {
    return subnets;
  }

  public Table<InternetGateway> internetGateways() {
    return internetGateways;
  }

  public Table<RouteTable> routeTables() {
    return routeTables;
  }

  public Table<RouteTableAssociation> routeTableAssociations() {
    return routeTableAssociations;
  }

  public Table<NetworkAcl> networkAcls() {
    return networkAcls;
  }

  public Table<NetworkAclAssociation> networkAclAssociations() {
    return networkAclAssociations;
  }

  public Table<SecurityGroup> securityGroups() {
    return securityGroups;
  }

  public Table<SecurityGroupRule> securityGroupRules() {
    return securityGroupRules;
  }

  public Table<KeyPair> keyPairs() {
    return keyPairs;
  }

  /** The account's own images; the catalogue's are everywhere. */
  public Table<CopiedImage> images() {
    return images;
  }

  public Table<Instance> instances() {
    return instances;
  }

  public Table<Volume> volumes() {
    return volumes;
  }

  public Table<NetworkInterface> networkInterfaces() {
    return networkInterfaces;
  }

  public Table<Address> addresses() {
    return addresses;
  }

  public Table<ProfileAssociation> profileAssociations() {
    return profileAssociations;
  }

  /** Every table, in the order of the kinds. */
  public List<Table<?>> tables() {
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
  public Phase passing(String state, String next) {
    return world.fate().passing(Phase.passing(state, next, now().plus(delay())));
  }

  /** How long a passing state lasts. */
  public Duration delay() {
    return world.settings().delay();
  }

  public boolean hasInstanceProfile(String profile) {
    return world.settings().instanceProfiles().contains(profile);
  }

  /** The next id of a kind. */
  public String newId(Kind kind) {
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
    return "arn:aws:ec2:" + name + ":" + World.ACCOUNT + ":" + resourceType + "/" + id;
  }

  Undo undo() {
    return world.undo();
  }

  /** What hides a thing that is made now. */
  Optional<Veil> veil() {
    Fate fate = world.fate();
    Duration lag = world.settings().readLag();
    Duration time = fate.hiddenFor().compareTo(lag) > 0 ? fate.hiddenFor() : lag;
    return time.isZero() && fate.hiddenReads() == 0
        ? Optional.empty()
        : Optional.of(new Veil(now(), time, fate.hiddenReads(), world.call()));
  }

  boolean seesThrough(Veil veil) {
    return veil.isLifted(now(), world.call());
  }
}
