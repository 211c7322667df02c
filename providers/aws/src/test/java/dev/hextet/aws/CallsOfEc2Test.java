package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ResourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What types ask for has the names and the types of EC2's model. */
class CallsOfEc2Test {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIVq4nKpN6HHmTbJIPMWUVJZE9Yw3Qhx3Fqe1p0fnz0E";
  private static final Path PAGE = Path.of("..", "..", "docs", "state-and-plan.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z]\\w+) \\| ((?:tag|key|effect|repeating)[^|]*) \\|$");

  private static final Map<String, String> PREFIXES =
      Map.of(
          "carrier_gateway_id", "cagw",
          "core_network_arn", "arn:aws:networkmanager::123456789012:core-network/core-network",
          "egress_only_gateway_id", "eigw",
          "gateway_id", "igw",
          "local_gateway_id", "lgw",
          "nat_gateway_id", "nat",
          "network_interface_id", "eni",
          "transit_gateway_id", "tgw",
          "vpc_endpoint_id", "vpce",
          "vpc_peering_connection_id", "pcx");

  private final List<ApiCall> calls = new ArrayList<>();

  private void made(ResourceType type, String wanted) {
    calls.addAll(type.calls(WrittenChange.creation(type, wanted)));
  }

  private void changed(ResourceType type, String before, String difference) {
    calls.addAll(type.calls(WrittenChange.update(type, before, difference)));
  }

  private void deleted(ResourceType type, String before) {
    calls.addAll(type.calls(WrittenChange.deletion(type, before)));
  }

  private void areEc2s(int least) {
    assertThat(calls).hasSizeGreaterThanOrEqualTo(least);
    for (ApiCall call : calls) {
      Model.accepts(call);
      if (call.settle() instanceof OutcomeProbe.ByRead byRead) {
        Model.accepts(byRead.query());
      }
    }
  }

  /** Looking for what perhaps was made is as it is documented. */
  @AfterEach
  void areSettledAsDocumented() throws IOException {
    Map<String, String> rows =
        ROW.matcher(Files.readString(PAGE))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    assertThat(rows).hasSizeGreaterThan(15);
    for (ApiCall call : calls) {
      boolean hasTags = !call.arguments().get("TagSpecifications").isNull();
      assertThat(rows.getOrDefault(call.action(), hasTags ? "tag" : "repeating"))
          .as("how docs/state-and-plan.md says that %s is settled", call.action())
          .contains(word(call.settle()));
    }
  }

  private static String word(OutcomeProbe settle) {
    if (settle instanceof OutcomeProbe.ByRead) {
      return "tag";
    } else if (settle instanceof OutcomeProbe.ByEffect) {
      return "effect";
    }
    return settle instanceof OutcomeProbe.ByKey ? "key" : "repeating";
  }

  @Test
  void ofNetworks() {
    VpcType vpc = new VpcType();
    SubnetType subnet = new SubnetType();
    InternetGatewayType gateway = new InternetGatewayType();
    ElasticIpType address = new ElasticIpType();
    made(vpc, "{'cidr_block': '10.0.0.0/16', 'enable_dns_hostnames': true}");
    changed(
        vpc,
        "{'cidr_block': '10.0.0.0/16', 'assign_generated_ipv6_cidr_block': false}",
        "{'assign_generated_ipv6_cidr_block': true}");
    made(
        subnet,
        "{'vpc_id': 'vpc-1', 'cidr_block': '10.0.0.0/24', 'map_public_ip_on_launch': true}");
    changed(
        subnet,
        "{'vpc_id': 'vpc-1', 'ipv6_cidr_block': '2001:db8::/64', 'ipv6_cidr_block_association_id':"
            + " 'a'}",
        "{'ipv6_cidr_block': '2001:db8:0:1::/64'}");
    made(gateway, "{'vpc_id': 'vpc-1'}");
    made(address, "{'instance': 'i-1'}");
    made(new KeyPairType(), "{'key_name': 'k', 'public_key': '" + KEY + "'}");

    areEc2s(12);
  }

  @Test
  void ofInstances() {
    Ec2InstanceType type = new Ec2InstanceType();
    String all =
        "'user_data': '#!/bin/sh', 'iam_instance_profile': 'a', 'monitoring': true,"
            + " 'disable_api_termination': true, 'source_dest_check': false, 'key_name': 'k',"
            + " 'availability_zone': 'z', 'private_ip': '10.0.0.9',"
            + " 'metadata_options': {'http_tokens': 'required',"
            + " 'http_put_response_hop_limit': 2, 'http_protocol_ipv6': 'enabled',"
            + " 'instance_metadata_tags': 'enabled'},"
            + " 'root_block_device': {'volume_size': 9, 'volume_type': 'gp3', 'iops': 3000,"
            + " 'throughput': 125, 'encrypted': true, 'kms_key_id': 'k'}";
    String image = "{'ami': 'ami-1', 'instance_type': 't3.micro', 'subnet_id': 'subnet-1', " + all;
    made(type, image + ", 'ipv6_addresses': ['2001:db8::4']}");
    made(type, image + ", 'ipv6_address_count': 1, 'associate_public_ip_address': false}");
    String live =
        "{'primary_network_interface_id': 'eni-1', 'ipv6_address_count': 2,"
            + " 'ipv6_addresses': ['2001:db8::5', '2001:db8::6'],"
            + " 'root_block_device': {'volume_id': 'v', 'device_name': 'd', 'volume_size': 8,"
            + " 'delete_on_termination': false}}";
    changed(
        type,
        live,
        "{'instance_type': 't', 'ipv6_addresses': ['2001:db8::4'],"
            + " 'vpc_security_group_ids': ['sg-1'], "
            + all
            + "}");
    changed(type, live, "{'ipv6_address_count': 3, 'monitoring': false}");
    changed(type, live, "{'ipv6_address_count': 1}");
    changed(type, "{'iam_instance_profile': 'a'}", "{'iam_instance_profile': 'b'}");
    changed(type, "{'iam_instance_profile': 'a'}", "{'iam_instance_profile': null}");
    deleted(type, "{'disable_api_termination': true}");

    areEc2s(25);
  }

  @Test
  void ofSecurityGroups() {
    SecurityGroupType type = new SecurityGroupType();
    String rules =
        "[{'protocol': 'tcp', 'from_port': 1, 'to_port': 2, 'cidr_blocks': ['10.0.0.0/8'],"
            + " 'ipv6_cidr_blocks': ['::/0'], 'security_groups': ['sg-2', '123456789012/sg-3'],"
            + " 'prefix_list_ids': ['pl-1'], 'self': true, 'description': 'x'}]";
    String described = rules.replace("'x'", "'y'");
    made(type, "{'name': 'web', 'ingress': " + rules + ", 'egress': " + rules + "}");
    changed(
        type,
        "{'ingress': " + described + ", 'egress': " + rules + "}",
        "{'ingress': " + rules + ", 'egress': []}");
    changed(
        type,
        "{'egress': " + described + "}",
        "{'egress': " + rules + ", 'ingress': " + rules + "}");
    deleted(type, "{'revoke_rules_on_delete': true, 'ingress': " + rules + "}");

    areEc2s(11);
  }

  @Test
  void ofRouting() {
    RouteTableType table = new RouteTableType(TypeSamples.ROUTE_TARGETS);
    RouteType route = new RouteType(TypeSamples.ROUTE_TARGETS);
    RouteTableAssociationType association = new RouteTableAssociationType();
    String key = "'route_table_id': 'rtb-1', 'destination_cidr_block': '0.0.0.0/0'";
    made(
        table,
        "{'vpc_id': 'vpc-1', 'route': [{'cidr_block': '0.0.0.0/0', 'gateway_id': 'igw-1'}]}");
    deleted(table, "{'vpc_id': 'vpc-1'}");
    assertThat(PREFIXES.keySet())
        .containsExactlyInAnyOrderElementsOf(TypeSamples.targetAttributes());
    for (Map.Entry<String, String> target : PREFIXES.entrySet()) {
      String via = "'%s': '%s-1'".formatted(target.getKey(), target.getValue());
      made(route, "{%s, %s}".formatted(key, via));
      changed(route, "{%s}".formatted(key), "{%s}".formatted(via));
    }
    deleted(route, "{'route_table_id': 'rtb-1', 'destination_prefix_list_id': 'pl-1'}");
    made(association, "{'route_table_id': 'rtb-1', 'gateway_id': 'igw-1'}");
    made(association, "{'route_table_id': 'rtb-1', 'subnet_id': 'subnet-1'}");
    changed(association, "{'id': 'a', 'route_table_id': 'rtb-1'}", "{'route_table_id': 'rtb-2'}");
    deleted(association, "{'id': 'a', 'route_table_id': 'rtb-1'}");

    areEc2s(28);
  }
}
