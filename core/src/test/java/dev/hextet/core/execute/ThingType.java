package dev.hextet.core.execute;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resource type of the tests of this package: a thing with a name, found by its name. */
record ThingType(Schema schema) implements ResourceType {
  static final Address ADDRESS = Address.of("aws_vpc", "t");

  static ThingType create() {
    return new ThingType(
        Schema.of(
            "aws_vpc",
            "",
            List.of(Attribute.computed("id", Kinds.ID), Attribute.required("name", Kinds.TEXT)),
            Set.of()));
  }

  static Value.MapOf item(String id, String name) {
    return Value.map(Map.of("id", Value.of(id), "name", Value.of(name)));
  }

  static RecordedResource recorded(String name) {
    Attributes attributes = new Attributes(Value.map(Map.of("name", Value.of(name))));
    return new RecordedResource(ADDRESS, "", attributes, Set.of("name"), "aws");
  }

  static ReadQuery byName(String name) {
    return ReadQuery.by("DescribeThings", "name", "name", Value.of(name));
  }

  @Override
  public List<ReadQuery> reads(RecordedResource recorded) {
    return List.of(byName(name(recorded)));
  }

  private static String name(RecordedResource recorded) {
    return recorded.attributes().values().get("name").asText().orElse("");
  }

  @Override
  public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
    return answers.find(byName(name(recorded)), "name", name(recorded)).map(Attributes::new);
  }

  @Override
  public List<ApiCall> calls(ResourceChange change) {
    return List.of(ApiCall.of("CreateThing", Map.of()).giving("id", "ThingId"));
  }
}
