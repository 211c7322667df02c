package dev.hextet.sandbox;

import dev.hextet.sandbox.action.AddressAssignmentActions;
import dev.hextet.sandbox.action.ElasticIpActions;
import dev.hextet.sandbox.action.ImageActions;
import dev.hextet.sandbox.action.ImageCopyActions;
import dev.hextet.sandbox.action.InstanceActions;
import dev.hextet.sandbox.action.InstanceAttributeActions;
import dev.hextet.sandbox.action.InstanceOptionActions;
import dev.hextet.sandbox.action.InstanceProfileActions;
import dev.hextet.sandbox.action.InstanceStatusActions;
import dev.hextet.sandbox.action.InstanceTypeActions;
import dev.hextet.sandbox.action.InterfaceAttachmentActions;
import dev.hextet.sandbox.action.InternetGatewayActions;
import dev.hextet.sandbox.action.KeyPairActions;
import dev.hextet.sandbox.action.LaunchActions;
import dev.hextet.sandbox.action.NetworkAclActions;
import dev.hextet.sandbox.action.NetworkInterfaceActions;
import dev.hextet.sandbox.action.RegionActions;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.RouteActions;
import dev.hextet.sandbox.action.RouteTableActions;
import dev.hextet.sandbox.action.RouteTableAssociationActions;
import dev.hextet.sandbox.action.SecurityGroupActions;
import dev.hextet.sandbox.action.SecurityGroupRuleActions;
import dev.hextet.sandbox.action.SubnetActions;
import dev.hextet.sandbox.action.SubnetBlockActions;
import dev.hextet.sandbox.action.TagActions;
import dev.hextet.sandbox.action.VolumeActions;
import dev.hextet.sandbox.action.VpcActions;
import dev.hextet.sandbox.action.VpcBlockActions;
import java.util.List;

/** The services of the sandbox, one for each kind of resource or group of actions. */
final class SandboxServices {

  static final List<ResourceService> ALL =
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
          new RegionActions());

  private SandboxServices() {}
}
