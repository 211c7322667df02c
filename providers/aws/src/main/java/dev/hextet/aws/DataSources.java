package dev.hextet.aws;

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
