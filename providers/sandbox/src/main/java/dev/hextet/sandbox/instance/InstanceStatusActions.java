package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.List;

/** The status checks of instances: a running instance passes them. */
public final class InstanceStatusActions implements ResourceService {

  private static final Listing<Instance> LISTING =
      Listing.of("instanceStatusSet", Instance.KIND, InstanceStatusActions::write)
          .idsExcludePaging("InstanceId")
          .pages(5, 1000)
          .filter("availability-zone", instance -> instance.launch().zone())
          .filter("instance-state-name", Instance::state)
          .filter("instance-state-code", instance -> InstanceXml.code(instance.state()))
          .filter("instance-status.status", InstanceStatusActions::status)
          .filter("instance-status.reachability", InstanceStatusActions::reachability)
          .filter("system-status.status", InstanceStatusActions::status)
          .filter("system-status.reachability", InstanceStatusActions::reachability);

  @Override
  public void register(ServiceRegistry registry) {
    registry.action(
        ActionEntry.of("DescribeInstanceStatus", InstanceStatusActions::describe)
            .costlyUnbounded());
  }

  private static void describe(ActionCall call, Xml answer) {
    // EC2: without IncludeAllInstances, only running instances are listed.
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
