package dev.hextet.sandbox.address;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.catalogue.InstanceTypeEntry;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.NetworkInterface.Attachment;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.List;

/** Network interfaces at instances. */
public final class InterfaceAttachmentActions implements ResourceService {

  @Override
  public void register(ServiceRegistry registry) {
    registry.action("AttachNetworkInterface", InterfaceAttachmentActions::attach);
    registry.action("DetachNetworkInterface", InterfaceAttachmentActions::detach);
    registry.settlement(InterfaceAttachmentActions::settle);
  }

  private static void settle(Region region) {
    region.table(NetworkInterface.KIND).update(eni -> settled(region, eni));
  }

  private static NetworkInterface settled(Region region, NetworkInterface eni) {
    Attachment attachment = eni.attachment();
    if (attachment == null) {
      return eni;
    }
    Attachment now = attachment.with(attachment.phase().at(region.now()));
    return eni.withAttachment(now.phase().is("detached") ? null : now);
  }

  private static void attach(ActionCall call, Xml answer) {
    Region region = call.region();
    NetworkInterface eni =
        region
            .table(NetworkInterface.KIND)
            .require(call.parameters().required("NetworkInterfaceId"));
    Instance instance =
        region.table(Instance.KIND).require(call.parameters().required("InstanceId"));
    call.parameters().required("DeviceIndex");
    int device = call.parameters().number("DeviceIndex", 0);
    call.parameters().ignore("NetworkCardIndex");
    checkFree(eni);
    checkInstance(region, instance, eni, device);
    String id = attach(region, eni, instance.id(), device, false);
    answer.text("attachmentId", id).text("networkCardIndex", 0);
  }

  /** Attaches an interface; gives the id of the attachment. */
  public static String attach(
      Region region, NetworkInterface eni, String instanceId, int device, boolean deleted) {
    Attachment attachment =
        new Attachment(
            region.newId("eni-attach"),
            instanceId,
            device,
            deleted,
            region.now(),
            region.passing("attaching", "attached"));
    region.table(NetworkInterface.KIND).put(eni.withAttachment(attachment));
    return attachment.id();
  }

  /** Refuses an interface that is at an instance already. */
  public static void checkFree(NetworkInterface eni) {
    if (eni.attachment() != null) {
      throw new Ec2Fault("InvalidNetworkInterface.InUse", "interface " + eni.id() + " is in use");
    }
  }

  private static void checkInstance(
      Region region, Instance instance, NetworkInterface eni, int device) {
    if (!instance.is("running") && !instance.is("stopped")) {
      throw new Ec2Fault(
          "IncorrectInstanceState",
          "The instance '" + instance.id() + "' is not in the 'running' or 'stopped' state.");
    }
    if (!instance.launch().zone().equals(eni.place().zone())) {
      throw Ec2Fault.combination(
          "You may not attach a network interface to an instance if they are not in the same"
              + " availability zone");
    }
    List<NetworkInterface> present = Interfaces.of(region, instance.id());
    if (present.stream().anyMatch(e -> Interfaces.attachment(e).deviceIndex() == device)) {
      throw Ec2Fault.invalid(
          "Instance '"
              + instance.id()
              + "' already has an interface attached at device index '"
              + device
              + "'.");
    }
    InstanceTypeEntry type = InstanceTypeEntry.get(instance.options().type());
    checkCount(type, present.size() + 1);
    Interfaces.checkAddresses(
        type, eni.ipv4().size(), eni.ipv6().size(), "InvalidInterface.IpAddressLimitExceeded");
  }

  /** Refuses more interfaces than the instance type takes. */
  public static void checkCount(InstanceTypeEntry type, int count) {
    if (count > type.interfaces()) {
      throw new Ec2Fault(
          "AttachmentLimitExceeded",
          "Interface count " + count + " exceeds the limit for " + type.name());
    }
  }

  private static void detach(ActionCall call, Xml answer) {
    Region region = call.region();
    String id = call.parameters().required("AttachmentId");
    call.parameters().ignore("Force");
    NetworkInterface eni =
        region
            .table(NetworkInterface.KIND)
            .where(e -> e.attachment() != null && e.attachment().id().equals(id))
            .findFirst()
            .orElseThrow(() -> notFound(id));
    Attachment attachment = Interfaces.attachment(eni);
    if (attachment.deviceIndex() == 0) {
      throw new Ec2Fault(
          "OperationNotPermitted", "The network interface at device index 0 cannot be detached.");
    }
    region
        .table(NetworkInterface.KIND)
        .put(eni.withAttachment(attachment.with(region.passing("detaching", "detached"))));
    answer.text("return", true);
  }

  static Ec2Fault notFound(String id) {
    return new Ec2Fault(
        "InvalidAttachmentID.NotFound", "The attachment ID '" + id + "' does not exist");
  }
}
