package dev.hextet.sandbox;

import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.address.AddressAssignmentActions;
import dev.hextet.sandbox.address.ElasticIpActions;
import dev.hextet.sandbox.address.InterfaceAttachmentActions;
import dev.hextet.sandbox.address.NetworkInterfaceActions;
import dev.hextet.sandbox.image.ImageActions;
import dev.hextet.sandbox.image.ImageCopyActions;
import dev.hextet.sandbox.instance.ConsoleOutputActions;
import dev.hextet.sandbox.instance.InstanceActions;
import dev.hextet.sandbox.instance.InstanceAttributeActions;
import dev.hextet.sandbox.instance.InstanceOptionActions;
import dev.hextet.sandbox.instance.InstanceProfileActions;
import dev.hextet.sandbox.instance.InstanceStatusActions;
import dev.hextet.sandbox.instance.LaunchActions;
import dev.hextet.sandbox.network.DefaultVpcActions;
import dev.hextet.sandbox.network.EgressOnlyGatewayActions;
import dev.hextet.sandbox.network.InternetGatewayActions;
import dev.hextet.sandbox.network.NetworkAclActions;
import dev.hextet.sandbox.network.RouteActions;
import dev.hextet.sandbox.network.RouteTableActions;
import dev.hextet.sandbox.network.RouteTableAssociationActions;
import dev.hextet.sandbox.network.SubnetActions;
import dev.hextet.sandbox.network.SubnetBlockActions;
import dev.hextet.sandbox.network.VpcActions;
import dev.hextet.sandbox.network.VpcBlockActions;
import dev.hextet.sandbox.offering.InstanceTypeActions;
import dev.hextet.sandbox.offering.RegionActions;
import dev.hextet.sandbox.security.KeyPairActions;
import dev.hextet.sandbox.security.SecurityGroupActions;
import dev.hextet.sandbox.security.SecurityGroupRuleActions;
import dev.hextet.sandbox.tag.TagActions;
import dev.hextet.sandbox.volume.VolumeActions;
import java.util.List;

/** The services of the sandbox, one for each kind of resource or group of actions. */
final class SandboxServices {

  private SandboxServices() {}

  /**
   * Returns the services.
   *
   * @param defaultVpc whether each region has a default VPC from the start
   */
  static List<ResourceService> all(boolean defaultVpc) {
    return List.of(
        new VpcActions(),
        new VpcBlockActions(),
        new SubnetActions(),
        new SubnetBlockActions(),
        new InternetGatewayActions(),
        new EgressOnlyGatewayActions(),
        new RouteTableActions(),
        new RouteActions(),
        new RouteTableAssociationActions(),
        new NetworkAclActions(),
        new DefaultVpcActions(defaultVpc),
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
        new ConsoleOutputActions(),
        new InstanceProfileActions(),
        new VolumeActions(),
        new ImageActions(),
        new ImageCopyActions(),
        new InstanceTypeActions(),
        new TagActions(),
        new RegionActions());
  }
}
