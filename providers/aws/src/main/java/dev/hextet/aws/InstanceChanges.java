package dev.hextet.aws;

import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
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
  static Set<String> forcing(Change change) {
    Set<String> forcing = new TreeSet<>();
    for (Attribute<?> data : List.of(InstanceType.USER_DATA, InstanceType.USER_DATA_BASE64)) {
      if (change.changes(data)
          && UserData.changes(change)
          && change.after().isTrue(InstanceType.USER_DATA_REPLACES)) {
        forcing.add(data.name());
      }
    }
    // EC2: it is at its end, and still has its addresses.
    if (change.before().value(InstanceType.STATE).equals(Value.of("shutting-down"))) {
      forcing.add(InstanceType.STATE.name());
    }
    if (change.changes(InstanceType.ROOT) && RootVolume.isForcing(change)) {
      forcing.add(InstanceType.ROOT.name());
    }
    return forcing;
  }

  static List<Call> calls(Change change) {
    List<Call> calls = new ArrayList<>(stopped(change));
    calls.addAll(InstanceIpv6.changes(change));
    if (change.changes(InstanceType.GROUPS)) {
      calls.add(groups(change));
    }
    modified(change, InstanceType.SOURCE_DEST_CHECK, "SourceDestCheck", calls);
    modified(change, InstanceType.PROTECTED, "DisableApiTermination", calls);
    if (change.changes(InstanceType.MONITORING)) {
      calls.add(monitoring(change));
    }
    calls.addAll(InstanceProfile.changes(change));
    calls.addAll(MetadataOptions.changes(change));
    calls.addAll(RootVolume.changes(change));
    calls.addAll(TagCalls.of(change, Self.ID));
    return calls;
  }

  // EC2: changes these of a stopped instance only. One that somebody had stopped stays so; one that
  // an update had stopped that was cut off is started.
  private static List<Call> stopped(Change change) {
    List<Call> modifications = new ArrayList<>();
    modified(change, InstanceType.SIZE, "InstanceType", modifications);
    if (UserData.changes(change)) {
      Value data = UserData.encoded(change.after());
      modifications.add(InstanceLaunch.modify("UserData", data.isNull() ? Value.of("") : data));
    }
    boolean stopped = change.before().value(InstanceType.STATE).equals(STOPPED);
    boolean starts = !change.after().value(InstanceType.STATE).equals(STOPPED);
    List<Call> calls = new ArrayList<>();
    if (!modifications.isEmpty() && !stopped) {
      calls.add(stateCall("StopInstances", "the instance to stop", "stopped"));
    }
    calls.addAll(modifications);
    if (starts && (!modifications.isEmpty() || change.changes(InstanceType.STATE))) {
      calls.add(stateCall("StartInstances", "the instance to start again", "running"));
    }
    return calls;
  }

  private static Call stateCall(String action, String what, String state) {
    return instances(action)
        .awaiting(InstanceLaunch.state(what, state).failingOn("shutting-down", "terminated"));
  }

  private static Call instances(String action) {
    return Arguments.of("InstanceIds", Value.list(Self.ID)).call(action);
  }

  private static void modified(
      Change change, Attribute<?> attribute, String name, List<Call> calls) {
    if (change.changes(attribute) && !change.asked(attribute).isNull()) {
      calls.add(InstanceLaunch.modify(name, change.asked(attribute)));
    }
  }

  private static Call groups(Change change) {
    return Arguments.of("NetworkInterfaceId", change.before().value(InstanceType.INTERFACE))
        .and("Groups", change.asked(InstanceType.GROUPS))
        .call("ModifyNetworkInterfaceAttribute");
  }

  private static Call monitoring(Change change) {
    return instances(
        change.asked(InstanceType.MONITORING).unmarked().equals(Value.of(false))
            ? "UnmonitorInstances"
            : "MonitorInstances");
  }
}
