package dev.hextet.bench;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The documents, in Terraform's JSON, which both programs run. */
final class Stacks {
  private static final String DOCUMENT =
      """
      {
        "terraform": { "required_providers": { "aws": { "source": "hashicorp/aws", "version": "~> 5.0" } } },
        "provider": { "aws": {
          "region": "us-east-2", "access_key": "a", "secret_key": "b",
          "skip_credentials_validation": true, "skip_metadata_api_check": true,
          "skip_region_validation": true, "skip_requesting_account_id": true,
          "endpoints": [ { "ec2": "ENDPOINT" } ]
        } },
        LOCALS
        "resource": { RESOURCES }
      }
      """;

  /** Ten resources: a VPC and what is in it. {@code N} is its number. */
  private static final Map<String, String> OF_A_VPC = new LinkedHashMap<>();

  static {
    OF_A_VPC.put(
        "aws_vpc",
        """
        "N": { "cidr_block": "10.N.0.0/16", "assign_generated_ipv6_cidr_block": true }
        """);
    OF_A_VPC.put(
        "aws_subnet",
        """
        "N": { "vpc_id": "${aws_vpc.N.id}", "cidr_block": "10.N.0.0/24",
               "ipv6_cidr_block": "${cidrsubnet(aws_vpc.N.ipv6_cidr_block, 8, 0)}",
               "assign_ipv6_address_on_creation": true }
        """);
    OF_A_VPC.put(
        "aws_internet_gateway",
        """
        "N": { "vpc_id": "${aws_vpc.N.id}" }
        """);
    OF_A_VPC.put(
        "aws_route_table",
        """
        "N": { "vpc_id": "${aws_vpc.N.id}" }
        """);
    OF_A_VPC.put(
        "aws_route",
        """
        "N4": { "route_table_id": "${aws_route_table.N.id}", "destination_cidr_block": "0.0.0.0/0",
                "gateway_id": "${aws_internet_gateway.N.id}" },
        "N6": { "route_table_id": "${aws_route_table.N.id}", "destination_ipv6_cidr_block": "::/0",
                "gateway_id": "${aws_internet_gateway.N.id}" }
        """);
    OF_A_VPC.put(
        "aws_route_table_association",
        """
        "N": { "subnet_id": "${aws_subnet.N.id}", "route_table_id": "${aws_route_table.N.id}" }
        """);
    OF_A_VPC.put(
        "aws_security_group",
        """
        "N": { "name": "web", "vpc_id": "${aws_vpc.N.id}" }
        """);
    OF_A_VPC.put(
        "aws_instance",
        """
        "N": { "ami": "ami-00820859884793f9a", "instance_type": "t3.micro",
               "subnet_id": "${aws_subnet.N.id}", "vpc_security_group_ids": ["${aws_security_group.N.id}"],
               "ipv6_addresses": ["${cidrhost(aws_subnet.N.ipv6_cidr_block, 4)}"] }
        """);
    OF_A_VPC.put(
        "aws_eip",
        """
        "N": { "domain": "vpc", "instance": "${aws_instance.N.id}" }
        """);
  }

  /** Four resources to each key. */
  private static final String BY_FOR_EACH =
      """
      "aws_vpc": { "v": { "for_each": "${local.keys}", "cidr_block": "10.0.0.0/16",
        "assign_generated_ipv6_cidr_block": true, "tags": { "Name": "${each.key}" } } },
      "aws_subnet": { "v": { "for_each": "${local.keys}", "vpc_id": "${aws_vpc.v[each.key].id}",
        "cidr_block": "10.0.0.0/24",
        "ipv6_cidr_block": "${cidrsubnet(aws_vpc.v[each.key].ipv6_cidr_block, 8, 0)}" } },
      "aws_route_table": { "v": { "for_each": "${local.keys}", "vpc_id": "${aws_vpc.v[each.key].id}" } },
      "aws_route_table_association": { "v": { "for_each": "${local.keys}",
        "subnet_id": "${aws_subnet.v[each.key].id}",
        "route_table_id": "${aws_route_table.v[each.key].id}" } }
      """;

  /** A VPC, and four resources in it to each key: what is in one VPC is compared. */
  private static final String IN_ONE_VPC =
      """
      "aws_vpc": { "v": { "cidr_block": "10.0.0.0/16" } },
      "aws_subnet": { "v": { "for_each": "${local.keys}", "vpc_id": "${aws_vpc.v.id}",
        "cidr_block": "${cidrsubnet(\\"10.0.0.0/16\\", 12, 100 * tonumber(substr(each.key, 1, 3)) + tonumber(substr(each.key, 5, 2)))}" } },
      "aws_route_table": { "v": { "for_each": "${local.keys}", "vpc_id": "${aws_vpc.v.id}" } },
      "aws_security_group": { "v": { "for_each": "${local.keys}", "name": "${each.key}", "vpc_id": "${aws_vpc.v.id}" } },
      "aws_instance": { "v": { "for_each": "${local.keys}", "ami": "ami-00820859884793f9a",
        "instance_type": "t3.micro", "subnet_id": "${aws_subnet.v[each.key].id}",
        "private_ip": "${cidrhost(aws_subnet.v[each.key].cidr_block, 4)}",
        "vpc_security_group_ids": ["${aws_security_group.v[each.key].id}"] } }
      """;

  private Stacks() {}

  /** Ten resources for each VPC. */
  static String ofVpcs(int vpcs, URI endpoint) {
    String resources =
        OF_A_VPC.entrySet().stream()
            .map(type -> "\"" + type.getKey() + "\": {" + repeated(type.getValue(), vpcs) + "}")
            .collect(Collectors.joining(",\n"));
    return document(endpoint, "", resources);
  }

  private static String repeated(String resources, int vpcs) {
    return IntStream.range(0, vpcs)
        .mapToObj(
            n ->
                resources
                    .replaceAll("\"N", "\"v" + n)
                    .replaceAll("\\.N\\.([a-z])", ".v" + n + ".$1")
                    .replace("10.N.", "10." + n + "."))
        .collect(Collectors.joining(",\n"));
  }

  /** So many resources, a multiple of four, in a document of four. */
  static String byForEach(int resources, URI endpoint) {
    return byForEach(BY_FOR_EACH, resources, endpoint);
  }

  /** So many resources, a multiple of four, and the VPC that all of them are in. */
  static String inOneVpc(int resources, URI endpoint) {
    return byForEach(IN_ONE_VPC, resources, endpoint);
  }

  private static String byForEach(String shape, int resources, URI endpoint) {
    String keys =
        "\"locals\": { \"keys\": \"${toset(slice(flatten([for i in range(ROWS) : [for j in"
            + " range(100) : format(\\\"v%03d-%02d\\\", i, j)]]), 0, KEYS))}\" },";
    int wanted = resources / 4;
    return document(
        endpoint,
        keys.replace("ROWS", String.valueOf((wanted + 99) / 100))
            .replace("KEYS", String.valueOf(wanted)),
        shape);
  }

  private static String document(URI endpoint, String locals, String resources) {
    return DOCUMENT
        .replace("ENDPOINT", endpoint.toString())
        .replace("LOCALS", locals)
        .replace("RESOURCES", resources);
  }
}
