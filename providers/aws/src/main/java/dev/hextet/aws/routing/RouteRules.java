package dev.hextet.aws.routing;

import dev.hextet.aws.common.MemberText;
import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import java.util.List;
import java.util.Optional;

/** Rules that {@code aws_route} and inline routes share, with their messages. */
final class RouteRules {
  private RouteRules() {}

  /**
   * Rejects a destination that EC2 does not route to the target.
   *
   * @throws InvalidValue with the reason
   */
  static void check(RouteEntry route) {
    Optional<InvalidValue> problem =
        route.via().restriction().problem(route.key().to(), route.key().destination());
    if (problem.isPresent()) {
      throw problem.get();
    }
  }

  static InvalidValue twice(RouteKey key) {
    return new InvalidValue(
        AwsNetworkDiagnostic.DUPLICATE_INLINE_ROUTE.with(MemberText.word(key.destination())));
  }

  static InvalidValue none(String what, List<String> candidates) {
    return new InvalidValue(
        AwsNetworkDiagnostic.MISSING_ROUTE_MEMBER.with(what, String.join(", ", candidates)));
  }

  static InvalidValue many(String what, List<String> set) {
    return new InvalidValue(
        AwsNetworkDiagnostic.EXCLUSIVE_ROUTE_MEMBERS.with(what, String.join(", ", set)));
  }
}
