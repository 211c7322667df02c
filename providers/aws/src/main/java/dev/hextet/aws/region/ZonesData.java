package dev.hextet.aws.region;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneState;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;

/** The availability zones of the region. */
public final class ZonesData implements Ec2DataSource {
  private static final Attribute<String> STATE =
      Attribute.optional(
              "state", Kinds.oneOf("available", "information", "impaired", "unavailable"))
          .doc("Required state of the zones.");
  private static final Attribute<Boolean> ALL =
      Attribute.optional("all_availability_zones", Kinds.BOOL)
          .doc("True to include zones that the account has not opted into.");
  private static final Attribute<Set<String>> WITHOUT =
      Attribute.optional("exclude_names", Kinds.setOf(ResourceNames.KIND))
          .doc("Names of excluded zones.");
  private static final Attribute<Set<String>> WITHOUT_IDS =
      Attribute.optional("exclude_zone_ids", Kinds.setOf(ResourceNames.KIND))
          .doc("Ids of excluded zones.");
  private static final Attribute<String> ID =
      Attribute.computed("id", Kinds.TEXT).doc("Name of the region.");
  private static final Attribute<List<String>> NAMES =
      Attribute.computed("names", Kinds.listOf(Kinds.TEXT)).doc("Names of the zones, sorted.");
  private static final Attribute<List<String>> ZONE_IDS =
      Attribute.computed("zone_ids", Kinds.listOf(Kinds.TEXT))
          .doc("Ids of the zones, in the order of the names.");
  private static final Attribute<Set<String>> GROUPS =
      Attribute.computed("group_names", Kinds.setOf(Kinds.TEXT)).doc("Zone groups.");

  private static final Schema SCHEMA =
      Schema.of(
          "aws_availability_zones",
          "Availability zones of the region.",
          List.of(STATE, ALL, WITHOUT, WITHOUT_IDS, Filter.ATTRIBUTE, ID, NAMES, ZONE_IDS, GROUPS),
          Set.of());

  @Override
  public List<Ec2Action> actions() {
    return List.of(
        Ec2Action.of(
            "DescribeAvailabilityZones",
            () ->
                sdk(DescribeAvailabilityZonesRequest::builder, Ec2Client::describeAvailabilityZones)
                    .items("AvailabilityZones")
                    .always("AvailabilityZones", "ZoneName", "ZoneId", "State")
                    .words("AvailabilityZones.State", AvailabilityZoneState::knownValues)));
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return List.of(read(arguments));
  }

  private static ReadQuery read(Attributes arguments) {
    Stream<Filter> state =
        arguments.get(STATE).stream().map(word -> new Filter("state", List.of(word)));
    List<Value> filters =
        Stream.concat(state, arguments.get(Filter.ATTRIBUTE).orElse(List.of()).stream())
            .map(Filter::argument)
            .toList();
    CallArguments requested = CallArguments.NONE;
    if (arguments.isTrue(ALL)) {
      requested = requested.and("AllAvailabilityZones", true);
    }
    return ReadQuery.with(
        "DescribeAvailabilityZones",
        (filters.isEmpty() ? requested : requested.and("Filters", Value.list(filters))).map());
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    Set<String> without = arguments.get(WITHOUT).orElse(Set.of());
    Set<String> withoutIds = arguments.get(WITHOUT_IDS).orElse(Set.of());
    List<Value.MapOf> zones =
        answers.items(read(arguments)).stream()
            .filter(zone -> !without.contains(text(zone, "ZoneName")))
            .filter(zone -> !withoutIds.contains(text(zone, "ZoneId")))
            .sorted(Comparator.comparing(zone -> text(zone, "ZoneName")))
            .toList();
    return new Observation(arguments, Value.map(Map.of("Zones", Value.list(zones))))
        .put(ID, Value.of(region))
        .list(NAMES, "Zones.ZoneName")
        .list(ZONE_IDS, "Zones.ZoneId")
        .list(GROUPS, "Zones.GroupName")
        .attributes();
  }

  private static String text(Value.MapOf zone, String member) {
    return zone.get(member).asText().orElse("");
  }
}
