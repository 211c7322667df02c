package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The actions by name. This is the list to which a new kind of thing is added. */
public final class ApiActions {

  private static final List<Service> SERVICES =
      List.of(
          new VpcActions(),
          new VpcBlockActions(),
          new SubnetActions(),
          new SubnetBlockActions(),
          new InternetGatewayActions(),
          new RouteTableActions(),
          new RouteActions(),
          new RouteTableAssociationActions(),
          new NetworkAclActions(),
          new SecurityGroupActions(),
          new SecurityGroupRuleActions(),
          new KeyPairActions(),
          new NetworkInterfaceActions(),
          new InterfaceAttachmentActions(),
          new AddressAssignmentActions(),
          new ElasticIpActions(),
          new LaunchActions(),
          new InstanceActions(),
          new InstanceAttributeActions(),
          new InstanceOptionActions(),
          new InstanceStatusActions(),
          new InstanceProfileActions(),
          new VolumeActions(),
          new ImageActions(),
          new ImageCopyActions(),
          new InstanceTypeActions(),
          new TagActions(),
          new PlaceActions());

  private final Map<String, ApiAction> byName = new HashMap<>();
  private final Set<String> withoutDryRun = new HashSet<>();

  public ApiActions() {
    SERVICES.forEach(service -> service.register(this));
  }

  void add(String name, ApiAction action) {
    byName.put(name, action);
  }

  /** Adds an action that, on EC2, knows no DryRun. */
  void addWithoutDryRun(String name, ApiAction action) {
    add(name, action);
    withoutDryRun.add(name);
  }

  /** Lets everything in a region happen that is due by now. */
  public void settle(Region region) {
    SERVICES.forEach(service -> service.settle(region));
  }

  /**
   * Performs a call.
   *
   * @throws Ec2Fault when it is refused, and also when it was a dry run that would have succeeded
   */
  public void perform(ActionCall call, Xml answer) {
    ApiAction action = byName.get(call.action());
    if (action == null) {
      throw new Ec2Fault(
          "InvalidAction", "The action " + call.action() + " is not valid for this web service.");
    }
    action.perform(call, answer);
    boolean dry = !withoutDryRun.contains(call.action()) && call.parameters().flag("DryRun", false);
    for (String unread : call.parameters().unread()) {
      throw new Ec2Fault("UnknownParameter", "The parameter " + unread + " is not recognized");
    }
    if (dry) {
      throw new Ec2Fault(
          412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
    }
  }
}
