package dev.hextet.aws.catalog;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.value.Value;

/**
 * A kind of target of routes.
 *
 * @param key attribute of {@code aws_route}, whose name inline routes have as well
 * @param member member in EC2's routes and calls
 */
public record RouteTarget(Attribute<String> key, String member) {

  /**
   * Returns a kind of target.
   *
   * @param attribute name of the attribute
   * @param kind form of the target's ID
   */
  public static RouteTarget of(String attribute, String member, Kind<String> kind) {
    return new RouteTarget(Attribute.optional(attribute, kind).absent(Value.of("")), member);
  }

  /** Name of the attribute. */
  public String attribute() {
    return key.name();
  }
}
