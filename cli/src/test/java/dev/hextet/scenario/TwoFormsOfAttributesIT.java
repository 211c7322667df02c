package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value of an attribute in two forms: a change from one form to the other makes no call. */
@Tag("once")
final class TwoFormsOfAttributesIT {
  private static final Address WEB = Address.parse("aws_instance.web");
  private static final Address GROUP = Address.parse("aws_security_group.web");

  @TempDir private Path folder;
  private Trial trial;

  @BeforeEach
  void begin() throws IOException {
    trial = Trial.in(folder, Playground.options());
  }

  @AfterEach
  void end() throws IOException {
    trial.close();
  }

  private static SourceText document(String type, String attributes) {
    return document("", type, attributes);
  }

  private static SourceText document(String defaults, String type, String attributes) {
    return new SourceText(
        "stack.yml",
        """
        provider: { aws: { %s } }
        resource:
          aws_vpc:
            net: { cidr_block: 10.60.0.0/16, assign_generated_ipv6_cidr_block: true }
          aws_internet_gateway:
            gw: { vpc_id: "${aws_vpc.net.id}", %s }
          aws_subnet:
            net: { vpc_id: "${aws_vpc.net.id}", cidr_block: 10.60.1.0/24, %s }
          aws_security_group:
            web: { name: web, vpc_id: "${aws_vpc.net.id}", %s }
          aws_instance:
            web: { ami: ami-0559d46e72e27d4e7, instance_type: t3.micro,
                   subnet_id: "${aws_subnet.net.id}", %s }
          aws_eip:
            web: { domain: vpc, depends_on: [aws_internet_gateway.gw], %s }
        """
            .formatted(
                defaults,
                of("gateway", type, attributes),
                type.equals("subnet")
                    ? attributes
                    : "ipv6_cidr_block: \"${cidrsubnet(aws_vpc.net.ipv6_cidr_block, 8, 1)}\"",
                of("group", type, attributes),
                of("instance", type, attributes),
                of("eip", type, attributes)));
  }

  private static String of(String wanted, String type, String attributes) {
    return type.equals(wanted) ? attributes : "";
  }

  private void assertIsOneThing(SourceText one, SourceText other) {
    trial.apply(one);
    for (SourceText form : new SourceText[] {other, one}) {
      Plan plan = trial.apply(form);
      assertThat(plan.effective().stream().filter(change -> change.action().deletes())).isEmpty();
      assertThat(trial.calls()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "eip | instance: '${aws_instance.web.id}'"
            + " | network_interface: '${aws_instance.web.primary_network_interface_id}'",
        "instance | user_data: '#!/bin/sh' | user_data_base64: '${base64encode(\"#!/bin/sh\")}'",
        "instance | user_data: hello | user_data_base64: aGVsbG8=",
        "instance | user_data: hello, user_data_replace_on_change: true"
            + " | user_data_base64: aGVsbG8=, user_data_replace_on_change: true",
        "instance | ipv6_addresses: ['${cidrhost(aws_subnet.net.ipv6_cidr_block, 4)}']"
            + " | ipv6_addresses: ['::4']",
        "subnet | ipv6_cidr_block: '${cidrsubnet(aws_vpc.net.ipv6_cidr_block, 8, 1)}'"
            + " | ipv6_cidr_block: '/64#1'",
        "subnet | ipv6_cidr_block: '/64#1'"
            + " | ipv6_cidr_block: '${cidrslice(aws_vpc.net.ipv6_cidr_block, 64, 1)}'",
        "instance | ipv6_address_count: 1, ipv6_addresses: null | ipv6_address_count: 1",
      })
  void anAttributeInTwoForms(String type, String one, String other) {
    assertIsOneThing(document(type, one), document(type, other));
  }

  @Test
  void aCountOfAddressesBecomesAListOfThem() {
    SourceText count = document("instance", "ipv6_address_count: 2");
    trial.apply(count);
    String addresses =
        ((Value.ListOf) recorded(WEB, "ipv6_addresses"))
            .items().stream()
                .map(address -> "'" + address.asText().orElseThrow() + "'")
                .toList()
                .toString();

    assertIsOneThing(count, document("instance", "ipv6_addresses: " + addresses));
  }

  @Test
  void anAddressOfACountBecomesItsShortForm() {
    SourceText count = document("instance", "ipv6_address_count: 1");
    trial.apply(count);
    String subnet =
        recorded(Address.parse("aws_subnet.net"), "ipv6_cidr_block")
            .asText()
            .orElseThrow()
            .replace("::/64", ":");
    Value.ListOf addresses = (Value.ListOf) recorded(WEB, "ipv6_addresses");
    String host = addresses.items().get(0).asText().orElseThrow().substring(subnet.length());

    assertIsOneThing(count, document("instance", "ipv6_addresses: ['::" + host + "']"));
  }

  @Test
  void tagsOfAProviderBecomeTagsOfTheirOwn() {
    String all = "default_tags: { tags: { Stage: test } }";
    assertIsOneThing(
        document(all, "instance", ""), document(all, "instance", "tags: { Stage: test }"));
  }

  @Test
  void aGroupIsItselfByItsId() {
    SourceText self =
        document("group", "ingress: [{ from_port: 22, to_port: 22, protocol: tcp, self: true }]");
    trial.apply(self);
    String id = trial.record(GROUP).id();

    assertIsOneThing(
        self,
        document(
            "group",
            "ingress: [{ from_port: 22, to_port: 22, protocol: tcp, security_groups: ["
                + id
                + "] }]"));
  }

  @Test
  void aGroupIsItselfByItsIdBesidesOthers() {
    SourceText self =
        document(
            "group",
            "egress: [{ from_port: 0, to_port: 0, protocol: '-1', self: true,"
                + " ipv6_cidr_blocks: ['::/0'] }]");
    trial.apply(self);
    String id = trial.record(GROUP).id();

    assertIsOneThing(
        self,
        document(
            "group",
            "egress: [{ from_port: 0, to_port: 0, protocol: '-1', security_groups: ["
                + id
                + "],"
                + " ipv6_cidr_blocks: ['::/0'] }]"));
  }

  private Value recorded(Address address, String attribute) {
    return trial.record(address).attributes().get(attribute);
  }
}
