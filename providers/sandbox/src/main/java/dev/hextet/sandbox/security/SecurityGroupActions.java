package dev.hextet.sandbox.security;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.DefaultVpc;
import dev.hextet.sandbox.model.SecurityGroup;
import dev.hextet.sandbox.model.SecurityGroupRule;
import dev.hextet.sandbox.model.SecurityGroupRule.Peer;
import dev.hextet.sandbox.model.SecurityGroupRule.Traffic;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Security groups. {@link SecurityGroupRuleActions} has their rules. */
public final class SecurityGroupActions implements ResourceService {

  private static final int LENGTH = 255;

  private static final Listing<SecurityGroup> LISTING = listing();

  private static Listing<SecurityGroup> listing() {
    Listing<SecurityGroup> listing =
        Listing.of("securityGroupInfo", SecurityGroup.KIND, SecurityGroupActions::write)
            .ids("GroupId")
            .ids("GroupName", SecurityGroupActions::named)
            .pages(5, 1000)
            .filter("group-id", SecurityGroup::id)
            .filter("group-name", SecurityGroup::name)
            .filter("description", SecurityGroup::description)
            .filter("owner-id", group -> SandboxWorld.ACCOUNT)
            .filter("vpc-id", SecurityGroup::vpcId);
    ruleFilters(listing, "ip-permission.", false);
    ruleFilters(listing, "egress.ip-permission.", true);
    return listing;
  }

  private static void ruleFilters(Listing<SecurityGroup> listing, String prefix, boolean egress) {
    listing
        .filters(prefix + "protocol", rules(egress, r -> r.traffic().protocol()))
        .filters(prefix + "from-port", rules(egress, r -> r.traffic().from()))
        .filters(prefix + "to-port", rules(egress, r -> r.traffic().to()))
        .filters(prefix + "cidr", rules(egress, peer(Peer.IPV4)))
        .filters(prefix + "ipv6-cidr", rules(egress, peer(Peer.IPV6)))
        .filters(prefix + "prefix-list-id", rules(egress, peer(Peer.PREFIX_LIST)))
        .filters(prefix + "group-id", rules(egress, peer(Peer.GROUP)))
        .filters(prefix + "user-id", rules(egress, r -> SandboxWorld.ACCOUNT));
  }

  private static Function<SecurityGroupRule, @Nullable Object> peer(String kind) {
    return rule -> rule.peer().kind().equals(kind) ? rule.peer().value() : null;
  }

  private static Listing.Values<SecurityGroup> rules(
      boolean egress, Function<SecurityGroupRule, @Nullable Object> value) {
    return (region, group) ->
        SecurityGroupRules.of(region, group.id(), egress).stream()
            .map(value)
            .filter(Objects::nonNull)
            .map(Object::toString);
  }

  /**
   * Returns the group of a name. EC2: a name without a VPC means a group of the default VPC.
   *
   * @throws Ec2Fault InvalidGroup.NotFound
   */
  public static SecurityGroup named(Region region, String name) {
    return region.table(SecurityGroup.KIND).visible().stream()
        .filter(group -> group.name().equals(name))
        .filter(group -> DefaultVpc.isVpc(region, group.vpcId()))
        .findFirst()
        .orElseThrow(() -> SecurityGroup.KIND.notFound(name));
  }

  /** Returns the group that a call names by id, or by name in the default VPC. */
  static SecurityGroup required(ActionCall call) {
    Optional<String> name = call.parameters().filled("GroupName");
    return name.isPresent() && !call.parameters().has("GroupId")
        ? named(call.region(), name.get())
        : call.region().table(SecurityGroup.KIND).require(call.parameters().required("GroupId"));
  }

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(SecurityGroup.KIND);
    registry.blocksDeletion(Vpc.KIND, SecurityGroupActions::hasMoreThanDefault);
    registry.afterCreation(Vpc.KIND, SecurityGroupActions::createDefault);
    registry.beforeDeletion(Vpc.KIND, SecurityGroupActions::deleteAllOf);
    registry.action("CreateSecurityGroup", SecurityGroupActions::create);
    registry.action(ActionEntry.of("DescribeSecurityGroups", LISTING::answer).costlyUnbounded());
    registry.action("DeleteSecurityGroup", SecurityGroupActions::delete);
  }

  private static boolean hasMoreThanDefault(Region region, String vpcId) {
    return region
        .table(SecurityGroup.KIND)
        .any(group -> group.vpcId().equals(vpcId) && !group.isDefault());
  }

  private static void create(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    Region region = call.region();
    String name = name(parameters);
    String description = text(parameters, "GroupDescription");
    String vpcId = vpcId(call);
    if (region
        .table(SecurityGroup.KIND)
        .any(g -> g.vpcId().equals(vpcId) && g.name().equalsIgnoreCase(name))) {
      throw new Ec2Fault(
          "InvalidGroup.Duplicate",
          "The security group '" + name + "' already exists for VPC '" + vpcId + "'");
    }
    SecurityGroup group = make(region, region.table(Vpc.KIND).get(vpcId), name, description);
    TagRules.apply(region, parameters, SecurityGroup.KIND, group.id());
    answer
        .text("return", true)
        .text("groupId", group.id())
        .text("securityGroupArn", region.arn("security-group", group.id()));
    TagRules.write(answer, region, group.id());
  }

  private static String vpcId(ActionCall call) {
    String id = call.parameters().text("VpcId").orElseGet(() -> DefaultVpc.required(call.region()));
    return call.region().table(Vpc.KIND).require(id).id();
  }

  private static String name(Parameters parameters) {
    String name = text(parameters, "GroupName");
    if (name.equalsIgnoreCase(SecurityGroup.DEFAULT)) {
      throw Ec2Fault.invalid("Cannot use reserved security group name: default");
    }
    if (name.startsWith("sg-")) {
      throw Ec2Fault.invalid(
          "invalid value for parameter groupName. Group names may not be in the format sg-*.");
    }
    return name;
  }

  private static String text(Parameters parameters, String name) {
    String text = parameters.required(name);
    if (text.length() > LENGTH || !text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw Ec2Fault.invalid(
          "Value ("
              + text
              + ") for parameter "
              + name
              + " is invalid. Character sets beyond ASCII are not supported.");
    }
    return text;
  }

  /** Creates a group that permits all outgoing traffic and no incoming traffic. */
  private static SecurityGroup make(Region region, Vpc vpc, String name, String description) {
    SecurityGroup group =
        new SecurityGroup(region.newId(SecurityGroup.KIND), vpc.id(), name, description);
    region.table(SecurityGroup.KIND).put(group);
    allow(region, group, true, new Peer(Peer.IPV4, "0.0.0.0/0"));
    // EC2: everything may leave over IPv6 only if the VPC has a block when the group is made.
    if (vpc.liveIpv6().findAny().isPresent()) {
      allow(region, group, true, new Peer(Peer.IPV6, "::/0"));
    }
    return group;
  }

  private static void allow(Region region, SecurityGroup group, boolean egress, Peer peer) {
    region
        .table(SecurityGroupRule.KIND)
        .put(
            new SecurityGroupRule(
                region.newId(SecurityGroupRule.KIND),
                group.id(),
                egress,
                new Traffic("-1", null, null),
                peer,
                null));
  }

  /** Creates the default group of a VPC, whose members can reach each other. */
  private static void createDefault(Region region, Vpc vpc) {
    SecurityGroup group = make(region, vpc, SecurityGroup.DEFAULT, "default VPC security group");
    allow(region, group, false, new Peer(Peer.GROUP, group.id()));
  }

  /** Returns the group of interfaces that name none. */
  public static SecurityGroup defaultOf(Region region, String vpcId) {
    return region
        .table(SecurityGroup.KIND)
        .where(group -> group.vpcId().equals(vpcId) && group.isDefault())
        .findFirst()
        .orElseThrow();
  }

  /** Deletes the groups of a VPC that is deleted. */
  private static void deleteAllOf(Region region, Vpc vpc) {
    region
        .table(SecurityGroup.KIND)
        .where(group -> group.vpcId().equals(vpc.id()))
        .forEach(group -> region.table(SecurityGroup.KIND).remove(group.id()));
  }

  private static void delete(ActionCall call, Xml answer) {
    Region region = call.region();
    SecurityGroup group = required(call);
    if (group.isDefault()) {
      throw new Ec2Fault(
          "CannotDelete",
          "the specified group: \""
              + group.id()
              + "\" name: \"default\" cannot be deleted by a"
              + " user");
    }
    if (region.isInUse(SecurityGroup.KIND, group.id())) {
      throw Ec2Fault.dependency("resource " + group.id() + " has a dependent object");
    }
    region.table(SecurityGroup.KIND).remove(group.id());
    answer.text("return", true).text("groupId", group.id());
  }

  private static void write(Xml xml, Region region, SecurityGroup group) {
    xml.text("groupId", group.id())
        .text("groupName", group.name())
        .text("groupDescription", group.description())
        .text("ownerId", SandboxWorld.ACCOUNT)
        .text("vpcId", group.vpcId())
        .text("securityGroupArn", region.arn("security-group", group.id()));
    SecurityGroupRules.writeGrouped(
        xml, "ipPermissions", SecurityGroupRules.of(region, group.id(), false));
    SecurityGroupRules.writeGrouped(
        xml, "ipPermissionsEgress", SecurityGroupRules.of(region, group.id(), true));
    TagRules.write(xml, region, group.id());
  }

  /** Writes groups as members of other resources. */
  public static void writeReferences(Xml xml, Region region, List<String> groups) {
    xml.set(
        "groupSet",
        groups,
        (item, id) ->
            item.text("groupId", id)
                .text("groupName", region.table(SecurityGroup.KIND).get(id).name()));
  }
}
