package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.RequestRate;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.catalogue.InstanceTypeEntry;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourcePhase;
import java.util.ArrayList;
import java.util.List;

/** The options of an instance that have actions of their own. */
public final class InstanceOptionActions implements ResourceService {

  private static final Listing<Instance> CREDITS =
      Listing.of(
              "instanceCreditSpecificationSet", Instance.KIND, InstanceOptionActions::writeCredits)
          .idsExcludePaging("InstanceId")
          .pages(5, 1000)
          .filter("instance-id", Instance::id);

  @Override
  public void register(ServiceRegistry registry) {
    registry.action(
        ActionEntry.of("ModifyInstanceMetadataOptions", InstanceOptionActions::modifyMetadata)
            .at(RequestRate.INTERFACE_CHANGE));
    registry.action("MonitorInstances", (call, xml) -> monitor(call, xml, true));
    registry.action("UnmonitorInstances", (call, xml) -> monitor(call, xml, false));
    registry.action("DescribeInstanceCreditSpecifications", InstanceOptionActions::describeCredits);
    registry.action("ModifyInstanceCreditSpecification", InstanceOptionActions::modifyCredits);
    registry.action("ModifyInstanceMaintenanceOptions", InstanceOptionActions::modifyMaintenance);
    registry.action("ModifyPrivateDnsNameOptions", InstanceOptionActions::modifyHostname);
  }

  private static Instance require(ActionCall call) {
    return call.region().table(Instance.KIND).require(call.parameters().required("InstanceId"));
  }

  private static void modifyMetadata(ActionCall call, Xml answer) {
    Instance instance = require(call);
    ResourcePhase phase = call.region().passing("pending", "applied");
    Instance.Metadata changed = metadata(call.parameters(), instance.metadata(), phase);
    call.region().table(Instance.KIND).put(instance.with(changed));
    answer
        .text("instanceId", instance.id())
        .element("instanceMetadataOptions", () -> InstanceXml.writeMetadata(answer, changed));
  }

  /** Returns the metadata options of a call, with the previous value of each that it omits. */
  static Instance.Metadata metadata(Parameters from, Instance.Metadata was, ResourcePhase phase) {
    int hops = from.number("HttpPutResponseHopLimit", was.hopLimit());
    if (hops < 1 || hops > 64) {
      throw Ec2Fault.invalid("httpPutResponseHopLimit", String.valueOf(hops));
    }
    return new Instance.Metadata(
        from.word("HttpTokens", "optional", "required").orElse(was.tokens()),
        hops,
        from.word("HttpEndpoint", "enabled", "disabled").orElse(was.endpoint()),
        from.word("HttpProtocolIpv6", "enabled", "disabled").orElse(was.ipv6()),
        from.word("InstanceMetadataTags", "enabled", "disabled").orElse(was.tags()),
        phase);
  }

  private static void monitor(ActionCall call, Xml answer, boolean on) {
    Region region = call.region();
    ResourcePhase phase =
        on ? region.passing("pending", "enabled") : region.passing("disabling", "disabled");
    List<Instance> changed = new ArrayList<>();
    for (String id : call.parameters().list("InstanceId")) {
      Instance instance = region.table(Instance.KIND).require(id);
      Instance.Power power = instance.power().withMonitoring(phase);
      changed.add(region.table(Instance.KIND).put(instance.with(power)));
    }
    answer.set(
        "instancesSet",
        changed,
        (item, instance) ->
            item.text("instanceId", instance.id())
                .element("monitoring", () -> item.text("state", phase.name())));
  }

  private static void describeCredits(ActionCall call, Xml answer) {
    for (String id : call.parameters().list("InstanceId")) {
      Instance instance = call.region().table(Instance.KIND).require(id);
      if (instance.options().credits() == null) {
        throw new Ec2Fault(
            "InvalidInstanceID.NotSupported",
            "The instance " + id + " is not a burstable performance instance.");
      }
    }
    var page = CREDITS.page(call, instance -> instance.options().credits() != null);
    answer.set(
        "instanceCreditSpecificationSet",
        page.items(),
        (item, instance) -> writeCredits(item, call.region(), instance));
    answer.text("nextToken", page.next());
  }

  private static void writeCredits(Xml xml, Region region, Instance instance) {
    xml.text("instanceId", instance.id()).text("cpuCredits", instance.options().credits());
  }

  private static void modifyCredits(ActionCall call, Xml answer) {
    Region region = call.region();
    call.parameters().ignore("ClientToken");
    List<String> changed = new ArrayList<>();
    for (Parameters one : call.parameters().structures("InstanceCreditSpecification")) {
      Instance instance = region.table(Instance.KIND).require(one.required("InstanceId"));
      InstanceTypeEntry type = InstanceTypeEntry.get(instance.options().type());
      String credits = LaunchRequest.credits(one.text("CpuCredits"), type);
      region.table(Instance.KIND).put(instance.with(instance.options().withCredits(credits)));
      changed.add(instance.id());
    }
    answer
        .set(
            "successfulInstanceCreditSpecificationSet",
            changed,
            (item, id) -> item.text("instanceId", id))
        .set("unsuccessfulInstanceCreditSpecificationSet", List.of(), (item, nothing) -> {});
  }

  private static void modifyMaintenance(ActionCall call, Xml answer) {
    Instance instance = require(call);
    String recovery =
        call.parameters()
            .word("AutoRecovery", "default", "disabled")
            .orElse(instance.options().autoRecovery());
    call.region()
        .table(Instance.KIND)
        .put(instance.with(instance.options().withAutoRecovery(recovery)));
    answer.text("instanceId", instance.id()).text("autoRecovery", recovery);
  }

  private static void modifyHostname(ActionCall call, Xml answer) {
    Instance instance = require(call);
    Parameters from = call.parameters();
    Instance.Hostname was = instance.launch().hostname();
    Instance.Hostname changed =
        new Instance.Hostname(
            from.word("PrivateDnsHostnameType", "ip-name", "resource-name").orElse(was.type()),
            from.flag("EnableResourceNameDnsARecord", was.recordA()),
            from.flag("EnableResourceNameDnsAAAARecord", was.recordAaaa()));
    call.region().table(Instance.KIND).put(instance.with(instance.launch().with(changed)));
    answer.text("return", true);
  }
}
