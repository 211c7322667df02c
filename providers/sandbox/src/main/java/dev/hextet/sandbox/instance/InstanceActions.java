package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.RequestRate;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Page;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Instances after their launch: reading, starting, stopping, terminating. */
public final class InstanceActions implements ResourceService {

  private static final Listing<Instance> LISTING = InstanceFilters.listing();

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(Instance.KIND);
    registry.action(
        ActionEntry.of("DescribeInstances", InstanceActions::describe).costlyUnbounded());
    registry.action(
        ActionEntry.of("StartInstances", InstanceActions::start)
            .at(RequestRate.LAUNCH)
            .perInstance(RequestRate.LAUNCHED_INSTANCE));
    registry.action(
        ActionEntry.of("StopInstances", InstanceActions::stop)
            .perInstance(new RequestRate(1000, 20)));
    registry.action("RebootInstances", InstanceActions::reboot);
    registry.action(
        ActionEntry.of("TerminateInstances", InstanceActions::terminate)
            .at(RequestRate.INTERFACE_CHANGE)
            .perInstance(new RequestRate(1000, 20)));
    registry.settlement(InstanceActions::settle);
  }

  private static void settle(Region region) {
    InstancePower.settle(region);
    region
        .table(Instance.KIND)
        .update(
            instance ->
                instance
                    .with(instance.metadata().with(instance.metadata().phase().at(region.now())))
                    .with(
                        instance
                            .power()
                            .withMonitoring(instance.power().monitoring().at(region.now()))));
  }

  private static void describe(ActionCall call, Xml answer) {
    Page<Instance> page = LISTING.page(call);
    Map<String, List<Instance>> reservations =
        page.items().stream()
            .collect(
                Collectors.groupingBy(
                    instance -> instance.launch().reservationId(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    answer.set(
        "reservationSet",
        reservations.entrySet(),
        (item, reservation) ->
            InstanceXml.writeReservation(
                item, call.region(), reservation.getKey(), reservation.getValue()));
    answer.text("nextToken", page.next());
  }

  private static void start(ActionCall call, Xml answer) {
    call.parameters().ignore("AdditionalInfo");
    change(
        call,
        answer,
        (region, instance) -> {
          if (instance.is("stopped")) {
            InstancePower.start(region, instance);
          } else if (!instance.is("running") && !instance.is("pending")) {
            throw wrongState(instance, "started");
          }
        });
  }

  private static void stop(ActionCall call, Xml answer) {
    call.parameters().ignore("Force", "Hibernate", "SkipOsShutdown");
    change(
        call,
        answer,
        (region, instance) -> {
          if (instance.options().keptFromStop()) {
            throw kept(instance, "stopped", "disableApiStop");
          }
          if (instance.is("running")) {
            InstancePower.stop(region, instance);
          } else if (!instance.is("stopped") && !instance.is("stopping")) {
            throw wrongState(instance, "stopped");
          }
        });
  }

  private static void terminate(ActionCall call, Xml answer) {
    call.parameters().ignore("Force", "SkipOsShutdown");
    change(
        call,
        answer,
        (region, instance) -> {
          if (instance.options().keptFromTermination()) {
            throw kept(instance, "terminated", "disableApiTermination");
          }
          // EC2: terminating a terminated instance succeeds and changes nothing.
          if (!instance.terminated()) {
            InstancePower.terminate(region, instance);
          }
        });
  }

  private static void reboot(ActionCall call, Xml answer) {
    for (Instance instance : required(call)) {
      if (!instance.is("running") && !instance.is("pending")) {
        throw wrongState(instance, "rebooted");
      }
    }
    answer.text("return", true);
  }

  private static List<Instance> required(ActionCall call) {
    List<Instance> instances = new ArrayList<>();
    for (String id : call.parameters().list("InstanceId")) {
      instances.add(call.region().table(Instance.KIND).require(id));
    }
    if (instances.isEmpty()) {
      throw Ec2Fault.missing("InstanceId");
    }
    return instances;
  }

  /** Changes the state of each instance named, and answers with the states before and after. */
  private static void change(ActionCall call, Xml answer, BiConsumer<Region, Instance> change) {
    Region region = call.region();
    List<Instance> before = required(call);
    before.forEach(instance -> change.accept(region, instance));
    answer.set(
        "instancesSet",
        before,
        (item, instance) -> {
          item.text("instanceId", instance.id());
          InstanceXml.writeState(
              item, "currentState", region.table(Instance.KIND).get(instance.id()).state());
          InstanceXml.writeState(item, "previousState", instance.state());
        });
  }

  private static Ec2Fault wrongState(Instance instance, String done) {
    return new Ec2Fault(
        "IncorrectInstanceState",
        "The instance '"
            + instance.id()
            + "' is not in a state from which it can be "
            + done
            + ".");
  }

  private static Ec2Fault kept(Instance instance, String done, String attribute) {
    return new Ec2Fault(
        "OperationNotPermitted",
        "The instance '"
            + instance.id()
            + "' may not be "
            + done
            + ". Modify its '"
            + attribute
            + "' instance attribute and try again.");
  }
}
