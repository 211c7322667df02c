package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.address.Interfaces;
import dev.hextet.sandbox.address.NetworkInterfaceXml;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Volume;
import dev.hextet.sandbox.volume.Volumes;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filters of DescribeInstances. */
final class InstanceFilters {

  private InstanceFilters() {}

  static Listing<Instance> listing() {
    Listing<Instance> listing =
        Listing.of(
                "reservationSet",
                Instance.KIND,
                (xml, region, instance) ->
                    InstanceXml.writeReservation(
                        xml, region, instance.launch().reservationId(), List.of(instance)))
            .idsExcludePaging("InstanceId")
            .pages(5, 1000);
    ofInstance(listing);
    ofLaunch(listing);
    ofInterfaces(listing);
    ofVolumes(listing);
    return listing;
  }

  private static void ofInstance(Listing<Instance> listing) {
    listing
        .filter("instance-id", Instance::id)
        .filter("instance-state-name", Instance::state)
        .filter("instance-state-code", instance -> InstanceXml.code(instance.state()))
        .filter("instance-type", instance -> instance.options().type())
        .filter("monitoring-state", instance -> instance.power().monitoring().name())
        .filter("metadata-options.http-tokens", instance -> instance.metadata().tokens())
        .filter("metadata-options.http-endpoint", instance -> instance.metadata().endpoint())
        .filter("reason", instance -> instance.power().reason())
        .filter("root-device-type", instance -> "ebs")
        .filter("owner-id", instance -> SandboxWorld.ACCOUNT)
        .filters(
            "iam-instance-profile.arn",
            (region, instance) ->
                InstanceProfileActions.find(region, instance.id())
                    .map(association -> InstanceProfileActions.arn(association.profile()))
                    .stream());
  }

  private static void ofLaunch(Listing<Instance> listing) {
    listing
        .filter("reservation-id", instance -> instance.launch().reservationId())
        .filter("client-token", instance -> instance.launch().clientToken())
        .filter("image-id", instance -> instance.launch().imageId())
        .filter("architecture", instance -> instance.launch().architecture())
        .filter("key-name", instance -> instance.launch().keyName())
        .filter("launch-index", instance -> instance.launch().index())
        .filter("availability-zone", instance -> instance.launch().zone())
        .filter("tenancy", instance -> instance.launch().tenancy())
        .filter("placement-group-name", instance -> null);
  }

  private static void ofInterfaces(Listing<Instance> listing) {
    listing
        .filters("vpc-id", primary(eni -> Stream.of(eni.place().vpcId())))
        .filters("subnet-id", primary(eni -> Stream.of(eni.place().subnetId())))
        .filters("private-ip-address", primary(eni -> eni.ipv4().stream().limit(1)))
        .filters("source-dest-check", primary(eni -> Stream.of(eni.options().sourceDestCheck())))
        .filters("instance.group-id", primary(eni -> eni.options().groups().stream()))
        .filters("ipv6-address", each(eni -> eni.ipv6().stream()))
        .filters("ip-address", InstanceFilters::publicIps)
        .filters("network-interface.network-interface-id", each(eni -> Stream.of(eni.id())))
        .filters("network-interface.subnet-id", each(eni -> Stream.of(eni.place().subnetId())))
        .filters("network-interface.vpc-id", each(eni -> Stream.of(eni.place().vpcId())))
        .filters("network-interface.mac-address", each(eni -> Stream.of(eni.place().mac())))
        .filters("network-interface.status", each(eni -> Stream.of(eni.status())))
        .filters("network-interface.group-id", each(eni -> eni.options().groups().stream()))
        .filters(
            "network-interface.description", each(eni -> Stream.of(eni.options().description())))
        .filters("network-interface.addresses.private-ip-address", each(eni -> eni.ipv4().stream()))
        .filters("network-interface.ipv6-addresses.ipv6-address", each(eni -> eni.ipv6().stream()))
        .filters("network-interface.association.public-ip", InstanceFilters::publicIps);
  }

  private static void ofVolumes(Listing<Instance> listing) {
    listing
        .filters("block-device-mapping.volume-id", volumes(Volume::id))
        .filters("block-device-mapping.device-name", volumes(v -> Volumes.attachment(v).device()))
        .filters("block-device-mapping.status", volumes(volume -> "attached"))
        .filters(
            "block-device-mapping.delete-on-termination",
            volumes(v -> String.valueOf(Volumes.attachment(v).deleteOnTermination())));
  }

  private static Listing.Values<Instance> primary(Function<NetworkInterface, Stream<?>> values) {
    return (region, instance) ->
        Interfaces.of(region, instance.id()).stream()
            .limit(1)
            .flatMap(values)
            .map(Object::toString);
  }

  private static Listing.Values<Instance> each(Function<NetworkInterface, Stream<?>> values) {
    return (region, instance) ->
        Interfaces.of(region, instance.id()).stream().flatMap(values).map(Object::toString);
  }

  private static Stream<String> publicIps(Region region, Instance instance) {
    return Interfaces.of(region, instance.id()).stream()
        .flatMap(
            eni ->
                eni.ipv4().stream()
                    .flatMap(ip -> NetworkInterfaceXml.publicIp(region, eni, ip).stream()))
        .map(Object::toString);
  }

  private static Listing.Values<Instance> volumes(Function<Volume, String> value) {
    return (region, instance) -> Volumes.of(region, instance.id()).stream().map(value);
  }
}
