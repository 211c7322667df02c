package dev.hextet.aws.instance;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.TagCalls;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The calls that change an instance in place. */
final class InstanceChanges {
  private static final Value STOPPED = Value.of("stopped");

  private InstanceChanges() {}

  /** The attributes whose change needs another instance this time. */
  static Set<String> forcing(ResourceChange change) {
    Set<String> forcing = new TreeSet<>();
    for (Attribute<?> data :
        List.of(InstanceAttributes.USER_DATA, InstanceAttributes.USER_DATA_BASE64)) {
      if (change.changes(data)
          && UserData.changes(change)
          && change.after().isTrue(InstanceAttributes.USER_DATA_REPLACES)) {
        forcing.add(data.name());
      }
    }
    // EC2: it is at its end, and still has its addresses.
    if (change.before().value(InstanceAttributes.STATE).equals(Value.of("shutting-down"))) {
      forcing.add(InstanceAttributes.STATE.name());
    }
    if (change.changes(InstanceAttributes.ROOT) && RootVolume.isForcing(change)) {
      forcing.add(InstanceAttributes.ROOT.name());
    }
    return forcing;
  }

  static List<ApiCall> calls(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>(stopped(change));
    calls.addAll(InstanceIpv6.changes(change));
    if (change.changes(InstanceAttributes.GROUPS)) {
      calls.add(groups(change));
    }
    modified(change, InstanceAttributes.SOURCE_DEST_CHECK, "SourceDestCheck", calls);
    modified(change, InstanceAttributes.PROTECTED, "DisableApiTermination", calls);
    if (change.changes(InstanceAttributes.MONITORING)) {
      calls.add(monitoring(change));
    }
    calls.addAll(InstanceProfile.changes(change));
    calls.addAll(MetadataOptions.changes(change));
    calls.addAll(RootVolume.changes(change));
    calls.addAll(TagCalls.of(change, SelfReferences.ID));
    return calls;
  }

  // EC2: changes these attributes only of a stopped instance. An instance that a user stopped
  // stays stopped; one that an interrupted update stopped is started.
  private static List<ApiCall> stopped(ResourceChange change) {
    List<ApiCall> modifications = new ArrayList<>();
    modified(change, InstanceAttributes.SIZE, "InstanceType", modifications);
    if (UserData.changes(change)) {
      Value data = UserData.encoded(change.after());
      modifications.add(InstanceLaunch.modify("UserData", data.isNull() ? Value.of("") : data));
    }
    boolean stopped = change.before().value(InstanceAttributes.STATE).equals(STOPPED);
    boolean starts = !change.after().value(InstanceAttributes.STATE).equals(STOPPED);
    List<ApiCall> calls = new ArrayList<>();
    if (!modifications.isEmpty() && !stopped) {
      calls.add(stateCall("StopInstances", "the instance to stop", "stopped"));
    }
    calls.addAll(modifications);
    if (starts && (!modifications.isEmpty() || change.changes(InstanceAttributes.STATE))) {
      calls.add(stateCall("StartInstances", "the instance to start again", "running"));
    }
    return calls;
  }

  private static ApiCall stateCall(String action, String what, String state) {
    return instances(action)
        .awaiting(InstanceLaunch.state(what, state).failingOn("shutting-down", "terminated"));
  }

  private static ApiCall instances(String action) {
    return CallArguments.of("InstanceIds", Value.list(SelfReferences.ID)).call(action);
  }

  private static void modified(
      ResourceChange change, Attribute<?> attribute, String name, List<ApiCall> calls) {
    if (change.changes(attribute) && !change.requested(attribute).isNull()) {
      calls.add(InstanceLaunch.modify(name, change.requested(attribute)));
    }
  }

  private static ApiCall groups(ResourceChange change) {
    return CallArguments.of(
            "NetworkInterfaceId", change.before().value(InstanceAttributes.INTERFACE))
        .and("Groups", change.requested(InstanceAttributes.GROUPS))
        .call("ModifyNetworkInterfaceAttribute");
  }

  private static ApiCall monitoring(ResourceChange change) {
    return instances(
        change.requested(InstanceAttributes.MONITORING).unmarked().equals(Value.of(false))
            ? "UnmonitorInstances"
            : "MonitorInstances");
  }
}
