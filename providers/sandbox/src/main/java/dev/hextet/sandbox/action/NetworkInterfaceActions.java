package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.NetworkInterface.Attachment;
import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.ResourceKind;
import dev.hextet.sandbox.model.SandboxWorld;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Network interfaces. Attaching them is in {@link InterfaceAttachmentActions}. */
final class NetworkInterfaceActions implements Service {

  private static final Listing<NetworkInterface> LISTING =
      Listing.of(
              "networkInterfaceSet",
              ResourceKind.NETWORK_INTERFACE,
              Region::networkInterfaces,
              NetworkInterfaceXml::write)
          .idsExcludePaging(
              "NetworkInterfaceId", (region, id) -> region.networkInterfaces().require(id))
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
    return eni.options().groups().stream().map(id -> region.securityGroups().get(id).name());
  }

  private static Stream<String> publicIps(Region region, NetworkInterface eni) {
    return eni.ipv4().stream()
        .flatMap(ip -> NetworkInterfaceXml.publicIp(region, eni, ip).stream())
        .map(Object::toString);
  }

  private static Stream<String> allocations(Region region, NetworkInterface eni) {
    return region.addresses().where(a -> a.standsFor(eni.id())).map(a -> a.id());
  }

  @Override
  public void register(ApiActions actions) {
    actions.add("CreateNetworkInterface", NetworkInterfaceActions::create);
    actions.add("DescribeNetworkInterfaces", LISTING::answer);
    actions.add("DescribeNetworkInterfaceAttribute", NetworkInterfaceActions::describeAttribute);
    actions.add("ModifyNetworkInterfaceAttribute", NetworkInterfaceActions::modifyAttribute);
    actions.add("DeleteNetworkInterface", NetworkInterfaceActions::delete);
  }

  @Override
  public void settle(Region region) {
    region.networkInterfaces().update(eni -> eni.with(eni.phase().at(region.now())));
  }

  private static void create(ActionCall call, Xml answer) {
    Region region = call.region();
    call.parameters().word("InterfaceType", "interface");
    String id =
        ClientToken.once(
            call, "", made -> region.networkInterfaces().find(made).isPresent(), () -> make(call));
    NetworkInterface eni = region.networkInterfaces().get(id);
    answer.element("networkInterface", () -> NetworkInterfaceXml.write(answer, region, eni));
    call.parameters().text("ClientToken").ifPresent(token -> answer.text("clientToken", token));
  }

  private static String make(ActionCall call) {
    InterfaceRequest request =
        InterfaceRequest.read(
            call.region(), call.parameters(), "Ipv6Addresses", "EnablePrimaryIpv6");
    String id = Interfaces.make(call.region(), request).id();
    TagRules.apply(call.region(), call.parameters(), ResourceKind.NETWORK_INTERFACE, id);
    return id;
  }

  private static NetworkInterface require(ActionCall call) {
    return call.region()
        .networkInterfaces()
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
    call.region().networkInterfaces().put(changed);
    answer.text("return", true);
  }

  static NetworkInterface withSourceDestCheck(NetworkInterface eni, boolean on) {
    return eni.with(
        new NetworkInterface.Options(eni.options().description(), eni.options().groups(), on));
  }

  static NetworkInterface withGroups(Region region, NetworkInterface eni, List<String> groups) {
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
    Interfaces.delete(call.region(), eni);
    answer.text("return", true);
  }
}
