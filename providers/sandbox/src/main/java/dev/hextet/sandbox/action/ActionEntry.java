package dev.hextet.sandbox.action;

/**
 * An action of EC2's API.
 *
 * @param name the value of the {@code Action} parameter
 * @param dryRun whether the action accepts {@code DryRun}
 * @param quota the token buckets that its calls draw from
 */
public record ActionEntry(String name, ApiAction action, boolean dryRun, RequestQuota quota) {

  /** Returns an action that accepts {@code DryRun} and has the usual quota. */
  public static ActionEntry of(String name, ApiAction action) {
    return new ActionEntry(name, action, true, RequestQuota.usual(name));
  }

  /** Returns the same action without {@code DryRun}. */
  public ActionEntry withoutDryRun() {
    return new ActionEntry(name, action, false, quota);
  }

  /** Returns the same action with another rate. */
  public ActionEntry at(RequestRate rate) {
    return new ActionEntry(name, action, dryRun, quota.at(rate));
  }

  /** Returns the same action, whose calls cost more without a filter or a page size. */
  public ActionEntry costlyUnbounded() {
    return new ActionEntry(name, action, dryRun, quota.costlyUnbounded());
  }

  /**
   * Returns the same action, which draws from the bucket that all resource-intensive ones share.
   */
  public ActionEntry resourceIntensive() {
    return new ActionEntry(name, action, dryRun, quota.resourceIntensive());
  }

  /** Returns the same action, which also draws a token for each instance that it names. */
  public ActionEntry perInstance(RequestRate rate) {
    return new ActionEntry(name, action, dryRun, quota.perInstance(rate));
  }
}
