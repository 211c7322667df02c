package dev.hextet.aws.api;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.DryRunResult;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Checks the permission for a call with EC2's parameter {@code DryRun}. The parameter is set in
 * every request; actions without it are not sent.
 */
public final class PermissionDryRun {
  private static final String PARAMETER = "DryRun";
  private static final String PERMITTED = "DryRunOperation";
  private static final String REFUSED = "UnauthorizedOperation";

  private final BiFunction<String, Value.MapOf, Value.MapOf> requests;
  private final ActionTable actions;

  /**
   * @param requests makes a request
   */
  public PermissionDryRun(
      BiFunction<String, Value.MapOf, Value.MapOf> requests, ActionTable actions) {
    this.requests = requests;
    this.actions = actions;
  }

  /**
   * Returns the result for a call.
   *
   * @throws CloudFault if no request can succeed: invalid credentials, or no connection
   */
  public DryRunResult of(String action, Value.MapOf arguments) {
    Ec2Action row = actions.get(action);
    if (!row.hasMember(PARAMETER)) {
      return DryRunResult.untestable("EC2 has no dry run of this action");
    }
    try {
      return DryRunResult.executed(
          requests.apply(action, arguments.with(PARAMETER, Value.of(true))));
    } catch (CloudFault fault) {
      return result(row, arguments, fault);
    }
  }

  private static DryRunResult result(Ec2Action row, Value.MapOf arguments, CloudFault fault) {
    if (fault.getCause() instanceof UnusableAnswer) {
      return DryRunResult.executed(Value.map(Map.of()));
    } else if (fault.code().equals(PERMITTED)) {
      return DryRunResult.permitted();
    } else if (fault.code().equals(REFUSED)) {
      String permission = row.permissions(arguments).get(0).action();
      return DryRunResult.refused(AuthorizationFailure.permission(fault.words(), permission));
    } else if (!fault.kind().isOfRequest() && !fault.kind().passes()
        || fault.kind() == FaultKind.STOPPED) {
      throw fault;
    }
    return DryRunResult.untestable(fault.code() + ": " + fault.words());
  }
}
