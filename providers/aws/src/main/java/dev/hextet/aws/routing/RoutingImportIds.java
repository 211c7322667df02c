package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.RouteDestination;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** IDs of routes and associations in import blocks, which EC2 itself gives no IDs. */
final class RoutingImportIds {
  private static final Pattern ROUTE = Pattern.compile("(rtb-[0-9a-z]+)_(.+)");
  private static final Pattern ASSOCIATION =
      Pattern.compile("((?:subnet|igw|vgw)-[0-9a-z]+)/(rtb-[0-9a-z]+)");

  private RoutingImportIds() {}

  /** A table and a destination: {@code rtb-0123456789abcdef0_::/0}. */
  static Optional<Attributes> route(String id, Attribute<String> table) {
    Matcher parts = ROUTE.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String destination = parts.group(2);
    List<RouteDestination> kinds =
        destination.startsWith("pl-")
            ? List.of(RouteDestination.PREFIX_LIST)
            : List.of(RouteDestination.IPV4, RouteDestination.IPV6);
    return kinds.stream()
        .flatMap(to -> destination(to, destination))
        .findFirst()
        .map(
            key ->
                attributes(Map.of(table, Value.of(parts.group(1))))
                    .with(key.to().key(), key.destination()));
  }

  private static Stream<RouteKey> destination(RouteDestination to, String text) {
    try {
      return Stream.of(new RouteKey(to, to.kind().canonical(Value.of(text), KindContext.NONE)));
    } catch (InvalidValue e) {
      return Stream.empty();
    }
  }

  /** A subnet or a gateway, and its table: {@code subnet-0123456789abcdef0/rtb-…}. */
  static Optional<Attributes> association(
      String id, Attribute<String> subnet, Attribute<String> gateway, Attribute<String> table) {
    Matcher parts = ASSOCIATION.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Attribute<String> member = parts.group(1).startsWith("subnet-") ? subnet : gateway;
    return Optional.of(
        attributes(Map.of(member, Value.of(parts.group(1)), table, Value.of(parts.group(2)))));
  }

  private static Attributes attributes(Map<Attribute<String>, Value> values) {
    Attributes all = Attributes.EMPTY;
    for (Map.Entry<Attribute<String>, Value> value : values.entrySet()) {
      all = all.with(value.getKey(), value.getValue());
    }
    return all;
  }
}
