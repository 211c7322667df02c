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
    for (Attribute<?> data : List.of(Ec2InstanceType.USER_DATA, Ec2InstanceType.USER_DATA_BASE64)) {
      if (change.changes(data)
          && UserData.changes(change)
          && change.after().isTrue(Ec2InstanceType.USER_DATA_REPLACES)) {
        forcing.add(data.name());
      }
    }
    // EC2: it is at its end, and still has its addresses.
    if (change.before().value(Ec2InstanceType.STATE).equals(Value.of("shutting-down"))) {
      forcing.add(Ec2InstanceType.STATE.name());
    }
    if (change.changes(Ec2InstanceType.ROOT) && RootVolume.isForcing(change)) {
      forcing.add(Ec2InstanceType.ROOT.name());
    }
    return forcing;
  }

  static List<ApiCall> calls(ResourceChange change) {
    List<ApiCall> calls = new ArrayList<>(stopped(change));
    calls.addAll(InstanceIpv6.changes(change));
    if (change.changes(Ec2InstanceType.GROUPS)) {
      calls.add(groups(change));
    }
    modified(change, Ec2InstanceType.SOURCE_DEST_CHECK, "SourceDestCheck", calls);
    modified(change, Ec2InstanceType.PROTECTED, "DisableApiTermination", calls);
    if (change.changes(Ec2InstanceType.MONITORING)) {
      calls.add(monitoring(change));
    }
    calls.addAll(InstanceProfile.changes(change));
    calls.addAll(MetadataOptions.changes(change));
    calls.addAll(RootVolume.changes(change));
    calls.addAll(TagCalls.of(change, SelfReferences.ID));
    return calls;
  }

  // EC2: changes these of a stopped instance only. One that somebody had stopped stays so; one that
  // an update had stopped that was cut off is started.
  private static List<ApiCall> stopped(ResourceChange change) {
    List<ApiCall> modifications = new ArrayList<>();
    modified(change, Ec2InstanceType.SIZE, "InstanceType", modifications);
    if (UserData.changes(change)) {
      Value data = UserData.encoded(change.after());
      modifications.add(InstanceLaunch.modify("UserData", data.isNull() ? Value.of("") : data));
    }
    boolean stopped = change.before().value(Ec2InstanceType.STATE).equals(STOPPED);
    boolean starts = !change.after().value(Ec2InstanceType.STATE).equals(STOPPED);
    List<ApiCall> calls = new ArrayList<>();
    if (!modifications.isEmpty() && !stopped) {
      calls.add(stateCall("StopInstances", "the instance to stop", "stopped"));
    }
    calls.addAll(modifications);
    if (starts && (!modifications.isEmpty() || change.changes(Ec2InstanceType.STATE))) {
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
    return CallArguments.of("NetworkInterfaceId", change.before().value(Ec2InstanceType.INTERFACE))
        .and("Groups", change.requested(Ec2InstanceType.GROUPS))
        .call("ModifyNetworkInterfaceAttribute");
  }

  private static ApiCall monitoring(ResourceChange change) {
    return instances(
        change.requested(Ec2InstanceType.MONITORING).unmarked().equals(Value.of(false))
            ? "UnmonitorInstances"
            : "MonitorInstances");
  }
}
