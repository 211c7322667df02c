package dev.hextet.core.plan;

import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A resource type whose calls follow from its schema: one to create, one for each attribute that
 * changes, one to delete. What is taken away is taken away late.
 */
record SampleType(Schema schema) implements ResourceType {

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of();
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return Optional.empty();
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return switch (change.operation()) {
      case CREATE -> List.of(create(change));
      case UPDATE -> updates(change);
      case DELETE -> List.of(ApiCall.of("Delete" + noun(), Map.of(noun() + "Id", id())));
    };
  }

  private ApiCall create(ResourceChange change) {
    Map<String, Value> arguments = new TreeMap<>();
    change
        .after()
        .values()
        .entries()
        .forEach(
            (name, value) -> {
              boolean own = value.expression().startsWith(change.address() + ".");
              if (!own && !value.isNull()) {
                arguments.put(camel(name), value);
              }
            });
    arguments.put("ClientToken", Value.unknown(Terms.parseOrNamed("self.token")));
    ApiCall call =
        ApiCall.of("Create" + noun(), arguments).giving("id", noun() + "." + noun() + "Id");
    return schema.type().equals("aws_vpc")
        ? call.awaiting(
            WaitCondition.until(
                "the VPC's IPv6 block",
                ReadQuery.by("DescribeVpcs", "vpc-id", "VpcId", id()),
                "State",
                "associated",
                Duration.ofMinutes(2)))
        : call;
  }

  private List<ApiCall> updates(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>();
    for (String name : new TreeSet<>(change.changed())) {
      Value before = change.before().values().get(name).unmarked();
      Value after = change.after().values().get(name);
      if (before instanceof Value.MapOf was && after instanceof Value.MapOf is) {
        members(name, was, is, calls);
      } else {
        Map<String, Value> arguments = Map.of(noun() + "Id", id(), camel(name), after);
        ApiCall call = ApiCall.of("Modify" + noun() + camel(name), arguments);
        calls.add(after.isNull() ? call.afterDependants() : call);
      }
    }
    return calls;
  }

  /** One call for each member that differs. */
  private void members(String name, Value.MapOf was, Value.MapOf is, List<ApiCall> calls) {
    SortedSet<String> members = new TreeSet<>(was.entries().keySet());
    members.addAll(is.entries().keySet());
    for (String member : members) {
      Value after = is.get(member);
      if (!was.get(member).unmarked().equals(after.unmarked())) {
        Map<String, Value> arguments = Map.of("Key", Value.of(member), "Value", after);
        calls.add(ApiCall.of("Set" + noun() + camel(name), arguments));
      }
    }
  }

  private static Value id() {
    return Value.unknown(Terms.parseOrNamed("self.id"));
  }

  private String noun() {
    return camel(schema.type().substring("aws_".length()));
  }

  private static String camel(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split("_")) {
      out.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return out.toString();
  }
}
