package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.ProfileAssociation;
import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.ResourceKind;
import dev.hextet.sandbox.model.SandboxWorld;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import java.util.Locale;
import java.util.Optional;

/** IAM instance profiles at instances. The profiles themselves are given with the sandbox. */
final class InstanceProfileActions implements Service {

  private static final String ARN = "arn:aws:iam::" + SandboxWorld.ACCOUNT + ":instance-profile/";

  private static final Listing<ProfileAssociation> LISTING =
      Listing.of(
              "iamInstanceProfileAssociationSet",
              ResourceKind.INSTANCE_PROFILE_ASSOCIATION,
              Region::profileAssociations,
              (Listing.Writer<ProfileAssociation>)
                  (xml, region, association) -> write(xml, association))
          .idsExcludePaging(
              "AssociationId", (region, id) -> region.profileAssociations().require(id))
          .pages(5, 1000)
          .filter("instance-id", ProfileAssociation::instanceId)
          .filter("state", association -> association.phase().name());

  @Override
  public void register(ApiActions actions) {
    actions.addWithoutDryRun("DescribeIamInstanceProfileAssociations", LISTING::answer);
    actions.addWithoutDryRun("AssociateIamInstanceProfile", InstanceProfileActions::associate);
    actions.addWithoutDryRun(
        "ReplaceIamInstanceProfileAssociation", InstanceProfileActions::replace);
    actions.addWithoutDryRun(
        "DisassociateIamInstanceProfile", InstanceProfileActions::disassociate);
  }

  @Override
  public void settle(Region region) {
    region.profileAssociations().update(a -> a.with(a.phase().at(region.now())));
    region
        .profileAssociations()
        .where(a -> a.phase().is("disassociated"))
        .forEach(a -> region.profileAssociations().remove(a.id()));
  }

  /** The name of the profile that a call names by name or ARN, if it names one. */
  static Optional<String> read(Region region, Parameters from) {
    Optional<String> arn = from.filled("Arn");
    Optional<String> name = from.filled("Name").or(() -> arn.map(InstanceProfileActions::name));
    name.filter(n -> !region.hasInstanceProfile(n))
        .ifPresent(
            missing -> {
              String part = arn.isPresent() ? "arn" : "name";
              throw Ec2Fault.invalid(
                  "Value ("
                      + arn.orElse(missing)
                      + ") for parameter iamInstanceProfile."
                      + part
                      + " is invalid. Invalid IAM Instance Profile "
                      + (arn.isPresent() ? part.toUpperCase(Locale.ROOT) : part));
            });
    return name;
  }

  private static String name(String arn) {
    return arn.startsWith(ARN) ? arn.substring(arn.lastIndexOf('/') + 1) : arn;
  }

  static String arn(String profile) {
    return ARN + profile;
  }

  static ProfileAssociation associate(Region region, String instanceId, String profile) {
    return region
        .profileAssociations()
        .put(
            new ProfileAssociation(
                region.newId(ResourceKind.INSTANCE_PROFILE_ASSOCIATION),
                instanceId,
                profile,
                region.now(),
                region.passing("associating", "associated")));
  }

  /** The profile that an instance has. */
  static Optional<ProfileAssociation> find(Region region, String instanceId) {
    return region
        .profileAssociations()
        .where(a -> a.instanceId().equals(instanceId) && !a.phase().is("disassociating"))
        .findFirst();
  }

  /** Ends the associations of an instance that is dead. */
  static void forget(Region region, String instanceId) {
    region
        .profileAssociations()
        .where(a -> a.instanceId().equals(instanceId))
        .forEach(a -> region.profileAssociations().remove(a.id()));
  }

  private static String required(ActionCall call) {
    return read(call.region(), call.parameters().structure("IamInstanceProfile"))
        .orElseThrow(() -> Ec2Fault.missing("IamInstanceProfile"));
  }

  private static void associate(ActionCall call, Xml answer) {
    Region region = call.region();
    Instance instance = region.instances().require(call.parameters().required("InstanceId"));
    String profile = required(call);
    if (find(region, instance.id()).isPresent()) {
      throw new Ec2Fault(
          "IncorrectState", "There is an existing association for instance " + instance.id());
    }
    if (instance.terminated()) {
      throw new Ec2Fault(
          "IncorrectInstanceState",
          "The instance '" + instance.id() + "' is not in the 'running' or 'stopped' state.");
    }
    answerWith(answer, associate(region, instance.id(), profile));
  }

  private static void replace(ActionCall call, Xml answer) {
    Region region = call.region();
    ProfileAssociation old =
        region.profileAssociations().require(call.parameters().required("AssociationId"));
    String profile = required(call);
    region.profileAssociations().remove(old.id());
    answerWith(answer, associate(region, old.instanceId(), profile));
  }

  private static void disassociate(ActionCall call, Xml answer) {
    Region region = call.region();
    ProfileAssociation association =
        region.profileAssociations().require(call.parameters().required("AssociationId"));
    answerWith(
        answer,
        region
            .profileAssociations()
            .put(association.with(region.passing("disassociating", "disassociated"))));
  }

  private static void answerWith(Xml answer, ProfileAssociation association) {
    answer.element("iamInstanceProfileAssociation", () -> write(answer, association));
  }

  private static void write(Xml xml, ProfileAssociation association) {
    xml.text("associationId", association.id())
        .text("instanceId", association.instanceId())
        .element("iamInstanceProfile", () -> writeProfile(xml, association))
        .text("state", association.phase().name())
        .time("timestamp", association.since());
  }

  static void writeProfile(Xml xml, ProfileAssociation association) {
    xml.text("arn", arn(association.profile()))
        // EC2: the id is IAM's, and the same for each use of the profile.
        .text("id", "AIPA" + String.format("%016X", 0x9E37L * association.profile().hashCode()));
  }
}
