package dev.hextet.aws.instance;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.Matches;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ObservedAttribute;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypeOfferingsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesRequest;

/** The data source of instance types. */
public final class InstanceTypeData implements Ec2DataSource {
  private static final Attribute<String> TYPE =
      Attribute.required("instance_type", ResourceNames.ID)
          .doc("Name of the instance type, such as t3.micro.");
  private static final Attribute<String> ID =
      Attribute.computed("id", Kinds.TEXT).doc("Name of the instance type.");

  private static final List<ObservedAttribute> FACTS =
      List.of(
          ObservedAttribute.truth(
              "auto_recovery_supported",
              "AutoRecoverySupported",
              "True if the type supports automatic recovery."),
          ObservedAttribute.truth("bare_metal", "BareMetal", "True for bare metal."),
          ObservedAttribute.set(
              "boot_modes", Kinds.TEXT, "SupportedBootModes", "Supported boot modes."),
          ObservedAttribute.truth(
              "burstable_performance_supported",
              "BurstablePerformanceSupported",
              "True if the type has CPU credits."),
          ObservedAttribute.truth(
              "current_generation",
              "CurrentGeneration",
              "True if the type is of the current generation."),
          ObservedAttribute.truth(
              "dedicated_hosts_supported",
              "DedicatedHostsSupported",
              "True if the type supports dedicated hosts."),
          ObservedAttribute.number(
              "default_cores", "VCpuInfo.DefaultCores", "Default number of cores."),
          ObservedAttribute.number(
              "default_network_card_index",
              "NetworkInfo.DefaultNetworkCardIndex",
              "Index of the network card of the first interface."),
          ObservedAttribute.number(
              "default_threads_per_core",
              "VCpuInfo.DefaultThreadsPerCore",
              "Default number of threads per core."),
          ObservedAttribute.number(
              "default_vcpus", "VCpuInfo.DefaultVCpus", "Default number of vCPUs."),
          ObservedAttribute.text(
              "ebs_encryption_support",
              "EbsInfo.EncryptionSupport",
              "Support for encrypted volumes."),
          ObservedAttribute.text(
              "ebs_nvme_support", "EbsInfo.NvmeSupport", "Support for NVMe volumes."),
          ObservedAttribute.text(
              "ebs_optimized_support",
              "EbsInfo.EbsOptimizedSupport",
              "Support for EBS optimization."),
          ObservedAttribute.truth(
              "efa_supported", "NetworkInfo.EfaSupported", "True if the type supports EFA."),
          ObservedAttribute.truth(
              "ena_srd_supported",
              "NetworkInfo.EnaSrdSupported",
              "True if the type supports ENA Express (SRD)."),
          ObservedAttribute.text(
              "ena_support",
              "NetworkInfo.EnaSupport",
              "Support for ENA: required, supported or unsupported."),
          ObservedAttribute.truth(
              "encryption_in_transit_supported",
              "NetworkInfo.EncryptionInTransitSupported",
              "True if the type encrypts traffic between instances."),
          ObservedAttribute.truth(
              "free_tier_eligible",
              "FreeTierEligible",
              "True if the type is eligible for the free tier."),
          ObservedAttribute.truth(
              "hibernation_supported",
              "HibernationSupported",
              "True if the type supports hibernation."),
          ObservedAttribute.text("hypervisor", "Hypervisor", "Hypervisor: nitro or xen."),
          ObservedAttribute.truth(
              "instance_storage_supported",
              "InstanceStorageSupported",
              "True if the type has instance store volumes."),
          ObservedAttribute.truth(
              "ipv6_supported", "NetworkInfo.Ipv6Supported", "True if the type supports IPv6."),
          ObservedAttribute.number(
              "maximum_ipv4_addresses_per_interface",
              "NetworkInfo.Ipv4AddressesPerInterface",
              "Maximum number of IPv4 addresses per interface."),
          ObservedAttribute.number(
              "maximum_ipv6_addresses_per_interface",
              "NetworkInfo.Ipv6AddressesPerInterface",
              "Maximum number of IPv6 addresses per interface."),
          ObservedAttribute.number(
              "maximum_network_cards",
              "NetworkInfo.MaximumNetworkCards",
              "Maximum number of network cards."),
          ObservedAttribute.number(
              "maximum_network_interfaces",
              "NetworkInfo.MaximumNetworkInterfaces",
              "Maximum number of network interfaces."),
          ObservedAttribute.number("memory_size", "MemoryInfo.SizeInMiB", "Memory size in MiB."),
          ObservedAttribute.text(
              "network_performance", "NetworkInfo.NetworkPerformance", "Network performance."),
          ObservedAttribute.text(
              "nitro_enclaves_support", "NitroEnclavesSupport", "Support for Nitro Enclaves."),
          ObservedAttribute.text("nitro_tpm_support", "NitroTpmSupport", "Support for NitroTPM."),
          ObservedAttribute.set(
              "nitro_tpm_supported_versions",
              Kinds.TEXT,
              "NitroTpmInfo.SupportedVersions",
              "Supported NitroTPM versions."),
          ObservedAttribute.list(
              "supported_architectures",
              Kinds.TEXT,
              "ProcessorInfo.SupportedArchitectures",
              "CPU architecture, such as x86_64 or arm64."),
          ObservedAttribute.list(
              "supported_placement_strategies",
              Kinds.TEXT,
              "PlacementGroupInfo.SupportedStrategies",
              "Supported placement strategies."),
          ObservedAttribute.list(
              "supported_root_device_types",
              Kinds.TEXT,
              "SupportedRootDeviceTypes",
              "Supported root device types: ebs, instance-store."),
          ObservedAttribute.list(
              "supported_usages_classes",
              Kinds.TEXT,
              "SupportedUsageClasses",
              "Supported usage classes: on-demand, spot."),
          ObservedAttribute.list(
              "supported_virtualization_types",
              Kinds.TEXT,
              "SupportedVirtualizationTypes",
              "Supported virtualization types: hvm, paravirtual."),
          ObservedAttribute.list(
              "valid_cores", Kinds.INTEGER, "VCpuInfo.ValidCores", "Valid numbers of cores."),
          ObservedAttribute.list(
              "valid_threads_per_core",
              Kinds.INTEGER,
              "VCpuInfo.ValidThreadsPerCore",
              "Valid numbers of threads per core."));

  private static final Schema SCHEMA =
      Schema.of(
          "aws_ec2_instance_type",
          "Properties of an instance type, such as its size, network limits and IPv6 support.",
          attributes(),
          Set.of(
              "bandwidth_weightings",
              "ebs_performance_baseline_bandwidth",
              "ebs_performance_baseline_iops",
              "ebs_performance_baseline_throughput",
              "ebs_performance_maximum_bandwidth",
              "ebs_performance_maximum_iops",
              "ebs_performance_maximum_throughput",
              "efa_maximum_interfaces",
              "fpgas",
              "gpus",
              "inference_accelerators",
              "instance_disks",
              "media_accelerators",
              "network_cards",
              "neuron_devices",
              "phc_support",
              "supported_cpu_features",
              "sustained_clock_speed",
              "total_fpga_memory",
              "total_gpu_memory",
              "total_inference_memory",
              "total_instance_storage",
              "total_media_memory",
              "total_neuron_device_memory"));

  private static List<Attribute<?>> attributes() {
    List<Attribute<?>> all = new ArrayList<>(List.of(TYPE, ID));
    FACTS.forEach(fact -> all.add(fact.attribute()));
    return all;
  }

  @Override
  public List<Ec2Action> actions() {
    return List.of(
        Ec2Action.of(
            "DescribeInstanceTypes",
            () ->
                sdk(DescribeInstanceTypesRequest::builder, Ec2Client::describeInstanceTypes)
                    .items("InstanceTypes")
                    .pages(100)
                    .filter("instance-type", "InstanceType")
                    .always("InstanceTypes", "InstanceType", "NetworkInfo")),
        Ec2Action.of(
            "DescribeInstanceTypeOfferings",
            () ->
                sdk(
                        DescribeInstanceTypeOfferingsRequest::builder,
                        Ec2Client::describeInstanceTypeOfferings)
                    .items("InstanceTypeOfferings")
                    .pages(1000)
                    .filter("instance-type", "InstanceType")
                    .always("InstanceTypeOfferings", "InstanceType", "Location")));
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return List.of(AccountFacts.type(arguments.value(TYPE).unmarked()));
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    String name = arguments.get(TYPE).orElse("");
    Value.MapOf type =
        answers
            .find(AccountFacts.type(Value.of(name)), "InstanceType", name)
            .orElseThrow(() -> Matches.none("instance type"));
    return ObservedAttribute.tell(FACTS, type, new Observation(arguments, type))
        .take(ID, "InstanceType")
        .attributes();
  }
}
