package dev.hextet.sandbox.address;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.ElasticIp;
import dev.hextet.sandbox.model.ElasticIp.Association;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.InternetGateway;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Elastic IP addresses: their allocation, release and associations. */
public final class ElasticIpActions implements ResourceService {

  private static final Listing<ElasticIp> LISTING =
      Listing.of("addressesSet", ElasticIp.KIND, ElasticIpActions::write)
          .ids("AllocationId")
          .ids("PublicIp", ElasticIpActions::byPublicIp)
          .filter("allocation-id", ElasticIp::id)
          .filter("public-ip", ElasticIp::publicIp)
          .filter("domain", address -> "vpc")
          .filter("association-id", association(Association::id))
          .filter("network-interface-id", association(Association::networkInterfaceId))
          .filter("network-interface-owner-id", association(a -> SandboxWorld.ACCOUNT))
          .filter("private-ip-address", association(Association::privateIp))
          .filters("instance-id", (r, address) -> instanceId(r, address).stream())
          .filters("network-border-group", (r, address) -> Stream.of(r.name()));

  private static final Listing<ElasticIp> ATTRIBUTES =
      Listing.of("addressSet", ElasticIp.KIND, ElasticIpActions::writeAttribute)
          .ids("AllocationId")
          .pages(1, 1000);

  private static Function<ElasticIp, @Nullable Object> association(
      Function<Association, Object> value) {
    return address -> address.association() == null ? null : value.apply(address.association());
  }

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(ElasticIp.KIND);
    registry.beforeDeletion(NetworkInterface.KIND, ElasticIpActions::endAssociations);
    registry.action("AllocateAddress", ElasticIpActions::allocate);
    registry.action("DescribeAddresses", LISTING::answer);
    registry.action("DescribeAddressesAttribute", ElasticIpActions::describeAttribute);
    registry.action("AssociateAddress", ElasticIpActions::associate);
    registry.action("DisassociateAddress", ElasticIpActions::disassociate);
    registry.action("ReleaseAddress", ElasticIpActions::release);
  }

  private static void endAssociations(Region region, NetworkInterface eni) {
    region
        .table(ElasticIp.KIND)
        .update(address -> address.standsFor(eni.id()) ? address.withAssociation(null) : address);
  }

  private static void allocate(ActionCall call, Xml answer) {
    Region region = call.region();
    Parameters parameters = call.parameters();
    parameters.word("Domain", "vpc");
    parameters.word("PublicIpv4Pool", "amazon");
    parameters.word("NetworkBorderGroup", region.name());
    ElasticIp address =
        new ElasticIp(region.newId(ElasticIp.KIND), PublicAddresses.take(region), null);
    region.table(ElasticIp.KIND).put(address);
    TagRules.apply(region, parameters, ElasticIp.KIND, address.id());
    answer
        .text("publicIp", address.publicIp())
        .text("allocationId", address.id())
        .text("publicIpv4Pool", "amazon")
        .text("networkBorderGroup", region.name())
        .text("domain", "vpc");
  }

  private static void describeAttribute(ActionCall call, Xml answer) {
    call.parameters().word("Attribute", "domain-name");
    ATTRIBUTES.answer(call, answer);
  }

  private static ElasticIp byPublicIp(Region region, String text) {
    return region
        .table(ElasticIp.KIND)
        .where(address -> address.publicIp().toString().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new Ec2Fault("InvalidAddress.NotFound", "Address '" + text + "' not found."));
  }

  /** Returns the address that a call names by allocation or, in the older form, by itself. */
  private static ElasticIp require(ActionCall call) {
    String choice = ExclusiveParameters.of(call.parameters(), List.of("AllocationId", "PublicIp"));
    String value = call.parameters().required(choice);
    return choice.equals("PublicIp")
        ? byPublicIp(call.region(), value)
        : call.region().table(ElasticIp.KIND).require(value);
  }

  private static void associate(ActionCall call, Xml answer) {
    Region region = call.region();
    Parameters parameters = call.parameters();
    ElasticIp address = require(call);
    NetworkInterface eni = target(call);
    Ipv4 privateIp = privateIp(parameters, eni);
    boolean may = parameters.flag("AllowReassociation", true);
    checkGateway(region, eni.place().vpcId());
    Association present = address.association();
    if (present != null
        && present.networkInterfaceId().equals(eni.id())
        && present.privateIp().equals(privateIp)) {
      // EC2: saying it again changes nothing.
      answer.text("return", true).text("associationId", present.id());
      return;
    }
    if (present != null && !may) {
      throw new Ec2Fault(
          "Resource.AlreadyAssociated",
          "resource " + address.id() + " is already associated with associate-id " + present.id());
    }
    replaceOther(region, eni, privateIp, may);
    if (present != null) {
      free(region, address);
    }
    Association made = new Association(region.newId("eipassoc"), eni.id(), privateIp);
    region.table(ElasticIp.KIND).put(address.withAssociation(made));
    giveBackLent(region, eni, privateIp);
    answer.text("return", true).text("associationId", made.id());
  }

  private static NetworkInterface target(ActionCall call) {
    Region region = call.region();
    Optional<String> eni = call.parameters().filled("NetworkInterfaceId");
    // EC2: where both are given, the instance counts. Terraform names the interface of before.
    Optional<String> instance = call.parameters().filled("InstanceId");
    if (instance.isPresent()) {
      return ofInstance(region, region.table(Instance.KIND).require(instance.get()));
    }
    return region
        .table(NetworkInterface.KIND)
        .require(eni.orElseThrow(() -> Ec2Fault.missing("InstanceId or NetworkInterfaceId")));
  }

  private static NetworkInterface ofInstance(Region region, Instance instance) {
    if (!instance.is("running") && !instance.is("stopped") && !instance.is("stopping")) {
      throw new Ec2Fault(
          "InvalidInstanceID",
          "The "
              + instance.state()
              + " instance '"
              + instance.id()
              + "' is not in a valid state for this operation.");
    }
    return Interfaces.requireOnly(region, instance);
  }

  private static Ipv4 privateIp(Parameters parameters, NetworkInterface eni) {
    if (eni.ipv4().isEmpty()) {
      throw Ec2Fault.invalid("The interface " + eni.id() + " has no private IPv4 address.");
    }
    Ipv4 wanted = parameters.parsed("PrivateIpAddress", Ipv4::parse).orElse(eni.ipv4().get(0));
    if (!eni.ipv4().contains(wanted)) {
      throw Ec2Fault.invalid(
          "Private IP address " + wanted + " is not assigned to interface " + eni.id());
    }
    return wanted;
  }

  private static void checkGateway(Region region, String vpcId) {
    if (!region.table(InternetGateway.KIND).any(gateway -> gateway.attachedTo(vpcId))) {
      throw new Ec2Fault(
          "Gateway.NotAttached", "Network " + vpcId + " is not attached to any internet gateway");
    }
  }

  /** Ends the association of another address with the same private address. */
  private static void replaceOther(
      Region region, NetworkInterface eni, Ipv4 privateIp, boolean may) {
    Optional<ElasticIp> other = PublicAddresses.elastic(region, eni.id(), privateIp);
    if (other.isPresent() && !may) {
      throw new Ec2Fault(
          "Resource.AlreadyAssociated",
          "resource " + eni.id() + " already has the address " + other.get().publicIp());
    }
    other.ifPresent(old -> region.table(ElasticIp.KIND).put(old.withAssociation(null)));
  }

  /** EC2: an Elastic IP takes the place of the address that Amazon lent at launch. */
  private static void giveBackLent(Region region, NetworkInterface eni, Ipv4 privateIp) {
    if (eni.publicIp() != null && privateIp.equals(eni.ipv4().get(0))) {
      region
          .table(NetworkInterface.KIND)
          .put(eni.withPublicIp(new NetworkInterface.PublicIp(null)));
    }
  }

  private static void disassociate(ActionCall call, Xml answer) {
    Region region = call.region();
    Parameters parameters = call.parameters();
    ElasticIp address =
        parameters.has("PublicIp")
            ? byPublicIp(region, parameters.required("PublicIp"))
            : byAssociation(region, parameters.required("AssociationId"));
    if (address.association() != null) {
      free(region, address);
    }
    answer.text("return", true);
  }

  private static ElasticIp byAssociation(Region region, String id) {
    return region
        .table(ElasticIp.KIND)
        .where(a -> a.association() != null && a.association().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Ec2Fault(
                    "InvalidAssociationID.NotFound",
                    "The association ID '" + id + "' does not exist"));
  }

  /** Ends an association; the interface gets a lent address again if it had one. */
  private static void free(Region region, ElasticIp address) {
    Association association = address.association();
    region.table(ElasticIp.KIND).put(address.withAssociation(null));
    if (association != null) {
      NetworkInterface eni =
          region.table(NetworkInterface.KIND).get(association.networkInterfaceId());
      if (association.privateIp().equals(eni.ipv4().get(0))) {
        PublicAddresses.lend(region, eni);
      }
    }
  }

  private static void release(ActionCall call, Xml answer) {
    call.parameters().ignore("NetworkBorderGroup");
    ElasticIp address = require(call);
    if (address.association() != null) {
      throw new Ec2Fault("InvalidIPAddress.InUse", "Address " + address.publicIp() + " is in use.");
    }
    call.region().table(ElasticIp.KIND).remove(address.id());
    answer.text("return", true);
  }

  private static Optional<String> instanceId(Region region, ElasticIp address) {
    return Optional.ofNullable(address.association())
        .flatMap(
            association ->
                region.table(NetworkInterface.KIND).find(association.networkInterfaceId()))
        .map(NetworkInterface::attachment)
        .map(NetworkInterface.Attachment::instanceId);
  }

  private static void write(Xml xml, Region region, ElasticIp address) {
    xml.text("publicIp", address.publicIp())
        .text("allocationId", address.id())
        .text("domain", "vpc")
        .text("publicIpv4Pool", "amazon")
        .text("networkBorderGroup", region.name());
    Association association = address.association();
    if (association != null) {
      xml.text("associationId", association.id())
          .text("networkInterfaceId", association.networkInterfaceId())
          .text("networkInterfaceOwnerId", SandboxWorld.ACCOUNT)
          .text("privateIpAddress", association.privateIp())
          .text("instanceId", instanceId(region, address).orElse(null));
    }
    TagRules.write(xml, region, address.id());
  }

  private static void writeAttribute(Xml xml, Region region, ElasticIp address) {
    xml.text("publicIp", address.publicIp()).text("allocationId", address.id());
  }
}
