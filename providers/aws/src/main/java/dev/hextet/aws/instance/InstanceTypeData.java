package dev.hextet.aws.instance;

import dev.hextet.aws.common.Matches;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ObservedAttribute;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.core.resource.DataSource;
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

/** What EC2 says of an instance type. */
public final class InstanceTypeData implements DataSource {
  private static final Attribute<String> TYPE =
      Attribute.required("instance_type", ResourceNames.ID).doc("Its name, such as t3.micro.");
  private static final Attribute<String> ID =
      Attribute.computed("id", Kinds.TEXT).doc("Its name once more.");

  private static final List<ObservedAttribute> FACTS =
      List.of(
          ObservedAttribute.truth(
              "auto_recovery_supported", "AutoRecoverySupported", "Whether it recovers."),
          ObservedAttribute.truth("bare_metal", "BareMetal", "Whether it has no hypervisor."),
          ObservedAttribute.set(
              "boot_modes", Kinds.TEXT, "SupportedBootModes", "How it can start."),
          ObservedAttribute.truth(
              "burstable_performance_supported",
              "BurstablePerformanceSupported",
              "Whether it has CPU credits."),
          ObservedAttribute.truth(
              "current_generation", "CurrentGeneration", "Whether it is not outdated."),
          ObservedAttribute.truth(
              "dedicated_hosts_supported", "DedicatedHostsSupported", "Whether it takes hosts."),
          ObservedAttribute.number("default_cores", "VCpuInfo.DefaultCores", "Cores."),
          ObservedAttribute.number(
              "default_network_card_index",
              "NetworkInfo.DefaultNetworkCardIndex",
              "The card of the first interface."),
          ObservedAttribute.number(
              "default_threads_per_core", "VCpuInfo.DefaultThreadsPerCore", "Threads of a core."),
          ObservedAttribute.number("default_vcpus", "VCpuInfo.DefaultVCpus", "Threads in all."),
          ObservedAttribute.text(
              "ebs_encryption_support", "EbsInfo.EncryptionSupport", "Whether volumes can be."),
          ObservedAttribute.text(
              "ebs_nvme_support", "EbsInfo.NvmeSupport", "Whether volumes are NVMe."),
          ObservedAttribute.text(
              "ebs_optimized_support", "EbsInfo.EbsOptimizedSupport", "Whether volumes are fast."),
          ObservedAttribute.truth(
              "efa_supported", "NetworkInfo.EfaSupported", "Whether it knows EFA."),
          ObservedAttribute.truth(
              "ena_srd_supported", "NetworkInfo.EnaSrdSupported", "Whether it knows SRD."),
          ObservedAttribute.text("ena_support", "NetworkInfo.EnaSupport", "Whether it wants ENA."),
          ObservedAttribute.truth(
              "encryption_in_transit_supported",
              "NetworkInfo.EncryptionInTransitSupported",
              "Whether traffic between instances is encrypted."),
          ObservedAttribute.truth(
              "free_tier_eligible", "FreeTierEligible", "Whether it is in the free tier."),
          ObservedAttribute.truth(
              "hibernation_supported", "HibernationSupported", "Whether it hibernates."),
          ObservedAttribute.text("hypervisor", "Hypervisor", "nitro or xen."),
          ObservedAttribute.truth(
              "instance_storage_supported", "InstanceStorageSupported", "Whether it has disks."),
          ObservedAttribute.truth(
              "ipv6_supported", "NetworkInfo.Ipv6Supported", "Whether it knows IPv6."),
          ObservedAttribute.number(
              "maximum_ipv4_addresses_per_interface",
              "NetworkInfo.Ipv4AddressesPerInterface",
              "How many IPv4 addresses an interface takes."),
          ObservedAttribute.number(
              "maximum_ipv6_addresses_per_interface",
              "NetworkInfo.Ipv6AddressesPerInterface",
              "How many IPv6 addresses an interface takes."),
          ObservedAttribute.number(
              "maximum_network_cards", "NetworkInfo.MaximumNetworkCards", "How many cards."),
          ObservedAttribute.number(
              "maximum_network_interfaces",
              "NetworkInfo.MaximumNetworkInterfaces",
              "How many interfaces it takes."),
          ObservedAttribute.number("memory_size", "MemoryInfo.SizeInMiB", "Memory in MiB."),
          ObservedAttribute.text(
              "network_performance", "NetworkInfo.NetworkPerformance", "How fast it is."),
          ObservedAttribute.text(
              "nitro_enclaves_support", "NitroEnclavesSupport", "Whether it has enclaves."),
          ObservedAttribute.text("nitro_tpm_support", "NitroTpmSupport", "Whether it has a TPM."),
          ObservedAttribute.set(
              "nitro_tpm_supported_versions",
              Kinds.TEXT,
              "NitroTpmInfo.SupportedVersions",
              "Versions of that."),
          ObservedAttribute.list(
              "supported_architectures",
              Kinds.TEXT,
              "ProcessorInfo.SupportedArchitectures",
              "x86_64, arm64 and so on."),
          ObservedAttribute.list(
              "supported_placement_strategies",
              Kinds.TEXT,
              "PlacementGroupInfo.SupportedStrategies",
              "Placement groups that take it."),
          ObservedAttribute.list(
              "supported_root_device_types",
              Kinds.TEXT,
              "SupportedRootDeviceTypes",
              "ebs, instance-store."),
          ObservedAttribute.list(
              "supported_usages_classes", Kinds.TEXT, "SupportedUsageClasses", "on-demand, spot."),
          ObservedAttribute.list(
              "supported_virtualization_types",
              Kinds.TEXT,
              "SupportedVirtualizationTypes",
              "hvm, paravirtual."),
          ObservedAttribute.list(
              "valid_cores", Kinds.INTEGER, "VCpuInfo.ValidCores", "Cores to choose from."),
          ObservedAttribute.list(
              "valid_threads_per_core",
              Kinds.INTEGER,
              "VCpuInfo.ValidThreadsPerCore",
              "Threads of a core to choose from."));

  private static final Schema SCHEMA =
      Schema.of(
          "aws_ec2_instance_type",
          "What EC2 says of an instance type: its size, its network, whether it knows IPv6.",
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
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return List.of(InstanceChecks.types(arguments.value(TYPE).unmarked()));
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    String name = arguments.get(TYPE).orElse("");
    Value.MapOf type =
        answers
            .find(InstanceChecks.types(Value.of(name)), "InstanceType", name)
            .orElseThrow(() -> Matches.none("instance type"));
    return ObservedAttribute.tell(FACTS, type, new Observation(arguments, type))
        .take(ID, "InstanceType")
        .attributes();
  }
}
