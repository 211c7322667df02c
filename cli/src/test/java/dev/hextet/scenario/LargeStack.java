package dev.hextet.scenario;

import dev.hextet.core.diag.SourceText;
import java.util.Map;
import java.util.TreeMap;

/** A document of many VPCs, with ten resources to each. */
public final class LargeStack {
  /** Names of resources and what they are, by type; {@code @} is the VPC's number. */
  private static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.of(
              "aws_vpc",
              """
              v@: { cidr_block: 10.@.0.0/16, assign_generated_ipv6_cidr_block: true }
              """,
              "aws_subnet",
              """
              v@:
                vpc_id: ${aws_vpc.v@.id}
                cidr_block: 10.@.0.0/24
                ipv6_cidr_block: /64#0
                assign_ipv6_address_on_creation: true
              """,
              "aws_internet_gateway",
              """
              v@: { vpc_id: "${aws_vpc.v@.id}" }
              """,
              "aws_route_table",
              """
              v@: { vpc_id: "${aws_vpc.v@.id}" }
              """,
              "aws_route",
              """
              v@-ipv4:
                route_table_id: ${aws_route_table.v@.id}
                destination_cidr_block: 0.0.0.0/0
                gateway_id: ${aws_internet_gateway.v@.id}
              v@-ipv6:
                route_table_id: ${aws_route_table.v@.id}
                destination_ipv6_cidr_block: "::/0"
                gateway_id: ${aws_internet_gateway.v@.id}
              """,
              "aws_route_table_association",
              """
              v@: { subnet_id: "${aws_subnet.v@.id}", route_table_id: "${aws_route_table.v@.id}" }
              """,
              "aws_security_group",
              """
              v@:
                name: web
                vpc_id: ${aws_vpc.v@.id}
                ingress: [ { protocol: tcp, from_port: 80, to_port: 80, ipv6_cidr_blocks: ["::/0"] } ]
              """,
              "aws_instance",
              """
              v@:
                ami: ami-0559d46e72e27d4e7
                instance_type: t3.micro
                subnet_id: ${aws_subnet.v@.id}
                ipv6_addresses: ["::4"]
                vpc_security_group_ids: ["${aws_security_group.v@.id}"]
              """,
              "aws_eip",
              """
              v@: { instance: "${aws_instance.v@.id}" }
              """));

  private LargeStack() {}

  public static SourceText of(int vpcs) {
    StringBuilder text =
        new StringBuilder("provider: { aws: { region: " + Playground.REGION + " } }\nresource:\n");
    TYPES.forEach(
        (type, resources) -> {
          text.append("  ").append(type).append(":\n");
          for (int i = 0; i < vpcs; i++) {
            text.append(resources.replace("@", String.valueOf(i)).indent(4));
          }
        });
    return new SourceText("large.yml", text.toString());
  }
}
