package dev.hextet.aws.security;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.DeletionBlocker;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ImportIds;
import dev.hextet.aws.common.NaturalKey;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.aws.common.TypeNames;
import dev.hextet.aws.network.VpcType;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A security group with the rules that the document lists in it. A group that is in use cannot be
 * deleted, so its replacement is made first, under another name.
 */
public final class SecurityGroupType implements Ec2ResourceType {
  public static final String NAME = "aws_security_group";

  static final Attribute<String> GROUP_NAME =
      Attribute.cloudDefault("name", SecurityGroupTexts.NAME)
          .replaces()
          .doc("Its name, of which a VPC has one; hextet chooses one if it is left out.");
  static final Attribute<String> PREFIX =
      Attribute.optional("name_prefix", SecurityGroupTexts.NAME)
          .absent(Value.of(""))
          .replaces()
          .notRefreshed()
          .doc("Prefix of a name that hextet chooses.");
  static final Attribute<String> DESCRIPTION =
      Attribute.optional("description", SecurityGroupTexts.DESCRIPTION)
          .replaces()
          // What Terraform gives a group without one: the same document makes the same group.
          .fallback(Value.of("Managed by Terraform"))
          .doc("Description.");
  public static final Attribute<String> VPC =
      Attribute.cloudDefault("vpc_id", Ec2Ids.of("vpc"))
          .replaces()
          .doc("Id of the VPC. The default is the default VPC.");

  /** Groups of an instance. */
  public static final Attribute<Set<String>> OF_INSTANCE =
      Attribute.cloudDefault("vpc_security_group_ids", Kinds.setOf(Ec2Ids.of("sg")))
          .doc("Ids of the security groups.");

  static final Attribute<List<GroupRule>> INGRESS =
      Attribute.optional("ingress", RuleSetKind.INGRESS)
          .fallback(Value.list())
          .doc("Rules for incoming traffic.");
  static final Attribute<List<GroupRule>> EGRESS =
      Attribute.optional("egress", RuleSetKind.EGRESS)
          .fallback(Value.list())
          .enforcedOnCreate()
          .doc("Rules for outgoing traffic. Without them, no outgoing traffic is allowed.");
  static final Attribute<Boolean> REVOKE =
      Attribute.optional("revoke_rules_on_delete", Kinds.BOOL)
          .fallback(Value.of(false))
          .notRefreshed()
          .doc("True if hextet revokes the rules before it deletes the group.");

  private static final Schema SCHEMA =
      Schema.of(
              NAME,
              "A security group: the allowed incoming and outgoing traffic of "
                  + "network interfaces.",
              List.of(
                  GROUP_NAME,
                  PREFIX,
                  DESCRIPTION,
                  VPC,
                  INGRESS,
                  EGRESS,
                  REVOKE,
                  ResourceTags.TAGS,
                  ResourceTags.TAGS_ALL,
                  CommonAttributes.ID,
                  CommonAttributes.ARN,
                  CommonAttributes.OWNER_ID),
              Set.of())
          .timeouts("create", "delete");

  @Override
  public List<Ec2Action> actions() {
    return SecurityGroupActionRows.all();
  }

  @Override
  public List<DeletionBlocker> blockers() {
    return List.of(
        DeletionBlocker.of(
                VpcType.NAME,
                "security group",
                ReadQuery.by("DescribeSecurityGroups", "vpc-id", "VpcId"),
                "GroupId")
            .when(SecurityGroupType::isNotDefault),
        DeletionBlocker.of(
            NAME,
            "security group",
            ReadQuery.by(
                "DescribeSecurityGroups",
                "ip-permission.group-id",
                "IpPermissions.UserIdGroupPairs.GroupId"),
            "GroupId"));
  }

  // EC2: deletes the default security group with its VPC.
  private static boolean isNotDefault(Value.MapOf group) {
    return !group.get("GroupName").equals(Value.of("default"));
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return ImportIds.of("sg", id, placement);
  }

  @Override
  public String importForm() {
    return "sg-…";
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(read(Value.of(recorded.id())));
  }

  private static ReadQuery read(Value id) {
    return ReadQuery.by("DescribeSecurityGroups", "group-id", "GroupId", id);
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers
        .find(read(Value.of(recorded.id())), "GroupId", recorded.id())
        .map(
            group ->
                new Observation(recorded, group)
                    .take(CommonAttributes.ID, "GroupId")
                    .take(GROUP_NAME, "GroupName")
                    .take(DESCRIPTION, "Description")
                    .take(VPC, "VpcId")
                    .take(CommonAttributes.OWNER_ID, "OwnerId")
                    .put(INGRESS, rules(group, "IpPermissions"))
                    .put(EGRESS, rules(group, "IpPermissionsEgress"))
                    .arn("security-group", recorded.id())
                    .tags("Tags")
                    .attributes());
  }

  private static Value rules(Value.MapOf group, String path) {
    return RuleSetKind.canonical(IpPermissions.rules(group, path));
  }

  @Override
  public Attributes foresee(DesiredResource draft) {
    return ResourceTags.foresee(draft);
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return switch (change.operation()) {
      case CREATE -> creation(change);
      case UPDATE -> update(change);
      case DELETE -> deletion(change);
    };
  }

  private static List<ApiCall> creation(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    calls.add(
        CallArguments.of("GroupName", name(change))
            .and("Description", change.requested(DESCRIPTION))
            .and("VpcId", change.requested(VPC))
            .and("TagSpecifications", ResourceTags.specifications(change, "security-group"))
            .call("CreateSecurityGroup")
            .giving("id", "GroupId")
            .settledBy(
                ResourceTags.settle(
                    change,
                    "DescribeSecurityGroups",
                    "GroupId",
                    NaturalKey.securityGroup(change.requested(VPC), name(change)))));
    calls.addAll(SecurityGroupCalls.replacingDefaults(rules(change.after(), EGRESS)));
    calls.addAll(SecurityGroupCalls.INGRESS.between(List.of(), rules(change.after(), INGRESS)));
    return calls;
  }

  /** The name; where it is for us to choose, one that no other creation has. */
  private static Value name(ResourceChange change) {
    Value name = change.requested(GROUP_NAME);
    String prefix = change.after().get(PREFIX).orElse("hextet-");
    return name.isNull() ? SelfReferences.unique(prefix) : name;
  }

  private static List<GroupRule> rules(Attributes attributes, Attribute<?> direction) {
    return RuleSetKind.rules(attributes.value(direction));
  }

  private static List<ApiCall> update(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    if (change.changes(EGRESS)) {
      calls.addAll(
          SecurityGroupCalls.EGRESS.between(
              rules(change.before(), EGRESS), rules(change.after(), EGRESS)));
    }
    if (change.changes(INGRESS)) {
      calls.addAll(
          SecurityGroupCalls.INGRESS.between(
              rules(change.before(), INGRESS), rules(change.after(), INGRESS)));
    }
    calls.addAll(TagCalls.of(change, SelfReferences.ID));
    return calls;
  }

  private static List<ApiCall> deletion(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    if (change.before().isTrue(REVOKE)) {
      calls.addAll(SecurityGroupCalls.EGRESS.revoke(rules(change.before(), EGRESS)));
      calls.addAll(SecurityGroupCalls.INGRESS.revoke(rules(change.before(), INGRESS)));
    }
    calls.add(
        CallArguments.of("GroupId", SelfReferences.ID)
            .call("DeleteSecurityGroup")
            .tolerating("InvalidGroup.NotFound", "InvalidSecurityGroupID.NotFound"));
    return calls;
  }

  /** A VPC has no two groups of one name, in whatever case it is written. */
  @Override
  public boolean createsBeforeDestroy(ResourceChange change) {
    String before = change.before().get(GROUP_NAME).orElse("");
    String after = change.requested(GROUP_NAME).unmarked().asText().orElse("");
    Value vpc = change.requested(VPC).unmarked();
    return !after.equalsIgnoreCase(before)
        || !vpc.isNull() && !vpc.equals(change.before().value(VPC));
  }

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(List.of(VPC, GROUP_NAME));
  }

  @Override
  public Optional<String> ownReference() {
    return Optional.of("In a rule, self: true stands for the group itself.");
  }

  @Override
  public Value inOwnForm(String attribute, Value wanted, String id) {
    return Set.of(INGRESS.name(), EGRESS.name()).contains(attribute)
        ? RuleSetKind.inOwnForm(wanted, id)
        : wanted;
  }

  @Override
  public boolean collide(String attribute, Value one, Value other) {
    return one.equals(other)
        || attribute.equals(GROUP_NAME.name())
            && one.asText().orElse("").equalsIgnoreCase(other.asText().orElse(""));
  }

  // EC2: a group that an interface has or a rule names is not deleted.
  @Override
  public boolean isHeldBy(DesiredResource user) {
    return Set.of(TypeNames.INSTANCE, NAME).contains(user.address().type());
  }

  @Override
  public Collection<Set<String>> exclusive() {
    return List.of(Set.of(GROUP_NAME.name(), PREFIX.name()));
  }

  @Override
  public void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    IgnoredTags.check(draft, findings);
    SecurityGroupChecks.check(draft, world, findings);
  }
}
