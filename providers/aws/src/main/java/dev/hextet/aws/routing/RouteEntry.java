package dev.hextet.aws.routing;

import dev.hextet.aws.catalog.GatewayTargets;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.value.Value;
import java.util.Map;

/**
 * A route of a table.
 *
 * @param key its destination
 * @param via kind of its target
 * @param target the target's id
 */
record RouteEntry(RouteKey key, RouteTargetKind via, Value target) {

  /** The value of it in a table's {@code route}. */
  Value.MapOf value() {
    return Value.map(Map.of(key.to().inline(), key.destination(), via.attribute(), target));
  }

  /** Determines whether another route of the same table has the same destination. */
  boolean isTwinOf(RouteEntry other) {
    return key.unmarked().equals(other.key.unmarked());
  }

  /** Determines whether another route has the same target. */
  boolean sendsLike(RouteEntry other) {
    return via.attribute().equals(other.via.attribute())
        && target.unmarked().equals(other.target.unmarked());
  }

  /** Determines whether the route is EC2's own, to a block of the VPC. */
  boolean isLocal() {
    return via.attribute().equals(GatewayTargets.ATTRIBUTE)
        && target.unmarked().equals(GatewayTargets.LOCAL);
  }

  /** Makes it, or gives it its target: both have the same arguments. */
  ApiCall call(String action, Value table) {
    CallArguments arguments = key.arguments(table);
    // EC2: makes local routes itself, and can put one back.
    return isLocal()
        ? arguments.and("LocalTarget", true).call(action)
        : arguments.and(via.member(), target).call(action);
  }
}
