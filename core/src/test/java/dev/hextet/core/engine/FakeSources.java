package dev.hextet.core.engine;

import dev.hextet.core.diag.SampleDiagnostics;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tests of the engine can look up: a {@code net}, and the {@code newest}. */
final class FakeSources {
  private FakeSources() {}

  static DataSource of(String name) {
    return switch (name) {
      case "net" -> new NetData();
      case "newest" -> new Newest();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A net that is there, found by its zone. */
  private static final class NetData implements DataSource {
    private static final Attribute<String> ZONE = Attribute.required("zone", Kinds.TEXT);
    private static final Schema SCHEMA =
        Schema.of(
            "net",
            "A net.",
            List.of(ZONE, FakeTypes.Net.ID, Attribute.computed("label", Kinds.TEXT)),
            Set.of());

    @Override
    public Schema schema() {
      return SCHEMA;
    }

    @Override
    public List<ReadQuery> reads(Attributes arguments, String region) {
      return List.of(ReadQuery.by("DescribeNets", "zone", "zone", arguments.value(ZONE)));
    }

    @Override
    public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
      Value zone = arguments.value(ZONE);
      return answers.items(reads(arguments, region).get(0)).stream()
          .filter(item -> item.get("zone").equals(zone))
          .findFirst()
          .map(
              item ->
                  new Attributes(
                      Value.map(
                          Map.of("zone", zone, "id", item.get("id"), "label", item.get("label")))))
          .orElseThrow(
              () ->
                  new InvalidValue(
                      SampleDiagnostics.error(
                          "NothingFound", "no net is in the zone", "Make one.")));
    }
  }

  /** The net that was made last; it stays the same once it was told. */
  private static final class Newest implements DataSource {
    private static final Attribute<String> LABEL = Attribute.required("label", Kinds.TEXT);
    private static final Schema SCHEMA =
        Schema.of("newest", "A net.", List.of(LABEL, FakeTypes.Net.ID), Set.of());

    @Override
    public Schema schema() {
      return SCHEMA;
    }

    @Override
    public boolean isPinned() {
      return true;
    }

    @Override
    public List<ReadQuery> reads(Attributes arguments, String region) {
      return List.of(ReadQuery.by("DescribeNets", "label", "label", arguments.value(LABEL)));
    }

    @Override
    public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
      return answers.items(reads(arguments, region).get(0)).stream()
          .filter(item -> item.get("label").equals(arguments.value(LABEL)))
          .map(item -> item.get("id").asText().orElseThrow())
          .max(String::compareTo)
          .map(id -> arguments.with(FakeTypes.Net.ID, Value.of(id)))
          .orElseThrow(
              () ->
                  new InvalidValue(
                      SampleDiagnostics.error(
                          "NothingFound", "no net has the label", "Make one.")));
    }
  }
}
