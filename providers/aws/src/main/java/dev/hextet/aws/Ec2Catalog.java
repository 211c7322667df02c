package dev.hextet.aws;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.address.ElasticIpType;
import dev.hextet.aws.api.ActionTable;
import dev.hextet.aws.api.Ec2Action;
import dev.hextet.aws.catalog.CatalogEntry;
import dev.hextet.aws.catalog.DeletionBlocker;
import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.catalog.Ec2ResourceType;
import dev.hextet.aws.catalog.GatewayTargets;
import dev.hextet.aws.catalog.RouteRestrictions;
import dev.hextet.aws.catalog.RouteTargetKind;
import dev.hextet.aws.catalog.UnmanagedKind;
import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.aws.instance.Ec2InstanceType;
import dev.hextet.aws.instance.ImageData;
import dev.hextet.aws.instance.InstanceData;
import dev.hextet.aws.instance.InstanceTypeData;
import dev.hextet.aws.instance.KeyPairType;
import dev.hextet.aws.network.EgressOnlyGatewayType;
import dev.hextet.aws.network.InternetGatewayData;
import dev.hextet.aws.network.InternetGatewayType;
import dev.hextet.aws.network.SubnetData;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.aws.network.SubnetsData;
import dev.hextet.aws.network.VpcData;
import dev.hextet.aws.network.VpcType;
import dev.hextet.aws.region.RegionData;
import dev.hextet.aws.region.ZonesData;
import dev.hextet.aws.routing.RouteTableAssociationType;
import dev.hextet.aws.routing.RouteTableData;
import dev.hextet.aws.routing.RouteTableType;
import dev.hextet.aws.routing.RouteTargetKinds;
import dev.hextet.aws.routing.RouteType;
import dev.hextet.aws.security.SecurityGroupData;
import dev.hextet.aws.security.SecurityGroupType;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;

/** The kinds of EC2 resources of the provider. A new resource type is one line here. */
final class Ec2Catalog {
  /** Resource types other than those of routing, which need the targets that these register. */
  private static final List<Ec2ResourceType> PLAIN_TYPES =
      List.of(
          new ElasticIpType(),
          new EgressOnlyGatewayType(),
          new Ec2InstanceType(),
          new InternetGatewayType(),
          new KeyPairType(),
          new SecurityGroupType(),
          new SubnetType(),
          new VpcType());

  private static final UnmanagedKind NAT_GATEWAYS =
      new UnmanagedKind(
          List.of(
              Ec2Action.of(
                  "DescribeNatGateways",
                  () ->
                      sdk(DescribeNatGatewaysRequest::builder, Ec2Client::describeNatGateways)
                          .items("NatGateways")
                          .pages(1000)
                          .filtersIn("Filter")
                          .filter("vpc-id", "VpcId")
                          .filter("subnet-id", "SubnetId"))),
          List.of(
              DeletionBlocker.of(
                  VpcType.NAME,
                  "NAT gateway",
                  ReadQuery.by("DescribeNatGateways", "vpc-id", "VpcId"),
                  "NatGatewayId"),
              DeletionBlocker.of(
                  SubnetType.NAME,
                  "NAT gateway",
                  ReadQuery.by("DescribeNatGateways", "subnet-id", "SubnetId"),
                  "NatGatewayId")),
          Optional.of(
              RouteTargetKind.of("nat_gateway_id", "NatGatewayId", Ec2Ids.of("nat"))
                  .restrictedBy(RouteRestrictions::ofNatGateway)));

  private static final UnmanagedKind NETWORK_INTERFACES =
      new UnmanagedKind(
          List.of(
              Ec2Action.of(
                  "DescribeNetworkInterfaces",
                  () ->
                      sdk(
                              DescribeNetworkInterfacesRequest::builder,
                              Ec2Client::describeNetworkInterfaces)
                          .items("NetworkInterfaces")
                          .pages(1000)
                          .filter("network-interface-id", "NetworkInterfaceId")
                          .filter("vpc-id", "VpcId")
                          .filter("subnet-id", "SubnetId")
                          .filter("group-id", "Groups.GroupId")
                          .filter("attachment.instance-id", "Attachment.InstanceId")
                          .always("NetworkInterfaces", "NetworkInterfaceId", "Status")
                          .words("NetworkInterfaces.Status", NetworkInterfaceStatus::knownValues))),
          List.of(
              DeletionBlocker.of(
                  VpcType.NAME,
                  "interface",
                  ReadQuery.by("DescribeNetworkInterfaces", "vpc-id", "VpcId"),
                  "NetworkInterfaceId"),
              DeletionBlocker.of(
                  SubnetType.NAME,
                  "interface",
                  ReadQuery.by("DescribeNetworkInterfaces", "subnet-id", "SubnetId"),
                  "NetworkInterfaceId"),
              DeletionBlocker.of(
                  SecurityGroupType.NAME,
                  "interface",
                  ReadQuery.by("DescribeNetworkInterfaces", "group-id", "Groups.GroupId"),
                  "NetworkInterfaceId"),
              DeletionBlocker.of(
                      InternetGatewayType.NAME,
                      "interface",
                      ReadQuery.by("DescribeNetworkInterfaces", "vpc-id", "VpcId"),
                      "NetworkInterfaceId")
                  .by(InternetGatewayType.VPC.name())
                  .when(Ec2Catalog::isPublic)),
          Optional.of(
              RouteTargetKind.of("network_interface_id", "NetworkInterfaceId", Ec2Ids.of("eni"))));

  private static final UnmanagedKind TAGS =
      new UnmanagedKind(
          List.of(
              Ec2Action.of(
                  "DescribeTags",
                  () ->
                      sdk(DescribeTagsRequest::builder, Ec2Client::describeTags)
                          .items("Tags")
                          .pages(1000)
                          .filter("key", "Key")),
              Ec2Action.of(
                  "CreateTags",
                  () ->
                      sdk(CreateTagsRequest::builder, Ec2Client::createTags)
                          .rate("CreateTags", 100, 10)),
              Ec2Action.of(
                  "DeleteTags",
                  () ->
                      sdk(DeleteTagsRequest::builder, Ec2Client::deleteTags)
                          .rate("DeleteTags", 100, 10))),
          List.of(),
          Optional.empty());

  private static final UnmanagedKind VPC_ENDPOINTS =
      new UnmanagedKind(
          List.of(
              Ec2Action.of(
                  "DescribeVpcEndpoints",
                  () ->
                      sdk(DescribeVpcEndpointsRequest::builder, Ec2Client::describeVpcEndpoints)
                          .items("VpcEndpoints")
                          .pages(1000)
                          .filter("vpc-id", "VpcId"))),
          List.of(
              DeletionBlocker.of(
                  VpcType.NAME,
                  "endpoint",
                  ReadQuery.by("DescribeVpcEndpoints", "vpc-id", "VpcId"),
                  "VpcEndpointId")),
          Optional.of(GatewayTargets.ENDPOINT));

  private static final UnmanagedKind VPC_PEERINGS =
      new UnmanagedKind(
          List.of(
              Ec2Action.of(
                  "DescribeVpcPeeringConnections",
                  () ->
                      sdk(
                              DescribeVpcPeeringConnectionsRequest::builder,
                              Ec2Client::describeVpcPeeringConnections)
                          .items("VpcPeeringConnections")
                          .pages(1000)
                          .filter("requester-vpc-info.vpc-id", "RequesterVpcInfo.VpcId"))),
          List.of(
              DeletionBlocker.of(
                  VpcType.NAME,
                  "peering connection",
                  ReadQuery.by(
                      "DescribeVpcPeeringConnections",
                      "requester-vpc-info.vpc-id",
                      "RequesterVpcInfo.VpcId"),
                  "VpcPeeringConnectionId")),
          Optional.of(
              RouteTargetKind.of(
                  "vpc_peering_connection_id", "VpcPeeringConnectionId", Ec2Ids.of("pcx"))));

  /** Kinds without a type. */
  private static final List<UnmanagedKind> OTHERS =
      List.of(
          UnmanagedKind.target(
              RouteTargetKind.of("carrier_gateway_id", "CarrierGatewayId", Ec2Ids.of("cagw"))),
          UnmanagedKind.target(
              RouteTargetKind.of("core_network_arn", "CoreNetworkArn", ResourceNames.KIND)),
          UnmanagedKind.target(
              RouteTargetKind.of("local_gateway_id", "LocalGatewayId", Ec2Ids.of("lgw"))),
          UnmanagedKind.target(
              RouteTargetKind.of("transit_gateway_id", "TransitGatewayId", Ec2Ids.of("tgw"))),
          TAGS,
          NAT_GATEWAYS,
          NETWORK_INTERFACES,
          VPC_ENDPOINTS,
          VPC_PEERINGS);

  private static final RouteTargetKinds TARGETS =
      new RouteTargetKinds(
          Stream.of(PLAIN_TYPES, OTHERS)
              .flatMap(entries -> entries.stream())
              .flatMap(entry -> entry.routeTarget().stream())
              .toList());

  /** Resource types, sorted by name. */
  static final List<Ec2ResourceType> TYPES =
      Stream.concat(
              PLAIN_TYPES.stream(),
              Stream.of(
                  new RouteType(TARGETS),
                  new RouteTableType(TARGETS),
                  new RouteTableAssociationType()))
          .sorted(Comparator.comparing(ResourceType::name))
          .toList();

  /** Data sources, sorted by name. */
  static final List<Ec2DataSource> DATA_SOURCES =
      List.of(
          new ImageData(),
          new ZonesData(),
          new InstanceTypeData(),
          new InstanceData(),
          new InternetGatewayData(),
          new RegionData(),
          new RouteTableData(TARGETS),
          new SecurityGroupData(),
          new SubnetData(),
          new SubnetsData(),
          new VpcData());

  private Ec2Catalog() {}

  private static Stream<CatalogEntry> entries() {
    return Stream.of(TYPES, DATA_SOURCES, OTHERS).flatMap(entries -> entries.stream());
  }

  /** Returns the kinds of targets that routes can have. */
  static RouteTargetKinds routeTargets() {
    return TARGETS;
  }

  /** Returns the table of all actions. */
  static ActionTable actions() {
    return new ActionTable(entries().flatMap(entry -> entry.actions().stream()).toList());
  }

  /** Returns the resources that block the deletion of a resource. */
  static List<DeletionBlocker> blockers(String type) {
    return entries()
        .flatMap(entry -> entry.blockers().stream())
        .filter(blocker -> blocker.held().equals(type))
        .toList();
  }

  /** EC2: an internet gateway stays attached while its VPC has a public address. */
  private static boolean isPublic(Value.MapOf networkInterface) {
    return AnswerPaths.text(networkInterface, "Association.PublicIp").isPresent();
  }
}
