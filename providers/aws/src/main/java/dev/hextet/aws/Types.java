package dev.hextet.aws;

import dev.hextet.aws.address.ElasticIpType;
import dev.hextet.aws.instance.Ec2InstanceType;
import dev.hextet.aws.instance.KeyPairType;
import dev.hextet.aws.network.InternetGatewayType;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.aws.network.VpcType;
import dev.hextet.aws.routing.RouteTableAssociationType;
import dev.hextet.aws.routing.RouteTableType;
import dev.hextet.aws.routing.RouteType;
import dev.hextet.aws.security.SecurityGroupType;
import dev.hextet.core.resource.ResourceType;
import java.util.List;

/** All resource types, sorted by name. */
final class Types {
  static final List<ResourceType> ALL =
      List.of(
          new ElasticIpType(),
          new Ec2InstanceType(),
          new InternetGatewayType(),
          new KeyPairType(),
          new RouteType(),
          new RouteTableType(),
          new RouteTableAssociationType(),
          new SecurityGroupType(),
          new SubnetType(),
          new VpcType());

  private Types() {}
}
