package dev.hextet.sandbox.offering;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.catalogue.InstanceTypeEntry;
import dev.hextet.sandbox.catalogue.Zone;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Instance types, and the regions and zones that offer them. */
public final class InstanceTypeActions implements ResourceService {

  private static final int NAMES = 100;

  private static final Listing<InstanceTypeEntry> LISTING =
      Listing.of(
              "instanceTypeSet",
              region -> InstanceTypeEntry.all(),
              InstanceTypeEntry::name,
              (Listing.Writer<InstanceTypeEntry>) (xml, region, type) -> write(xml, type))
          .ids("InstanceType", (region, name) -> require(name))
          .pages(5, 100)
          .filter("instance-type", InstanceTypeEntry::name)
          .filter("current-generation", type -> type.offer().current())
          .filter("free-tier-eligible", type -> type.offer().freeTier())
          .filter("burstable-performance-supported", InstanceTypeEntry::burstable)
          .filter("bare-metal", type -> false)
          .filter("hypervisor", InstanceTypeEntry::hypervisor)
          .filter("memory-info.size-in-mib", InstanceTypeEntry::mib)
          .filter("vcpu-info.default-vcpus", InstanceTypeEntry::vcpus)
          .filter("vcpu-info.default-cores", InstanceTypeEntry::cores)
          .filter("network-info.ipv6-supported", InstanceTypeEntry::supportsIpv6)
          .filter("network-info.ipv6-addresses-per-interface", InstanceTypeEntry::ipv6)
          .filter("network-info.ipv4-addresses-per-interface", InstanceTypeEntry::ipv4)
          .filter("network-info.maximum-network-interfaces", InstanceTypeEntry::interfaces)
          .filter("supported-root-device-type", type -> "ebs")
          .filter("supported-virtualization-type", type -> "hvm")
          .filters(
              "processor-info.supported-architecture",
              (region, type) -> type.architectures().stream())
          .filters(
              "supported-usage-class", (region, type) -> List.of("on-demand", "spot").stream());

  /** A type in a location. */
  private record Offering(String type, String location) {}

  @Override
  public void register(ServiceRegistry registry) {
    registry.action("DescribeInstanceTypes", InstanceTypeActions::describe);
    registry.action("DescribeInstanceTypeOfferings", InstanceTypeActions::offerings);
  }

  /**
   * Returns the type that a client names.
   *
   * @throws Ec2Fault InvalidInstanceType
   */
  private static InstanceTypeEntry require(String name) {
    return InstanceTypeEntry.find(name)
        .orElseThrow(
            () ->
                new Ec2Fault(
                    "InvalidInstanceType",
                    "The following supplied instance types do not exist: [" + name + "]"));
  }

  private static void describe(ActionCall call, Xml answer) {
    // EC2: the only list of names in a describe call that has a limit.
    if (call.parameters().list("InstanceType").size() > NAMES) {
      throw Ec2Fault.invalid("At most " + NAMES + " instance types may be named in one call.");
    }
    call.parameters().ignore("IncludeUnsupportedInRegion");
    LISTING.answer(call, answer);
  }

  private static void offerings(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    String by =
        parameters
            .word("LocationType", "region", "availability-zone", "availability-zone-id")
            .orElse("region");
    Listing<Offering> listing =
        Listing.of(
                "instanceTypeOfferingSet",
                region -> all(region, by),
                offering -> offering.type() + "/" + offering.location(),
                (Listing.Writer<Offering>)
                    (xml, region, offering) ->
                        xml.text("instanceType", offering.type())
                            .text("locationType", by)
                            .text("location", offering.location()))
            .pages(5, 1000)
            .filter("instance-type", Offering::type)
            .filter("location", Offering::location);
    listing.answer(call, answer);
  }

  private static List<Offering> all(Region region, String by) {
    if (by.equals("region")) {
      return InstanceTypeEntry.all().stream()
          .map(type -> new Offering(type.name(), region.name()))
          .toList();
    }
    return region.zones().stream()
        .flatMap(zone -> offered(zone, by.equals("availability-zone") ? zone.name() : zone.id()))
        .toList();
  }

  private static Stream<Offering> offered(Zone zone, String location) {
    return InstanceTypeEntry.all().stream()
        .filter(type -> type.isOffered(zone))
        .map(type -> new Offering(type.name(), location));
  }

  private static void write(Xml xml, InstanceTypeEntry type) {
    xml.text("instanceType", type.name())
        .text("currentGeneration", type.offer().current())
        .text("freeTierEligible", type.offer().freeTier())
        .texts("supportedUsageClasses", List.of("on-demand", "spot"))
        .texts("supportedRootDeviceTypes", List.of("ebs"))
        .texts("supportedVirtualizationTypes", List.of("hvm"))
        .text("bareMetal", false)
        .text("hypervisor", type.hypervisor())
        .element("processorInfo", () -> writeProcessor(xml, type))
        .element("vCpuInfo", () -> writeCpus(xml, type))
        .element("memoryInfo", () -> xml.text("sizeInMiB", type.mib()))
        .text("instanceStorageSupported", false)
        .element("ebsInfo", () -> writeEbs(xml, type))
        .element("networkInfo", () -> writeNetwork(xml, type))
        .element(
            "placementGroupInfo",
            () -> xml.texts("supportedStrategies", List.of("partition", "spread")))
        .text("hibernationSupported", type.isNitro())
        .text("burstablePerformanceSupported", type.burstable())
        .text("dedicatedHostsSupported", true)
        .text("autoRecoverySupported", true)
        .texts(
            "supportedBootModes",
            type.architectures().contains("arm64")
                ? List.of("uefi")
                : List.of("legacy-bios", "uefi"))
        .text("nitroEnclavesSupport", "unsupported")
        .text("nitroTpmSupport", type.isNitro() ? "supported" : "unsupported");
  }

  private static void writeProcessor(Xml xml, InstanceTypeEntry type) {
    xml.texts("supportedArchitectures", type.architectures())
        .text(
            "sustainedClockSpeedInGhz",
            type.processor().ghz().equals("-") ? null : type.processor().ghz());
  }

  private static void writeCpus(Xml xml, InstanceTypeEntry type) {
    xml.text("defaultVCpus", type.vcpus())
        .text("defaultCores", type.cores())
        .text("defaultThreadsPerCore", type.threads())
        .texts("validCores", IntStream.rangeClosed(1, type.cores()).boxed().toList())
        .texts("validThreadsPerCore", IntStream.rangeClosed(1, type.threads()).boxed().toList());
  }

  private static void writeEbs(Xml xml, InstanceTypeEntry type) {
    xml.text("ebsOptimizedSupport", type.isNitro() ? "default" : "unsupported")
        .text("encryptionSupport", "supported")
        .text("nvmeSupport", type.isNitro() ? "required" : "unsupported");
  }

  private static void writeNetwork(Xml xml, InstanceTypeEntry type) {
    xml.text("networkPerformance", type.networking().performance())
        .text("maximumNetworkInterfaces", type.interfaces())
        .text("maximumNetworkCards", 1)
        .text("defaultNetworkCardIndex", 0)
        .text("ipv4AddressesPerInterface", type.ipv4())
        .text("ipv6AddressesPerInterface", type.ipv6())
        .text("ipv6Supported", type.supportsIpv6())
        .text("enaSupport", type.isNitro() ? "required" : "unsupported")
        .text("efaSupported", false)
        .text("encryptionInTransitSupported", false);
  }
}
