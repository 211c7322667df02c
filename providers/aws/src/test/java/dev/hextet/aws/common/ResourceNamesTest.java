package dev.hextet.aws.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.aws.Ec2Provider;
import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.instance.Ec2InstanceType;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceNamesTest {
  private static final Ec2Provider PROVIDER = new Ec2Provider();

  /** What a schema has for an attribute, or for a member of one: {@code a}, {@code a.b}. */
  private static void take(Schema schema, String attribute, String text) {
    int dot = attribute.indexOf('.');
    Value value = Value.of(text);
    if (dot >= 0) {
      value = TypeSamples.value("{'" + attribute.substring(dot + 1) + "': '" + text + "'}");
    } else if (attribute.endsWith("s")) {
      value = Value.list(value);
    }
    String name = dot < 0 ? attribute : attribute.substring(0, dot);
    var unused = schema.attribute(name).orElseThrow().canonical(value, KindContext.NONE);
  }

  private static void refuses(Schema schema, String attribute, String text) {
    assertThatThrownBy(() -> take(schema, attribute, text))
        .as(attribute + " " + text)
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("BareReference");
              assertThat(refused.detail()).startsWith("Write ${" + text + "} if a reference is");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "aws_eip, network_border_group",
    "aws_eip, public_ipv4_pool",
    "aws_instance, availability_zone",
    "aws_instance, iam_instance_profile",
    "aws_instance, instance_type",
    "aws_instance, key_name",
    "aws_instance, root_block_device.kms_key_id",
    "aws_key_pair, key_name",
    "aws_key_pair, key_name_prefix",
    "aws_route, core_network_arn",
    "aws_security_group, name",
    "aws_security_group, name_prefix",
    "aws_subnet, availability_zone",
    "aws_subnet, availability_zone_id",
    "aws_vpc, ipv6_cidr_block_network_border_group"
  })
  void areNotReferencesInResources(String type, String attribute) {
    Schema schema = PROVIDER.type(type).orElseThrow().schema();
    refuses(schema, attribute, "aws_key_pair.k.key_name");
    refuses(schema, attribute, "data.aws_subnet.s.availability_zone");
    refuses(schema, attribute, "var.name");
    refuses(schema, attribute, "local.names[0].a");
    refuses(schema, attribute, "module.m.name");
    refuses(schema, attribute, "each.value");
  }

  @ParameterizedTest
  @CsvSource({
    "aws_ami, executable_users",
    "aws_ami, owners",
    "aws_availability_zones, exclude_names",
    "aws_availability_zones, exclude_zone_ids",
    "aws_ec2_instance_type, instance_type",
    "aws_instance, instance_id",
    "aws_internet_gateway, internet_gateway_id",
    "aws_region, name",
    "aws_route_table, vpc_id",
    "aws_security_group, id",
    "aws_security_group, name",
    "aws_subnet, availability_zone",
    "aws_subnet, availability_zone_id",
    "aws_vpc, dhcp_options_id"
  })
  void areNotReferencesInDataSources(String type, String attribute) {
    Schema schema = PROVIDER.dataSource(type).orElseThrow().schema();
    refuses(schema, attribute, "aws_vpc.main[\"a\"].name");
    refuses(schema, attribute, "local.x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"admin", "var", "var.", "local.1", "my.var.x", "a local.x", "aws_vpc", "vars.x"})
  void areOtherwiseFree(String name) {
    assertThatCode(() -> take(new Ec2InstanceType().schema(), "key_name", name))
        .doesNotThrowAnyException();
  }

  @Test
  void areNotReferencesInFilters() {
    for (String blocks :
        List.of(
            "[{'name': 'vpc-id', 'values': ['vpc-1', 'aws_vpc.a.id']}]",
            "{'name': 'group-name', 'values': ['var.group']}")) {
      assertThatThrownBy(() -> filter(blocks))
          .isInstanceOfSatisfying(
              InvalidValue.class, refused -> assertThat(refused.code()).isEqualTo("BareReference"));
    }
    assertThatThrownBy(() -> filter("[{'name': 'vpc-id', 'values': ['vpc-1', 'aws_vpc.a.id']}]"))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refused -> assertThat(refused.path()).containsExactly(0, "values", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag:Name", "tag-key", "tag-value", "description", "private-dns-name"})
  void canBeAnythingInFiltersByFreeTexts(String name) {
    assertThatCode(() -> filter("[{'name': '" + name + "', 'values': ['local.example']}]"))
        .doesNotThrowAnyException();
  }

  private static void filter(String blocks) {
    var unused = Filter.ATTRIBUTE.canonical(TypeSamples.value(blocks), KindContext.NONE);
  }
}
