package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.address.InterfaceAttachmentActions;
import dev.hextet.sandbox.address.Interfaces;
import dev.hextet.sandbox.address.NetworkInterfaceActions;
import dev.hextet.sandbox.catalogue.InstanceTypeEntry;
import dev.hextet.sandbox.image.Images;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Volume;
import dev.hextet.sandbox.security.SecurityGroupActions;
import dev.hextet.sandbox.volume.Volumes;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of an instance that are read and changed one at a time. */
public final class InstanceAttributeActions implements ResourceService {

  private static final List<String> ATTRIBUTES =
      List.of(
          "InstanceType",
          "UserData",
          "EbsOptimized",
          "DisableApiTermination",
          "DisableApiStop",
          "InstanceInitiatedShutdownBehavior",
          "SourceDestCheck",
          "GroupId",
          "BlockDeviceMapping");

  /** EC2: the attributes that cannot change while the instance runs. */
  private static final List<String> WHILE_STOPPED =
      List.of("InstanceType", "UserData", "EbsOptimized");

  @Override
  public void register(ServiceRegistry registry) {
    registry.action("DescribeInstanceAttribute", InstanceAttributeActions::describe);
    registry.action("ModifyInstanceAttribute", InstanceAttributeActions::modify);
  }

  private static Instance require(ActionCall call) {
    return call.region().table(Instance.KIND).require(call.parameters().required("InstanceId"));
  }

  private static void describe(ActionCall call, Xml answer) {
    Instance instance = require(call);
    Region region = call.region();
    String attribute = call.parameters().required("Attribute");
    Instance.Options options = instance.options();
    answer.text("instanceId", instance.id());
    switch (attribute) {
      case "instanceType" -> answer.value(attribute, options.type());
      case "userData" -> answer.value(attribute, options.userData());
      case "ebsOptimized" -> answer.value(attribute, options.ebsOptimized());
      case "disableApiTermination" -> answer.value(attribute, options.keptFromTermination());
      case "disableApiStop" -> answer.value(attribute, options.keptFromStop());
      case "instanceInitiatedShutdownBehavior" ->
          answer.value(attribute, options.shutdownBehavior());
      case "rootDeviceName" ->
          answer.value(attribute, Images.of(region, instance.launch().imageId()).rootDevice());
      case "enaSupport" -> answer.value(attribute, true);
      case "enclaveOptions" ->
          answer.element(
              attribute, () -> answer.text("enabled", instance.launch().hardware().enclave()));
      case "kernel", "ramdisk", "sriovNetSupport" -> answer.value(attribute, null);
      case "productCodes" -> answer.set(attribute, List.of(), (item, nothing) -> {});
      case "blockDeviceMapping" ->
          answer.set(attribute, Volumes.of(region, instance.id()), InstanceXml::writeBlockDevice);
      case "sourceDestCheck" ->
          answer.value(
              attribute, Interfaces.requireOnly(region, instance).options().sourceDestCheck());
      case "groupSet" ->
          SecurityGroupActions.writeReferences(
              answer, region, Interfaces.requireOnly(region, instance).options().groups());
      default -> throw Ec2Fault.invalid("attribute", attribute);
    }
  }

  private static void modify(ActionCall call, Xml answer) {
    Instance instance = require(call);
    Region region = call.region();
    Parameters parameters = call.parameters();
    Optional<String> named = parameters.text("Attribute");
    String attribute =
        named.isPresent()
            ? capitalised(named.get())
            : ExclusiveParameters.ofAttribute(parameters, ATTRIBUTES);
    if (WHILE_STOPPED.contains(attribute) && !instance.is("stopped")) {
      throw new Ec2Fault(
          "IncorrectInstanceState",
          "The instance '" + instance.id() + "' is not in the 'stopped' state.");
    }
    switch (attribute) {
      case "SourceDestCheck" ->
          region
              .table(NetworkInterface.KIND)
              .put(
                  NetworkInterfaceActions.withSourceDestCheck(
                      Interfaces.requireOnly(region, instance),
                      Boolean.parseBoolean(value(parameters, attribute))));
      case "GroupId" ->
          region
              .table(NetworkInterface.KIND)
              .put(
                  NetworkInterfaceActions.withGroups(
                      region,
                      Interfaces.requireOnly(region, instance),
                      parameters.list(attribute)));
      case "BlockDeviceMapping" -> changeVolumes(region, instance, parameters);
      default ->
          region
              .table(Instance.KIND)
              .put(
                  instance.with(
                      options(region, instance, attribute, value(parameters, attribute))));
    }
    answer.text("return", true);
  }

  private static String capitalised(String attribute) {
    String name = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    if (!ATTRIBUTES.contains(name) || name.equals("GroupId")) {
      throw Ec2Fault.invalid("attribute", attribute);
    }
    return name;
  }

  /** The new value, given in the attribute's own structure or, in the older way, beside it. */
  private static @Nullable String value(Parameters parameters, String attribute) {
    Optional<String> own = parameters.structure(attribute).text("Value");
    return own.or(() -> parameters.text("Value")).orElse(null);
  }

  private static Instance.Options options(
      Region region, Instance instance, String attribute, @Nullable String value) {
    Instance.Options was = instance.options();
    boolean on = Boolean.parseBoolean(value);
    return switch (attribute) {
      case "InstanceType" -> withType(region, instance, Objects.requireNonNullElse(value, ""));
      case "UserData" ->
          was.withUserData(value == null || value.isEmpty() ? null : LaunchRequest.userData(value));
      case "EbsOptimized" -> was.withEbsOptimized(on);
      case "DisableApiTermination" -> was.withKeptFromTermination(on);
      case "DisableApiStop" -> was.withKeptFromStop(on);
      case "InstanceInitiatedShutdownBehavior" -> {
        if (value == null || !value.equals("stop") && !value.equals("terminate")) {
          throw new Ec2Fault(
              "InvalidInstanceAttributeValue",
              "Value '" + value + "' is not valid for instanceInitiatedShutdownBehavior");
        }
        yield was.withShutdownBehavior(value);
      }
      default -> throw Ec2Fault.invalid("attribute", attribute);
    };
  }

  /** Another type must fit the image and the interfaces that the instance has. */
  private static Instance.Options withType(Region region, Instance instance, String name) {
    InstanceTypeEntry type =
        InstanceTypeEntry.find(name)
            .orElseThrow(
                () ->
                    new Ec2Fault(
                        "InvalidInstanceAttributeValue",
                        "The instanceType value '" + name + "' is not valid"));
    LaunchRequest.checkArchitecture(type, instance.launch().architecture());
    List<NetworkInterface> interfaces = Interfaces.of(region, instance.id());
    InterfaceAttachmentActions.checkCount(type, interfaces.size());
    interfaces.forEach(
        eni ->
            Interfaces.checkAddresses(
                type,
                eni.ipv4().size(),
                eni.ipv6().size(),
                "InvalidInterface.IpAddressLimitExceeded"));
    String kept = instance.options().credits();
    boolean stays = kept != null && type.burstable();
    return instance
        .options()
        .withType(type.name(), stays ? kept : LaunchRequest.credits(Optional.empty(), type));
  }

  private static void changeVolumes(Region region, Instance instance, Parameters parameters) {
    for (Parameters mapping : parameters.structures("BlockDeviceMapping")) {
      String device = mapping.required("DeviceName");
      boolean deleted = mapping.structure("Ebs").flag("DeleteOnTermination", true);
      Volume volume =
          Volumes.of(region, instance.id()).stream()
              .filter(v -> Volumes.attachment(v).device().equals(device))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Ec2Fault(
                          "InvalidInstanceAttributeValue",
                          "No device is currently mapped at " + device));
      region
          .table(Volume.KIND)
          .put(volume.withAttachment(Volumes.attachment(volume).withDeleteOnTermination(deleted)));
    }
  }
}
