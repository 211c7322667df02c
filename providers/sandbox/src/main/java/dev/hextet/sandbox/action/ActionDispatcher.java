package dev.hextet.sandbox.action;

import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Performs calls by the actions that services have registered. */
public final class ActionDispatcher {

  private final Map<String, ActionEntry> actions;
  private final List<Consumer<Region>> settlements;

  public ActionDispatcher(ServiceRegistry registry) {
    this.actions = registry.actions();
    this.settlements = registry.settlements();
  }

  /** Moves every resource of a region to the state that is due by now. */
  public void settle(Region region) {
    settlements.forEach(settlement -> settlement.accept(region));
  }

  /** Returns the tokens that a call takes from the buckets of the API. */
  public List<RequestQuota.Charge> charges(ApiRequest call) {
    return Optional.ofNullable(actions.get(call.action()))
        .map(ActionEntry::quota)
        .orElseGet(() -> RequestQuota.usual(call.action()))
        .charges(call);
  }

  /**
   * Performs a call.
   *
   * @throws Ec2Fault when it is refused, and also when it was a dry run that would have succeeded
   */
  public void perform(ActionCall call, Xml answer) {
    ActionEntry entry = actions.get(call.action());
    if (entry == null) {
      throw new Ec2Fault(
          "InvalidAction", "The action " + call.action() + " is not valid for this web service.");
    }
    entry.action().perform(call, answer);
    boolean dry = entry.dryRun() && call.parameters().flag("DryRun", false);
    for (String unread : call.parameters().unread()) {
      throw new Ec2Fault("UnknownParameter", "The parameter " + unread + " is not recognized");
    }
    if (dry) {
      throw new Ec2Fault(
          412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
    }
  }
}
