package dev.hextet.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.routing.RouteTargetKinds;
import dev.hextet.core.address.Address;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values, changes and answers for tests of resource types, written as JSON with single quotes. */
public final class TypeSamples {
  /** The kinds of targets that routes can have. */
  public static final RouteTargetKinds ROUTE_TARGETS = Ec2Catalog.routeTargets();

  /** The attributes that lead to them. */
  static List<String> targetAttributes() {
    return ROUTE_TARGETS.all().stream().map(RouteTargetKind::attribute).toList();
  }

  public static final ProviderPlacement SITE =
      new ProviderPlacement("aws", "us-east-2", Value.map(Map.of()));

  private TypeSamples() {}

  /** A value; a text that begins with {@code ?} is an unknown with the rest as its expression. */
  public static Value value(String json) {
    try {
      return opened(ValueJson.fromJson(JsonText.read(json.replace('\'', '"'))));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Value opened(Value value) {
    if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(TypeSamples::opened).toList());
    } else if (value instanceof Value.MapOf map) {
      Map<String, Value> opened = new HashMap<>();
      map.entries().forEach((name, member) -> opened.put(name, opened(member)));
      return Value.map(opened);
    }
    return value
        .asText()
        .filter(text -> text.startsWith("?"))
        .map(text -> Value.unknown(Terms.parseOrNamed(text.substring(1))))
        .orElse(value);
  }

  public static Value.MapOf map(String json) {
    return (Value.MapOf) value(json);
  }

  public static Attributes attributes(String json) {
    return new Attributes(map(json));
  }

  /** How a creation is found by the tag of its token. */
  public static OutcomeProbe byToken(String action, String idPath) {
    return new OutcomeProbe.ByRead(
        ReadQuery.by(action, "tag:hextet:token", "Tags.Value", SelfReferences.TOKEN),
        Map.of("id", idPath));
  }

  public static ResourceChange creation(ResourceType type, String wanted) {
    Attributes after = tagged(attributes(wanted));
    return new ResourceChange(
        address(type),
        ChangeOperation.CREATE,
        Attributes.EMPTY,
        after,
        after.values().entries().keySet(),
        SITE);
  }

  /** A change in place from some attributes to others that replace or, being null, remove them. */
  public static ResourceChange update(ResourceType type, String before, String difference) {
    Attributes old = tagged(attributes(before));
    Value.MapOf after = old.values();
    Set<String> changed = new TreeSet<>();
    for (Map.Entry<String, Value> entry : map(difference).entries().entrySet()) {
      after = after.with(entry.getKey(), entry.getValue());
      changed.add(entry.getKey());
    }
    return new ResourceChange(
        address(type), ChangeOperation.UPDATE, old, tagged(new Attributes(after)), changed, SITE);
  }

  /** With all tags, as a plan has them where the provider adds none. */
  public static Attributes tagged(Attributes attributes) {
    return attributes.with(ResourceTags.TAGS_ALL, attributes.value(ResourceTags.TAGS));
  }

  public static ResourceChange deletion(ResourceType type, String before) {
    return new ResourceChange(
        address(type),
        ChangeOperation.DELETE,
        attributes(before),
        Attributes.EMPTY,
        Set.of(),
        SITE);
  }

  private static Address address(ResourceType type) {
    return Address.of(type.name(), "main");
  }

  public static RecordedResource recorded(ResourceType type, String id, String attributes) {
    Attributes known = attributes(attributes);
    return new RecordedResource(address(type), id, known, known.values().entries().keySet(), "aws");
  }

  /** The actions of some calls, in order. */
  public static List<String> actions(List<ApiCall> calls) {
    return calls.stream().map(ApiCall::action).toList();
  }

  /** Each call on one line: {@code CreateTags {"Resources" = [self.id], …}}. */
  public static List<String> lines(List<ApiCall> calls) {
    return calls.stream().map(call -> call.action() + " " + call.arguments().expression()).toList();
  }

  /** The only call of this action. */
  public static ApiCall call(List<ApiCall> calls, String action) {
    return calls.stream()
        .filter(call -> call.action().equals(action))
        .reduce(
            (one, other) -> {
              throw new AssertionError("more than one " + action);
            })
        .orElseThrow();
  }

  /** Answers by action: alternately an action and the JSON list of its items. */
  public static ReadAnswers answers(String... actionsAndItems) {
    Map<String, List<Value.MapOf>> byAction = new HashMap<>();
    for (int i = 0; i < actionsAndItems.length; i += 2) {
      Value items = value(actionsAndItems[i + 1]);
      byAction.put(
          actionsAndItems[i], AnswerPaths.items(Value.map(Map.of("Items", items)), "Items"));
    }
    return new ReadAnswers() {
      @Override
      public List<Value.MapOf> items(ReadQuery query) {
        return byAction.getOrDefault(query.action(), List.of());
      }

      @Override
      public Optional<Value.MapOf> find(ReadQuery query, String path, String text) {
        return items(query).stream()
            .filter(item -> AnswerPaths.texts(item, path).contains(text))
            .findFirst();
      }

      @Override
      public boolean isAnswered(ReadQuery query) {
        return byAction.containsKey(query.action());
      }
    };
  }
}
