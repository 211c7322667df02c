package dev.hextet.aws;

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
