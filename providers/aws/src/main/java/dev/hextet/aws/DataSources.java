package dev.hextet.aws;

import dev.hextet.aws.instance.ImageData;
import dev.hextet.aws.instance.InstanceData;
import dev.hextet.aws.instance.InstanceTypeData;
import dev.hextet.aws.network.InternetGatewayData;
import dev.hextet.aws.network.SubnetData;
import dev.hextet.aws.network.SubnetsData;
import dev.hextet.aws.network.VpcData;
import dev.hextet.aws.region.RegionData;
import dev.hextet.aws.region.ZonesData;
import dev.hextet.aws.routing.RouteTableData;
import dev.hextet.aws.security.SecurityGroupData;
import dev.hextet.core.resource.DataSource;
import java.util.List;

/** All data sources, sorted by name. */
final class DataSources {
  static final List<DataSource> ALL =
      List.of(
          new ImageData(),
          new ZonesData(),
          new InstanceTypeData(),
          new InstanceData(),
          new InternetGatewayData(),
          new RegionData(),
          new RouteTableData(),
          new SecurityGroupData(),
          new SubnetData(),
          new SubnetsData(),
          new VpcData());

  private DataSources() {}
}
