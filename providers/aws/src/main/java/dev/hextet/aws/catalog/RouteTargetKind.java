package dev.hextet.aws.catalog;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of target of routes.
 *
 * @param key attribute of {@code aws_route}, whose name inline routes have as well
 * @param member member in EC2's calls
 * @param reader returns the target's ID in one of EC2's routes; null as a value if the route has
 *     another kind of target
 * @param restriction rejects destinations that EC2 does not route to the target
 */
public record RouteTargetKind(
    Attribute<String> key,
    String member,
    Function<Value.MapOf, Value> reader,
    Restriction restriction) {

  /** A rule about the destinations of a kind of target. */
  @FunctionalInterface
  public interface Restriction {
    /** Returns the reason why the target cannot have a destination; empty if it can. */
    Optional<InvalidValue> problem(RouteDestination to, Value destination);
  }

  /**
   * Returns a kind of target for all destinations.
   *
   * @param attribute name of the attribute
   * @param kind form of the target's ID
   */
  public static RouteTargetKind of(String attribute, String member, Kind<String> kind) {
    return new RouteTargetKind(
        Attribute.optional(attribute, kind).absent(Value.of("")),
        member,
        route -> route.get(member),
        (to, destination) -> Optional.empty());
  }

  /** Returns the target with another way to read its ID. */
  public RouteTargetKind readBy(Function<Value.MapOf, Value> other) {
    return new RouteTargetKind(key, member, other, restriction);
  }

  /** Returns the target with a rule about its destinations. */
  public RouteTargetKind restrictedBy(Restriction rule) {
    return new RouteTargetKind(key, member, reader, rule);
  }

  /** Name of the attribute. */
  public String attribute() {
    return key.name();
  }
}
