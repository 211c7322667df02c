package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.address.InterfaceAttachmentActions;
import dev.hextet.sandbox.catalogue.InstanceTypeEntry;
import dev.hextet.sandbox.catalogue.MachineImage;
import dev.hextet.sandbox.catalogue.Zone;
import dev.hextet.sandbox.image.Images;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.security.KeyPairActions;
import dev.hextet.sandbox.volume.BlockDevices;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourcePhase;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checked parameters of a RunInstances call. */
record LaunchRequest(
    MachineImage image,
    int count,
    List<LaunchInterface> interfaces,
    Map<String, BlockDevices.Device> devices,
    Machine machine,
    Access access,
    Settings settings) {

  /** The machine of each instance. */
  record Machine(InstanceTypeEntry type, String tenancy, Instance.Hardware hardware) {}

  /** The key pair and the instance profile of each instance. */
  record Access(@Nullable String keyName, @Nullable String profile) {}

  /** The settings of each instance. */
  record Settings(
      Instance.Options options,
      Instance.Metadata metadata,
      Instance.Hostname hostname,
      boolean monitored) {}

  private static final int USER_DATA = 16 * 1024;

  /** EC2: the type of an instance that names none. */
  private static final String DEFAULT_TYPE = "m1.small";

  static LaunchRequest read(Region region, Parameters call) {
    MachineImage image = Images.require(region, call.required("ImageId"));
    InstanceTypeEntry type = type(call.text("InstanceType", DEFAULT_TYPE));
    checkArchitecture(type, image.architecture());
    List<LaunchInterface> interfaces = LaunchInterface.read(region, call);
    InterfaceAttachmentActions.checkCount(type, interfaces.size());
    interfaces.forEach(eni -> eni.check(region, type));
    Subnet subnet = interfaces.get(0).subnet(region);
    checkPlacement(call.structure("Placement"), subnet);
    checkOffer(region, type, subnet);
    return new LaunchRequest(
        image,
        count(call, interfaces),
        interfaces,
        BlockDevices.read(region, call, image),
        new Machine(type, tenancy(region, call, subnet), hardware(call, type)),
        access(region, call),
        settings(call, type, image, subnet));
  }

  private static Access access(Region region, Parameters call) {
    return new Access(
        call.filled("KeyName").map(name -> KeyPairActions.named(region, name).name()).orElse(null),
        InstanceProfileActions.read(region, call.structure("IamInstanceProfile")).orElse(null));
  }

  private static Settings settings(
      Parameters call, InstanceTypeEntry type, MachineImage image, Subnet subnet) {
    return new Settings(
        options(call, type),
        metadata(call.structure("MetadataOptions"), image),
        hostname(call.structure("PrivateDnsNameOptions"), subnet),
        call.structure("Monitoring").flag("Enabled", false));
  }

  /**
   * Returns the type of that name.
   *
   * @throws Ec2Fault InvalidParameterValue
   */
  static InstanceTypeEntry type(String name) {
    return InstanceTypeEntry.find(name)
        .orElseThrow(() -> Ec2Fault.invalid("Invalid value '" + name + "' for InstanceType."));
  }

  static void checkArchitecture(InstanceTypeEntry type, String architecture) {
    if (!type.architectures().contains(architecture)) {
      throw Ec2Fault.invalid(
          "The architecture '"
              + String.join(",", type.architectures())
              + "' of the specified instance type does not match the architecture '"
              + architecture
              + "' of the specified AMI. Specify an instance type and an AMI that"
              + " have matching architectures, and try again.");
    }
  }

  private static int count(Parameters call, List<LaunchInterface> interfaces) {
    call.required("MinCount");
    call.required("MaxCount");
    int least = call.number("MinCount", 1);
    int most = call.number("MaxCount", 1);
    if (least < 1 || most < least) {
      throw Ec2Fault.invalid(
          "Invalid values for min count (" + least + ") and max count (" + most + ")");
    }
    if (most > 1 && interfaces.stream().anyMatch(LaunchInterface::fixed)) {
      throw Ec2Fault.combination(
          "Addresses and existing network interfaces may be given for one instance only.");
    }
    return most;
  }

  private static void checkOffer(Region region, InstanceTypeEntry type, Subnet subnet) {
    if (!type.isOffered(subnet.zone())) {
      String zones =
          region.zones().stream()
              .filter(type::isOffered)
              .map(Zone::name)
              .collect(Collectors.joining(", "));
      throw new Ec2Fault(
          "Unsupported",
          ("Your requested instance type (%s) is not supported in your requested Availability"
                  + " Zone (%s). Please retry your request by not specifying an Availability Zone"
                  + " or choosing %s.")
              .formatted(type.name(), subnet.zone().name(), zones));
    }
  }

  private static void checkPlacement(Parameters placement, Subnet subnet) {
    placement
        .filled("AvailabilityZone")
        .filter(zone -> !zone.equals(subnet.zone().name()))
        .ifPresent(
            zone -> {
              throw Ec2Fault.invalid(
                  "The availability zone '"
                      + zone
                      + "' is not the one of the subnet '"
                      + subnet.id()
                      + "'");
            });
    placement
        .filled("GroupName")
        .ifPresent(
            name -> {
              throw new Ec2Fault(
                  "InvalidPlacementGroup.Unknown",
                  "The Placement Group '" + name + "' is unknown.");
            });
  }

  private static String tenancy(Region region, Parameters call, Subnet subnet) {
    String ofVpc = region.table(Vpc.KIND).get(subnet.vpcId()).tenancy();
    return call.structure("Placement")
        .word("Tenancy", "default", "dedicated")
        .filter(wanted -> ofVpc.equals("default"))
        .orElse(ofVpc);
  }

  private static Instance.Options options(Parameters call, InstanceTypeEntry type) {
    return new Instance.Options(
        type.name(),
        call.filled("UserData").map(LaunchRequest::userData).orElse(null),
        call.flag("EbsOptimized", false),
        call.flag("DisableApiTermination", false),
        call.flag("DisableApiStop", false),
        call.word("InstanceInitiatedShutdownBehavior", "stop", "terminate").orElse("stop"),
        credits(call.structure("CreditSpecification").filled("CpuCredits"), type),
        call.structure("MaintenanceOptions")
            .word("AutoRecovery", "default", "disabled")
            .orElse("default"));
  }

  /** Checks user data, which a call holds in base64. */
  static String userData(String base64) {
    byte[] plain;
    try {
      plain = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw Ec2Fault.invalid("Invalid BASE64 encoding of user data");
    }
    if (plain.length > USER_DATA) {
      throw Ec2Fault.invalid("User data is limited to " + USER_DATA + " bytes");
    }
    return base64;
  }

  /** Returns the CPU credits of an instance; null for a type without them. */
  static @Nullable String credits(Optional<String> wanted, InstanceTypeEntry type) {
    if (!type.burstable()) {
      if (wanted.isPresent()) {
        throw Ec2Fault.combination(
            "The CPU credit specification is not supported for " + type.name());
      }
      return null;
    }
    String credits = wanted.orElse(type.defaultCredits());
    if (!credits.equals("standard") && !credits.equals("unlimited")) {
      throw Ec2Fault.invalid("cpuCredits", credits);
    }
    return credits;
  }

  private static Instance.Metadata metadata(Parameters options, MachineImage image) {
    boolean strict = image.requiresTokens();
    Instance.Metadata defaults =
        new Instance.Metadata(
            strict ? "required" : "optional",
            strict ? 2 : 1,
            "enabled",
            "disabled",
            "disabled",
            ResourcePhase.steady("applied"));
    return InstanceOptionActions.metadata(options, defaults, ResourcePhase.steady("applied"));
  }

  private static Instance.Hostname hostname(Parameters options, Subnet subnet) {
    Subnet.Options defaults = subnet.options();
    return new Instance.Hostname(
        options.word("HostnameType", "ip-name", "resource-name").orElse(defaults.hostnameType()),
        options.flag("EnableResourceNameDnsARecord", defaults.recordA()),
        options.flag("EnableResourceNameDnsAAAARecord", defaults.recordAaaa()));
  }

  private static Instance.Hardware hardware(Parameters call, InstanceTypeEntry type) {
    Parameters cpu = call.structure("CpuOptions");
    Optional<Integer> cores = cpu.number("CoreCount");
    Optional<Integer> threads = cpu.number("ThreadsPerCore");
    if (cores.orElse(1) < 1
        || cores.orElse(1) > type.cores()
        || threads.orElse(1) < 1
        || threads.orElse(1) > type.threads()) {
      throw Ec2Fault.invalid("The CPU options are not supported for " + type.name());
    }
    return new Instance.Hardware(
        cores.orElse(null),
        threads.orElse(null),
        call.structure("HibernationOptions").flag("Configured", false),
        call.structure("EnclaveOptions").flag("Enabled", false),
        call.structure("CapacityReservationSpecification")
            .word("CapacityReservationPreference", "open", "none")
            .orElse("open"));
  }
}
