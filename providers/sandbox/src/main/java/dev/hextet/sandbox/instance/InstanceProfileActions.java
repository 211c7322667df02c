package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.catalogue.InstanceProfiles;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.ProfileAssociation;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.Locale;
import java.util.Optional;

/**
 * The association of IAM instance profiles with instances. The profiles themselves are constant.
 */
public final class InstanceProfileActions implements ResourceService {

  private static final String ARN = "arn:aws:iam::" + SandboxWorld.ACCOUNT + ":instance-profile/";

  private static final Listing<ProfileAssociation> LISTING =
      Listing.of(
              "iamInstanceProfileAssociationSet",
              ProfileAssociation.KIND,
              (Listing.Writer<ProfileAssociation>)
                  (xml, region, association) -> write(xml, association))
          .idsExcludePaging("AssociationId")
          .pages(5, 1000)
          .filter("instance-id", ProfileAssociation::instanceId)
          .filter("state", association -> association.phase().name());

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(ProfileAssociation.KIND);
    registry.beforeDeletion(Instance.KIND, InstanceProfileActions::release);
    registry.action(
        ActionEntry.of("DescribeIamInstanceProfileAssociations", LISTING::answer).withoutDryRun());
    registry.action(
        ActionEntry.of("AssociateIamInstanceProfile", InstanceProfileActions::associate)
            .withoutDryRun());
    registry.action(
        ActionEntry.of("ReplaceIamInstanceProfileAssociation", InstanceProfileActions::replace)
            .withoutDryRun());
    registry.action(
        ActionEntry.of("DisassociateIamInstanceProfile", InstanceProfileActions::disassociate)
            .withoutDryRun());
    registry.settlement(InstanceProfileActions::settle);
  }

  private static void settle(Region region) {
    region.table(ProfileAssociation.KIND).update(a -> a.with(a.phase().at(region.now())));
    region
        .table(ProfileAssociation.KIND)
        .where(a -> a.phase().is("disassociated"))
        .forEach(a -> region.table(ProfileAssociation.KIND).remove(a.id()));
  }

  /** Returns the name of the profile that a call names by name or ARN. */
  static Optional<String> read(Region region, Parameters from) {
    Optional<String> arn = from.filled("Arn");
    Optional<String> name = from.filled("Name").or(() -> arn.map(InstanceProfileActions::name));
    name.filter(n -> !InstanceProfiles.NAMES.contains(n))
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
        .table(ProfileAssociation.KIND)
        .put(
            new ProfileAssociation(
                region.newId(ProfileAssociation.KIND),
                instanceId,
                profile,
                region.now(),
                region.passing("associating", "associated")));
  }

  /** Returns the profile of an instance. */
  static Optional<ProfileAssociation> find(Region region, String instanceId) {
    return region
        .table(ProfileAssociation.KIND)
        .where(a -> a.instanceId().equals(instanceId) && !a.phase().is("disassociating"))
        .findFirst();
  }

  /** Ends the associations of an instance that is terminated. */
  private static void release(Region region, Instance instance) {
    region
        .table(ProfileAssociation.KIND)
        .where(a -> a.instanceId().equals(instance.id()))
        .forEach(a -> region.table(ProfileAssociation.KIND).remove(a.id()));
  }

  private static String required(ActionCall call) {
    return read(call.region(), call.parameters().structure("IamInstanceProfile"))
        .orElseThrow(() -> Ec2Fault.missing("IamInstanceProfile"));
  }

  private static void associate(ActionCall call, Xml answer) {
    Region region = call.region();
    Instance instance =
        region.table(Instance.KIND).require(call.parameters().required("InstanceId"));
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
        region.table(ProfileAssociation.KIND).require(call.parameters().required("AssociationId"));
    String profile = required(call);
    region.table(ProfileAssociation.KIND).remove(old.id());
    answerWith(answer, associate(region, old.instanceId(), profile));
  }

  private static void disassociate(ActionCall call, Xml answer) {
    Region region = call.region();
    ProfileAssociation association =
        region.table(ProfileAssociation.KIND).require(call.parameters().required("AssociationId"));
    answerWith(
        answer,
        region
            .table(ProfileAssociation.KIND)
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
