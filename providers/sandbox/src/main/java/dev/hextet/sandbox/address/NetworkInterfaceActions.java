package dev.hextet.sandbox.address;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.ClientToken;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.RequestRate;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.ElasticIp;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.NetworkInterface.Attachment;
import dev.hextet.sandbox.model.SecurityGroup;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.network.GatewayUse;
import dev.hextet.sandbox.network.RouteTarget;
import dev.hextet.sandbox.security.SecurityGroupActions;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Network interfaces. Attaching them is in {@link InterfaceAttachmentActions}. */
public final class NetworkInterfaceActions implements ResourceService {

  private static final Listing<NetworkInterface> LISTING =
      Listing.of("networkInterfaceSet", NetworkInterface.KIND, NetworkInterfaceXml::write)
          .idsExcludePaging("NetworkInterfaceId")
          .pages(5, 1000)
          .filter("network-interface-id", NetworkInterface::id)
          .filter("vpc-id", eni -> eni.place().vpcId())
          .filter("subnet-id", eni -> eni.place().subnetId())
          .filter("availability-zone", eni -> eni.place().zone())
          .filter("mac-address", eni -> eni.place().mac())
          .filter("interface-type", eni -> eni.place().type())
          .filter("owner-id", eni -> SandboxWorld.ACCOUNT)
          .filter("requester-managed", eni -> false)
          .filter("description", eni -> eni.options().description())
          .filter("source-dest-check", eni -> eni.options().sourceDestCheck())
          .filter("status", NetworkInterface::status)
          .filters("group-id", (region, eni) -> eni.options().groups().stream())
          .filters("group-name", NetworkInterfaceActions::groupNames)
          .filter("private-ip-address", eni -> eni.ipv4().isEmpty() ? null : eni.ipv4().get(0))
          .filters("addresses.private-ip-address", (r, eni) -> texts(eni.ipv4()))
          .filters("ipv6-addresses.ipv6-address", (r, eni) -> texts(eni.ipv6()))
          .filter("attachment.attachment-id", attachment(Attachment::id))
          .filter("attachment.instance-id", attachment(Attachment::instanceId))
          .filter("attachment.instance-owner-id", attachment(a -> SandboxWorld.ACCOUNT))
          .filter("attachment.device-index", attachment(Attachment::deviceIndex))
          .filter("attachment.status", attachment(a -> a.phase().name()))
          .filter("attachment.delete-on-termination", attachment(Attachment::deleteOnTermination))
          .filters("association.public-ip", NetworkInterfaceActions::publicIps)
          .filters("addresses.association.public-ip", NetworkInterfaceActions::publicIps)
          .filters("association.allocation-id", NetworkInterfaceActions::allocations);

  private static Stream<String> texts(List<?> values) {
    return values.stream().map(Object::toString);
  }

  private static Function<NetworkInterface, @Nullable Object> attachment(
      Function<Attachment, Object> value) {
    return eni -> eni.attachment() == null ? null : value.apply(eni.attachment());
  }

  private static Stream<String> groupNames(Region region, NetworkInterface eni) {
    return eni.options().groups().stream()
        .map(id -> region.table(SecurityGroup.KIND).get(id).name());
  }

  private static Stream<String> publicIps(Region region, NetworkInterface eni) {
    return eni.ipv4().stream()
        .flatMap(ip -> NetworkInterfaceXml.publicIp(region, eni, ip).stream())
        .map(Object::toString);
  }

  private static Stream<String> allocations(Region region, NetworkInterface eni) {
    return region.table(ElasticIp.KIND).where(a -> a.standsFor(eni.id())).map(a -> a.id());
  }

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(NetworkInterface.KIND);
    registry.blocksDeletion(Subnet.KIND, NetworkInterfaceActions::anyIn);
    registry.blocksDeletion(SecurityGroup.KIND, NetworkInterfaceActions::anyMember);
    registry.beforeDeletion(Instance.KIND, NetworkInterfaceActions::release);
    registry.extension(GatewayUse.class, PublicAddresses::anyIn);
    registry.extension(
        RouteTarget.class, new InterfaceTarget("NetworkInterfaceId", InterfaceTarget::named));
    registry.extension(
        RouteTarget.class, new InterfaceTarget("InstanceId", InterfaceTarget::ofInstance));
    registry.action(
        ActionEntry.of("CreateNetworkInterface", NetworkInterfaceActions::create)
            .at(RequestRate.INTERFACE_CHANGE));
    registry.action(ActionEntry.of("DescribeNetworkInterfaces", LISTING::answer).costlyUnbounded());
    registry.action(
        "DescribeNetworkInterfaceAttribute", NetworkInterfaceActions::describeAttribute);
    registry.action(
        ActionEntry.of("ModifyNetworkInterfaceAttribute", NetworkInterfaceActions::modifyAttribute)
            .at(RequestRate.INTERFACE_CHANGE));
    registry.action(
        ActionEntry.of("DeleteNetworkInterface", NetworkInterfaceActions::delete)
            .at(RequestRate.INTERFACE_CHANGE));
    registry.settlement(NetworkInterfaceActions::settle);
  }

  private static void settle(Region region) {
    region.table(NetworkInterface.KIND).update(eni -> eni.with(eni.phase().at(region.now())));
  }

  private static boolean anyIn(Region region, String subnetId) {
    return region.table(NetworkInterface.KIND).any(eni -> eni.place().subnetId().equals(subnetId));
  }

  private static boolean anyMember(Region region, String groupId) {
    return region.table(NetworkInterface.KIND).any(eni -> eni.options().groups().contains(groupId));
  }

  /** Deletes or frees the interfaces of an instance that is terminated. */
  private static void release(Region region, Instance instance) {
    for (NetworkInterface eni : Interfaces.of(region, instance.id())) {
      if (Interfaces.attachment(eni).deleteOnTermination()) {
        region.table(NetworkInterface.KIND).remove(eni.id());
      } else {
        region.table(NetworkInterface.KIND).put(eni.withAttachment(null).withPublicIp(null));
      }
    }
  }

  private static void create(ActionCall call, Xml answer) {
    Region region = call.region();
    call.parameters().word("InterfaceType", "interface");
    String id =
        ClientToken.once(
            call,
            "",
            made -> region.table(NetworkInterface.KIND).find(made).isPresent(),
            () -> make(call));
    NetworkInterface eni = region.table(NetworkInterface.KIND).get(id);
    answer.element("networkInterface", () -> NetworkInterfaceXml.write(answer, region, eni));
    call.parameters().text("ClientToken").ifPresent(token -> answer.text("clientToken", token));
  }

  private static String make(ActionCall call) {
    Subnet subnet =
        call.region().table(Subnet.KIND).require(call.parameters().required("SubnetId"));
    InterfaceRequest request =
        InterfaceRequest.read(
            call.region(), subnet, call.parameters(), "Ipv6Addresses", "EnablePrimaryIpv6");
    String id = Interfaces.make(call.region(), request).id();
    TagRules.apply(call.region(), call.parameters(), NetworkInterface.KIND, id);
    return id;
  }

  private static NetworkInterface require(ActionCall call) {
    return call.region()
        .table(NetworkInterface.KIND)
        .require(call.parameters().required("NetworkInterfaceId"));
  }

  private static void describeAttribute(ActionCall call, Xml answer) {
    NetworkInterface eni = require(call);
    String attribute = call.parameters().required("Attribute");
    answer.text("networkInterfaceId", eni.id());
    switch (attribute) {
      case "description" -> answer.value(attribute, eni.options().description());
      case "sourceDestCheck" -> answer.value(attribute, eni.options().sourceDestCheck());
      case "groupSet" ->
          SecurityGroupActions.writeReferences(answer, call.region(), eni.options().groups());
      case "attachment" -> NetworkInterfaceXml.writeAttachmentOf(answer, eni);
      default -> throw Ec2Fault.invalid("attribute", attribute);
    }
  }

  private static void modifyAttribute(ActionCall call, Xml answer) {
    NetworkInterface eni = require(call);
    Parameters parameters = call.parameters();
    String attribute =
        ExclusiveParameters.ofAttribute(
            parameters,
            List.of(
                "Description",
                "SourceDestCheck",
                "SecurityGroupId",
                "Attachment",
                "EnablePrimaryIpv6"));
    NetworkInterface.Options was = eni.options();
    NetworkInterface changed =
        switch (attribute) {
          case "Description" ->
              eni.with(
                  new NetworkInterface.Options(
                      parameters.structure(attribute).text("Value", ""),
                      was.groups(),
                      was.sourceDestCheck()));
          case "SourceDestCheck" ->
              withSourceDestCheck(eni, parameters.structure(attribute).flag("Value", true));
          case "SecurityGroupId" -> withGroups(call.region(), eni, parameters.list(attribute));
          case "Attachment" -> withDeleteOnTermination(eni, parameters.structure(attribute));
          default -> withPrimaryIpv6(eni, parameters.flag(attribute, false));
        };
    call.region().table(NetworkInterface.KIND).put(changed);
    answer.text("return", true);
  }

  public static NetworkInterface withSourceDestCheck(NetworkInterface eni, boolean on) {
    return eni.with(
        new NetworkInterface.Options(eni.options().description(), eni.options().groups(), on));
  }

  public static NetworkInterface withGroups(
      Region region, NetworkInterface eni, List<String> groups) {
    List<String> distinct = groups.stream().distinct().toList();
    InterfaceRequest.checkGroups(region, distinct, eni.place().vpcId());
    return eni.with(
        new NetworkInterface.Options(
            eni.options().description(), distinct, eni.options().sourceDestCheck()));
  }

  private static NetworkInterface withDeleteOnTermination(NetworkInterface eni, Parameters wanted) {
    String id = wanted.required("AttachmentId");
    Attachment attachment = eni.attachment();
    if (attachment == null || !attachment.id().equals(id)) {
      throw InterfaceAttachmentActions.notFound(id);
    }
    return eni.withAttachment(
        attachment.withDeleteOnTermination(wanted.flag("DeleteOnTermination", false)));
  }

  private static NetworkInterface withPrimaryIpv6(NetworkInterface eni, boolean on) {
    // EC2: once an address is the primary one, that cannot be undone.
    if (!on && eni.primaryIpv6()) {
      throw Ec2Fault.invalid("A primary IPv6 address cannot be disabled.");
    }
    if (on && eni.ipv6().isEmpty()) {
      throw Ec2Fault.invalid("The network interface " + eni.id() + " has no IPv6 address.");
    }
    return on ? eni.withPrimaryIpv6() : eni;
  }

  private static void delete(ActionCall call, Xml answer) {
    NetworkInterface eni = require(call);
    if (eni.attachment() != null) {
      throw new Ec2Fault(
          "InvalidNetworkInterface.InUse",
          "Network interface '" + eni.id() + "' is currently in use.");
    }
    call.region().table(NetworkInterface.KIND).remove(eni.id());
    answer.text("return", true);
  }
}
