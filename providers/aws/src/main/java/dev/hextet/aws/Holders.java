package dev.hextet.aws;

import dev.hextet.aws.common.ResourceTags;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who still uses a thing: what EC2 does not say when it refuses with DependencyViolation. */
final class Holders {

  /**
   * What can hold on to a type.
   *
   * @param word what it is, for people
   * @param action describes it
   * @param filter finds those that hold on to an id
   * @param id the path of its own id
   */
  private record Kind(String word, String action, String filter, String id) {}

  private static final Kind INTERFACES =
      new Kind("interface", "DescribeNetworkInterfaces", "", "NetworkInterfaceId");

  private static final Map<String, List<Kind>> BY_TYPE =
      Map.of(
          "aws_vpc",
          List.of(
              by(INTERFACES, "vpc-id"),
              new Kind("subnet", "DescribeSubnets", "vpc-id", "SubnetId"),
              new Kind("route table", "DescribeRouteTables", "vpc-id", "RouteTableId"),
              new Kind("security group", "DescribeSecurityGroups", "vpc-id", "GroupId"),
              new Kind(
                  "internet gateway",
                  "DescribeInternetGateways",
                  "attachment.vpc-id",
                  "InternetGatewayId"),
              new Kind("NAT gateway", "DescribeNatGateways", "vpc-id", "NatGatewayId"),
              new Kind("endpoint", "DescribeVpcEndpoints", "vpc-id", "VpcEndpointId"),
              new Kind(
                  "peering connection",
                  "DescribeVpcPeeringConnections",
                  "requester-vpc-info.vpc-id",
                  "VpcPeeringConnectionId")),
          "aws_subnet",
          List.of(
              by(INTERFACES, "subnet-id"),
              new Kind("NAT gateway", "DescribeNatGateways", "subnet-id", "NatGatewayId")),
          "aws_security_group",
          List.of(
              by(INTERFACES, "group-id"),
              new Kind(
                  "security group", "DescribeSecurityGroups", "ip-permission.group-id", "GroupId")),
          "aws_route_table",
          List.of(
              new Kind(
                  "association with subnet",
                  "DescribeRouteTables",
                  "route-table-id",
                  "Associations.SubnetId")),
          "aws_internet_gateway",
          List.of(by(INTERFACES, "vpc-id")),
          "aws_eip",
          List.of(new Kind("association", "DescribeAddresses", "allocation-id", "AssociationId")));

  private final Function<ReadQuery, List<Value.MapOf>> read;

  Holders(Function<ReadQuery, List<Value.MapOf>> read) {
    this.read = read;
  }

  private static Kind by(Kind kind, String filter) {
    return new Kind(kind.word(), kind.action(), filter, kind.id());
  }

  /** A line for each holder. */
  List<String> of(RecordedResource recorded) {
    String type = recorded.address().type();
    Value held = held(recorded);
    List<String> lines = new ArrayList<>();
    for (Kind kind : BY_TYPE.getOrDefault(type, List.of())) {
      for (Value.MapOf item : items(kind, held)) {
        if (holds(type, item)) {
          line(kind, item).ifPresent(lines::add);
        }
      }
    }
    return lines.stream().distinct().toList();
  }

  /** A gateway is held by the public addresses in its VPC. */
  private static Value held(RecordedResource recorded) {
    return recorded.address().type().equals("aws_internet_gateway")
        ? recorded.attributes().values().get("vpc_id").unmarked()
        : Value.of(recorded.id());
  }

  private List<Value.MapOf> items(Kind kind, Value held) {
    if (held.asText().isEmpty()) {
      return List.of();
    }
    try {
      return read.apply(ReadQuery.by(kind.action(), kind.filter(), held));
    } catch (CloudFault e) {
      // The answer is for a message only: what cannot be asked is left out.
      return List.of();
    }
  }

  // EC2: what a VPC has from birth goes with it, and what is deleted stays listed for a while.
  private static boolean holds(String type, Value.MapOf item) {
    boolean isMain = AnswerPaths.all(item, "Associations.Main").contains(Value.of(true));
    boolean isDefault = item.get("GroupName").equals(Value.of("default"));
    boolean isOver =
        item.get("State").equals(Value.of("deleted"))
            || AnswerPaths.text(item, "Status.Code").orElse("").equals("deleted");
    boolean isPublic = AnswerPaths.text(item, "Association.PublicIp").isPresent();
    return !isOver
        && (!type.equals("aws_vpc") || !isMain && !isDefault)
        && (!type.equals("aws_internet_gateway") || isPublic);
  }

  private static Optional<String> line(Kind kind, Value.MapOf item) {
    return AnswerPaths.text(item, kind.id())
        .map(
            id -> {
              List<String> about = about(item);
              String more = about.isEmpty() ? "" : " (" + String.join(", ", about) + ")";
              return kind.word() + " " + id + more;
            });
  }

  private static List<String> about(Value.MapOf item) {
    List<String> about = new ArrayList<>();
    tag(item, ResourceTags.ADDRESS).or(() -> tag(item, "Name")).ifPresent(about::add);
    AnswerPaths.text(item, "Description").filter(text -> !text.isEmpty()).ifPresent(about::add);
    AnswerPaths.text(item, "Attachment.InstanceId").ifPresent(id -> about.add("of " + id));
    return about;
  }

  private static Optional<String> tag(Value.MapOf item, String key) {
    return ResourceTags.of(item, key).flatMap(Value::asText);
  }
}
