package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.ResourceKind;
import dev.hextet.sandbox.wire.Xml;
import java.util.List;

/** The health of instances: those that run are well. */
final class InstanceStatusActions implements Service {

  private static final Listing<Instance> LISTING =
      Listing.of(
              "instanceStatusSet",
              ResourceKind.INSTANCE,
              Region::instances,
              InstanceStatusActions::write)
          .idsExcludePaging("InstanceId", (region, id) -> region.instances().require(id))
          .pages(5, 1000)
          .filter("availability-zone", instance -> instance.launch().zone())
          .filter("instance-state-name", Instance::state)
          .filter("instance-state-code", instance -> InstanceXml.code(instance.state()))
          .filter("instance-status.status", InstanceStatusActions::status)
          .filter("instance-status.reachability", InstanceStatusActions::reachability)
          .filter("system-status.status", InstanceStatusActions::status)
          .filter("system-status.reachability", InstanceStatusActions::reachability);

  @Override
  public void register(ApiActions actions) {
    actions.add("DescribeInstanceStatus", InstanceStatusActions::describe);
  }

  private static void describe(ActionCall call, Xml answer) {
    // EC2: without IncludeAllInstances, only those that run are told of.
    boolean all = call.parameters().flag("IncludeAllInstances", false);
    var page = LISTING.page(call, instance -> all || instance.is("running"));
    answer
        .set(
            "instanceStatusSet",
            page.items(),
            (item, instance) -> write(item, call.region(), instance))
        .text("nextToken", page.next());
  }

  private static String status(Instance instance) {
    return instance.is("running") ? "ok" : "not-applicable";
  }

  private static String reachability(Instance instance) {
    return instance.is("running") ? "passed" : "";
  }

  private static void write(Xml xml, Region region, Instance instance) {
    xml.text("instanceId", instance.id()).text("availabilityZone", instance.launch().zone());
    InstanceXml.writeState(xml, "instanceState", instance.state());
    xml.element("instanceStatus", () -> writeSummary(xml, instance))
        .element("systemStatus", () -> writeSummary(xml, instance));
  }

  private static void writeSummary(Xml xml, Instance instance) {
    xml.text("status", status(instance));
    if (instance.is("running")) {
      xml.set(
          "details",
          List.of("reachability"),
          (item, name) -> item.text("name", name).text("status", "passed"));
    }
  }
}
