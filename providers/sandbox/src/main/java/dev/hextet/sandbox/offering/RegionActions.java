package dev.hextet.sandbox.offering;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.catalogue.PrefixList;
import dev.hextet.sandbox.catalogue.Regions;
import dev.hextet.sandbox.catalogue.Zone;
import dev.hextet.sandbox.model.DefaultVpc;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The regions, zones, prefix lists and attributes that every account has. */
public final class RegionActions implements ResourceService {

  private static final Listing<Zone> ZONES =
      Listing.of("availabilityZoneInfo", Region::zones, Zone::name, RegionActions::writeZone)
          .ids("ZoneName", (region, name) -> zone(region, name))
          .ids("ZoneId", (region, id) -> zone(region, id))
          .filter("zone-name", Zone::name)
          .filter("zone-id", Zone::id)
          .filter("state", zone -> "available")
          .filter("zone-type", zone -> "availability-zone")
          .filter("opt-in-status", zone -> "opt-in-not-required")
          .filters("region-name", (region, zone) -> Stream.of(region.name()))
          .filters("group-name", (region, zone) -> Stream.of(region.name() + "-zg-1"));

  private static final Listing<String> REGIONS =
      Listing.of("regionInfo", region -> Regions.names(), name -> name, RegionActions::writeRegion)
          .ids("RegionName", (region, name) -> existing(name))
          .filter("region-name", name -> name)
          .filter("endpoint", RegionActions::endpoint)
          .filter("opt-in-status", name -> "opt-in-not-required");

  private static final Listing<PrefixList> PREFIX_LISTS =
      Listing.of(
              "prefixListSet",
              region -> PrefixList.of(region.name()),
              PrefixList::id,
              RegionActions::writePrefixList)
          .ids("PrefixListId", RegionActions::prefixList)
          .pages(1, 1000)
          .filter("prefix-list-id", PrefixList::id)
          .filter("prefix-list-name", PrefixList::name);

  private static final Map<String, String> ATTRIBUTES =
      new TreeMap<>(
          Map.of(
              "supported-platforms", "VPC",
              "max-instances", "20",
              "vpc-max-security-groups-per-interface", "5",
              "max-elastic-ips", "5",
              "vpc-max-elastic-ips", "5"));

  @Override
  public void register(ServiceRegistry registry) {
    registry.action("DescribeAvailabilityZones", RegionActions::zones);
    registry.action("DescribeRegions", RegionActions::regions);
    registry.action("DescribeAccountAttributes", RegionActions::account);
    registry.action("DescribePrefixLists", PREFIX_LISTS::answer);
  }

  private static void zones(ActionCall call, Xml answer) {
    call.parameters().ignore("AllAvailabilityZones");
    ZONES.answer(call, answer);
  }

  private static void regions(ActionCall call, Xml answer) {
    call.parameters().ignore("AllRegions");
    REGIONS.answer(call, answer);
  }

  private static Zone zone(Region region, String text) {
    return region.zones().stream()
        .filter(zone -> zone.name().equals(text) || zone.id().equals(text))
        .findFirst()
        .orElseThrow(() -> Ec2Fault.invalid("Invalid availability zone: [" + text + "]"));
  }

  private static String existing(String name) {
    if (!Regions.exists(name)) {
      throw Ec2Fault.invalid("Region not found: " + name);
    }
    return name;
  }

  private static PrefixList prefixList(Region region, String id) {
    return PrefixList.of(region.name()).stream()
        .filter(list -> list.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Ec2Fault(
                    "InvalidPrefixListId.NotFound",
                    "The prefix list ID '" + id + "' does not exist"));
  }

  private static String endpoint(String region) {
    return "ec2." + region + ".amazonaws.com";
  }

  private static void account(ActionCall call, Xml answer) {
    Map<String, String> attributes = new TreeMap<>(ATTRIBUTES);
    attributes.put(
        "default-vpc", DefaultVpc.in(call.region()).map(DefaultVpc::vpcId).orElse("none"));
    List<String> wanted = call.parameters().list("AttributeName");
    for (String name : wanted) {
      if (!attributes.containsKey(name)) {
        throw Ec2Fault.invalid("attributeName", name);
      }
    }
    Collection<String> names = wanted.isEmpty() ? attributes.keySet() : wanted;
    answer.set(
        "accountAttributeSet",
        names,
        (item, name) ->
            item.text("attributeName", name)
                .set(
                    "attributeValueSet",
                    List.of(String.valueOf(attributes.get(name))),
                    (value, text) -> value.text("attributeValue", text)));
  }

  private static void writeZone(Xml xml, Region region, Zone zone) {
    xml.text("zoneName", zone.name())
        .text("zoneId", zone.id())
        .text("zoneState", "available")
        .text("zoneType", "availability-zone")
        .text("regionName", region.name())
        .text("groupName", region.name() + "-zg-1")
        .text("networkBorderGroup", region.name())
        .text("optInStatus", "opt-in-not-required")
        .set("messageSet", List.of(), (item, nothing) -> {});
  }

  private static void writeRegion(Xml xml, Region region, String name) {
    xml.text("regionName", name)
        .text("regionEndpoint", endpoint(name))
        .text("optInStatus", "opt-in-not-required");
  }

  private static void writePrefixList(Xml xml, Region region, PrefixList list) {
    xml.text("prefixListId", list.id())
        .text("prefixListName", list.name())
        .texts("cidrSet", list.cidrs());
  }
}
