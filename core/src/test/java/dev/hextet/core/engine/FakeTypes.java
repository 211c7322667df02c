package dev.hextet.core.engine;

import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two types for tests of the engine: a {@code net}, whose block can be taken away only when nobody
 * uses it, and a {@code host} in it.
 */
final class FakeTypes {
  private static final Duration SOON = Duration.ofSeconds(20);

  private FakeTypes() {}

  static ResourceType of(String name) {
    return switch (name) {
      case "net" -> new Net();
      case "host" -> new Host();
      case "gate" -> new Gate();
      case "link" -> new Link();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A net: zone replaces, label updates, block is given by the cloud and taken away late. */
  static final class Net implements ResourceType {
    static final Attribute<String> ID = Attribute.computed("id", Kinds.ID);
    static final Attribute<String> ZONE = Attribute.required("zone", Kinds.TEXT).replaces();
    static final Attribute<String> LABEL = Attribute.optional("label", Kinds.TEXT);
    static final Attribute<Boolean> WITH_BLOCK =
        Attribute.optional("with_block", Kinds.BOOL).fallback(Value.of(false));
    static final Attribute<String> BLOCK =
        Attribute.computed("block", Kinds.TEXT)
            .changesWith("with_block")
            .irreversible("the block is given back");
    static final Attribute<?> TAGS = Attribute.optional("tags", Kinds.mapOf(Kinds.TEXT));
    static final Schema SCHEMA =
        Schema.of("net", "A net.", List.of(ID, ZONE, LABEL, WITH_BLOCK, BLOCK, TAGS), Set.of())
            .timeouts("create", "read", "delete");

    @Override
    public Schema schema() {
      return SCHEMA;
    }

    @Override
    public List<ReadQuery> reads(RecordedResource recorded) {
      return List.of(ReadQuery.by("DescribeNets", "id", "id", Value.of(recorded.id())));
    }

    @Override
    public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
      return observed(recorded, answers);
    }

    @Override
    public List<ApiCall> calls(ResourceChange change) {
      return switch (change.operation()) {
        case CREATE -> List.of(create("CreateNet", change.after()));
        case DELETE -> List.of(delete("DeleteNet"));
        case UPDATE -> {
          List<ApiCall> calls = new ArrayList<>();
          if (change.changes(LABEL)) {
            calls.add(modify("label", change.after().value(LABEL)));
          }
          if (change.changes(TAGS)) {
            calls.add(modify("tags", change.after().value(TAGS)));
          }
          if (change.changes(WITH_BLOCK)) {
            ApiCall call = modify("with_block", change.after().value(WITH_BLOCK));
            calls.add(change.after().isTrue(WITH_BLOCK) ? call : call.afterDependants());
          }
          yield calls;
        }
      };
    }
  }

  /** A host in a net: net replaces, and a label updates. */
  static final class Host implements ResourceType {
    static final Attribute<String> ID = Attribute.computed("id", Kinds.ID);
    static final Attribute<String> NET = Attribute.required("net_id", Kinds.ID).replaces();
    static final Attribute<String> LABEL = Attribute.optional("label", Kinds.TEXT);
    static final Attribute<String> SECRET = Attribute.optional("secret", Kinds.TEXT).notRefreshed();
    static final Schema SCHEMA =
        Schema.of("host", "A host.", List.of(ID, NET, LABEL, SECRET), Set.of());

    @Override
    public Schema schema() {
      return SCHEMA;
    }

    @Override
    public List<ReadQuery> reads(RecordedResource recorded) {
      return List.of(ReadQuery.by("DescribeHosts", "id", "id", Value.of(recorded.id())));
    }

    @Override
    public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
      return observed(recorded, answers);
    }

    @Override
    public List<ApiCall> calls(ResourceChange change) {
      return switch (change.operation()) {
        case CREATE -> List.of(create("CreateHost", change.after()));
        case DELETE -> List.of(delete("DeleteHost"));
        case UPDATE -> {
          List<ApiCall> calls = new ArrayList<>();
          if (change.changes(LABEL)) {
            calls.add(modify("label", change.after().value(LABEL)));
          }
          if (change.changes(SECRET)) {
            calls.add(modify("secret", change.after().value(SECRET)));
          }
          yield calls;
        }
      };
    }
  }

  /** A gate in a net: the cloud makes it open, and it is off while its size changes. */
  static final class Gate implements ResourceType {
    static final Attribute<String> ID = Attribute.computed("id", Kinds.ID);
    static final Attribute<String> NET = Attribute.required("net_id", Kinds.ID).replaces();
    static final Attribute<Boolean> OPEN =
        Attribute.optional("open", Kinds.BOOL).fallback(Value.of(false)).enforcedOnCreate();
    static final Attribute<String> SIZE = Attribute.optional("size", Kinds.TEXT);
    static final Attribute<String> POWER =
        Attribute.computed("power", Kinds.TEXT).reassertedAfterUpdate();
    static final Schema SCHEMA =
        Schema.of("gate", "A gate.", List.of(ID, NET, OPEN, SIZE, POWER), Set.of());

    @Override
    public Schema schema() {
      return SCHEMA;
    }

    @Override
    public List<ReadQuery> reads(RecordedResource recorded) {
      return List.of(ReadQuery.by("DescribeGates", "id", "id", Value.of(recorded.id())));
    }

    @Override
    public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
      return observed(recorded, answers);
    }

    @Override
    public List<ApiCall> calls(ResourceChange change) {
      return switch (change.operation()) {
        case CREATE ->
            change.after().isTrue(OPEN)
                ? List.of(create("CreateGate", change.after()))
                : List.of(create("CreateGate", change.after()), modify("open", Value.of(false)));
        case DELETE -> List.of(delete("DeleteGate"));
        case UPDATE -> update(change);
      };
    }

    private static List<ApiCall> update(ResourceChange change) {
      List<ApiCall> calls = new ArrayList<>();
      if (change.changes(OPEN)) {
        calls.add(modify("open", change.after().value(OPEN)));
      }
      if (change.changes(SIZE)) {
        calls.add(modify("power", Value.of("off")));
        calls.add(modify("size", change.after().value(SIZE)));
      }
      if (change.changes(SIZE) || change.changes(POWER)) {
        calls.add(modify("power", Value.of("on")));
      }
      return calls;
    }
  }

  /** A link out of a net, of which there is one to each place: no call gives its id. */
  static final class Link implements ResourceType {
    static final Attribute<String> ID = Attribute.computed("id", Kinds.ID);
    static final Attribute<String> NET = Attribute.required("net_id", Kinds.ID).replaces();
    static final Attribute<String> TO = Attribute.required("to", Kinds.TEXT).replaces();
    static final Schema SCHEMA = Schema.of("link", "A link.", List.of(ID, NET, TO), Set.of());

    @Override
    public Schema schema() {
      return SCHEMA;
    }

    @Override
    public List<ReadQuery> reads(RecordedResource recorded) {
      return List.of(
          ReadQuery.by("DescribeLinks", "net_id", "net", recorded.attributes().value(NET)));
    }

    @Override
    public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
      return answers.items(reads(recorded).get(0)).stream()
          .filter(item -> item.get("net_id").equals(recorded.attributes().value(NET)))
          .filter(item -> item.get("to").equals(recorded.attributes().value(TO)))
          .findFirst()
          .map(FakeTypes::attributes);
    }

    @Override
    public List<ApiCall> calls(ResourceChange change) {
      return switch (change.operation()) {
        case CREATE ->
            List.of(
                ApiCall.of(
                        "CreateLink",
                        Map.of("net_id", change.after().value(NET), "to", change.after().value(TO)))
                    .settledBy(OutcomeProbe.BY_KEY));
        case DELETE -> List.of(delete("DeleteLink"));
        case UPDATE -> List.of();
      };
    }
  }

  private static Optional<Attributes> observed(RecordedResource recorded, ReadAnswers answers) {
    ReadQuery query = FakeTypes.of(recorded.address().type()).reads(recorded).get(0);
    return answers.find(query, "id", recorded.id()).map(FakeTypes::attributes);
  }

  private static Attributes attributes(Value.MapOf item) {
    Map<String, Value> seen = new TreeMap<>(item.entries());
    seen.remove("token");
    seen.remove("state");
    seen.remove("secret");
    return new Attributes(Value.map(seen));
  }

  private static ApiCall create(String action, Attributes after) {
    Map<String, Value> arguments = new TreeMap<>(after.values().entries());
    arguments.remove("id");
    arguments.remove("block");
    arguments.remove("power");
    arguments.put("token", Value.unknown(Terms.parseOrNamed("self.token")));
    String described = action.replace("Create", "Describe") + "s";
    return ApiCall.of(action, arguments)
        .giving("id", "made.id")
        .settledBy(
            new OutcomeProbe.ByRead(
                ReadQuery.by(
                    described, "token", "token", Value.unknown(Terms.parseOrNamed("self.token"))),
                Map.of("id", "id")))
        .awaiting(
            WaitCondition.until(
                "the new thing",
                ReadQuery.by(described, "id", "id", Value.unknown(Terms.parseOrNamed("self.id"))),
                "state",
                "ready",
                SOON));
  }

  private static ApiCall modify(String name, Value value) {
    return ApiCall.of(
        "Modify",
        Map.of(
            "id",
            Value.unknown(Terms.parseOrNamed("self.id")),
            "name",
            Value.of(name),
            "value",
            value));
  }

  private static ApiCall delete(String action) {
    return ApiCall.of(action, Map.of("id", Value.unknown(Terms.parseOrNamed("self.id"))));
  }
}
