package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.ClientToken;
import dev.hextet.sandbox.action.RequestRate;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.address.InterfaceAttachmentActions;
import dev.hextet.sandbox.address.Interfaces;
import dev.hextet.sandbox.address.PublicAddresses;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.model.Volume;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.volume.BlockDevices;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The launch of instances. */
public final class LaunchActions implements ResourceService {

  @Override
  public void register(ServiceRegistry registry) {
    registry.action(
        ActionEntry.of("RunInstances", LaunchActions::run)
            .at(RequestRate.LAUNCH)
            .perInstance(RequestRate.LAUNCHED_INSTANCE));
  }

  private static void run(ActionCall call, Xml answer) {
    Region region = call.region();
    // A token is never forgotten: if its instances are terminated, the call is refused.
    String reservation =
        ClientToken.once(call, zone(call), launchedOnce -> true, () -> launch(call));
    List<Instance> launched =
        region
            .table(Instance.KIND)
            .where(i -> i.launch().reservationId().equals(reservation))
            .toList();
    if (launched.isEmpty() || launched.stream().anyMatch(Instance::terminated)) {
      throw new Ec2Fault(
          "IdempotentInstanceTerminated",
          "The instance that was launched with this client token is terminated.");
    }
    InstanceXml.writeReservation(answer, region, reservation, launched);
  }

  /**
   * Returns the scope of a client token. EC2: it is unique within a zone, or within the region
   * where the call implies no zone.
   */
  private static String zone(ActionCall call) {
    Parameters first =
        call.parameters().structures("NetworkInterface").stream()
            .findFirst()
            .orElse(call.parameters());
    Region region = call.region();
    return first
        .text("SubnetId")
        .flatMap(region.table(Subnet.KIND)::find)
        .map(subnet -> subnet.zone().name())
        .or(
            () ->
                first
                    .text("NetworkInterfaceId")
                    .flatMap(region.table(NetworkInterface.KIND)::find)
                    .map(eni -> eni.place().zone()))
        .orElse("");
  }

  private static String launch(ActionCall call) {
    Region region = call.region();
    LaunchRequest request = LaunchRequest.read(region, call.parameters());
    Map<ResourceKind<?>, Map<String, String>> tags =
        TagRules.specified(call.parameters(), Instance.KIND, Volume.KIND, NetworkInterface.KIND);
    String reservation = region.newId("r");
    String token = call.parameters().text("ClientToken").orElse(null);
    for (int index = 0; index < request.count(); index++) {
      Instance instance = instance(region, request, reservation, index, token);
      region.table(Instance.KIND).put(instance);
      tag(region, tags, Instance.KIND, instance.id());
      attachInterfaces(region, request, instance)
          .forEach(id -> tag(region, tags, NetworkInterface.KIND, id));
      attachVolumes(region, request, instance)
          .forEach(volume -> tag(region, tags, Volume.KIND, volume.id()));
      if (request.access().profile() != null) {
        InstanceProfileActions.associate(region, instance.id(), request.access().profile());
      }
    }
    return reservation;
  }

  private static void tag(
      Region region,
      Map<ResourceKind<?>, Map<String, String>> tags,
      ResourceKind<?> kind,
      String id) {
    if (tags.containsKey(kind)) {
      region.tags().set(id, tags.getOrDefault(kind, Map.of()));
    }
  }

  private static Instance instance(
      Region region, LaunchRequest request, String reservation, int index, @Nullable String token) {
    Subnet subnet = request.interfaces().get(0).subnet(region);
    Instance.Launch launch =
        new Instance.Launch(
            reservation,
            index,
            request.image().id(),
            request.image().architecture(),
            request.access().keyName(),
            subnet.vpcId(),
            subnet.id(),
            subnet.zone().name(),
            request.machine().tenancy(),
            token,
            request.settings().hostname(),
            request.machine().hardware(),
            region.now());
    ResourcePhase monitoring =
        request.settings().monitored()
            ? region.passing("pending", "enabled")
            : ResourcePhase.steady("disabled");
    return new Instance(
        region.newId(Instance.KIND),
        launch,
        request.settings().options(),
        request.settings().metadata(),
        new Instance.Power(region.passing("pending", "running"), monitoring, region.now(), null));
  }

  private static List<String> attachInterfaces(
      Region region, LaunchRequest request, Instance instance) {
    List<String> made = new ArrayList<>();
    for (LaunchInterface wanted : request.interfaces()) {
      NetworkInterface eni = wanted.existing();
      if (eni == null) {
        eni = Interfaces.make(region, Objects.requireNonNull(wanted.wanted()));
        made.add(eni.id());
      }
      if (wanted.publicIp()) {
        eni = eni.withPublicIp(new NetworkInterface.PublicIp(PublicAddresses.take(region)));
      }
      InterfaceAttachmentActions.attach(
          region, eni, instance.id(), wanted.device(), wanted.deleteOnTermination());
    }
    return made;
  }

  private static List<Volume> attachVolumes(
      Region region, LaunchRequest request, Instance instance) {
    return request.devices().entrySet().stream()
        .map(
            device ->
                BlockDevices.make(
                    region,
                    instance.launch().zone(),
                    instance.id(),
                    device.getKey(),
                    device.getValue()))
        .toList();
  }
}
