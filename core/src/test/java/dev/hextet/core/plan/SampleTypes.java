package dev.hextet.core.plan;

import static dev.hextet.core.schema.Attribute.cloudDefault;
import static dev.hextet.core.schema.Attribute.computed;
import static dev.hextet.core.schema.Attribute.optional;
import static dev.hextet.core.schema.Attribute.required;

import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.AddressKinds;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A few resource types, smaller than the real ones. */
public final class SampleTypes {
  private static final Attribute<?> ID = computed("id", Kinds.ID);
  private static final Attribute<?> ARN = computed("arn", Kinds.TEXT);
  private static final Attribute<?> TAGS = optional("tags", Kinds.mapOf(Kinds.TEXT));

  private static final Map<String, ResourceType> TYPES =
      Map.of(
          "aws_vpc", vpc(),
          "aws_subnet", subnet(),
          "aws_security_group", group(),
          "aws_instance", instance(),
          "aws_eip", eip());

  private SampleTypes() {}

  public static ResourceType type(String name) {
    return find(name).orElseThrow();
  }

  public static Optional<ResourceType> find(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }

  private static ResourceType of(String type, Attribute<?>... attributes) {
    return new SampleType(Schema.of(type, "", List.of(attributes), Set.of()));
  }

  private static ResourceType vpc() {
    return of(
        "aws_vpc",
        ARN,
        optional("assign_generated_ipv6_cidr_block", Kinds.BOOL).fallback(Value.of(false)),
        required("cidr_block", Kinds.TEXT).replaces(),
        optional("enable_dns_hostnames", Kinds.BOOL).fallback(Value.of(false)),
        optional("enable_dns_support", Kinds.BOOL).fallback(Value.of(true)),
        ID,
        computed("ipv6_association_id", Kinds.TEXT),
        computed("ipv6_cidr_block", AddressKinds.IPV6_CIDR).prefixLength(56),
        computed("main_route_table_id", Kinds.TEXT),
        TAGS);
  }

  private static ResourceType subnet() {
    return of(
        "aws_subnet",
        ARN,
        optional("assign_ipv6_address_on_creation", Kinds.BOOL).fallback(Value.of(false)),
        cloudDefault("availability_zone", Kinds.TEXT).replaces(),
        optional("cidr_block", Kinds.TEXT).replaces(),
        ID,
        optional("ipv6_cidr_block", Kinds.TEXT),
        TAGS,
        required("vpc_id", Kinds.ID).replaces());
  }

  private static ResourceType group() {
    return of(
        "aws_security_group",
        ARN,
        optional("description", Kinds.TEXT).fallback(Value.of("Managed by hextet")).replaces(),
        optional("egress", new RuleSet("to")),
        ID,
        optional("ingress", new RuleSet("from")),
        cloudDefault("name", Kinds.TEXT).replaces(),
        TAGS,
        required("vpc_id", Kinds.ID).replaces());
  }

  private static ResourceType instance() {
    return of(
        "aws_instance",
        required("ami", Kinds.TEXT).replaces(),
        ARN,
        ID,
        required("instance_type", Kinds.TEXT),
        cloudDefault("ipv6_addresses", Kinds.listOf(Kinds.TEXT)),
        cloudDefault("private_ip", Kinds.TEXT).replaces(),
        computed("public_ip", Kinds.TEXT),
        optional(
            "root_block_device",
            Kinds.block(
                cloudDefault("volume_size", Kinds.INTEGER),
                cloudDefault("volume_type", Kinds.TEXT),
                computed("volume_id", Kinds.TEXT))),
        optional("source_dest_check", Kinds.BOOL).fallback(Value.of(true)),
        required("subnet_id", Kinds.ID).replaces(),
        TAGS,
        optional("user_data", Kinds.TEXT).notRefreshed().replaces(),
        optional("user_data_base64", new SampleBase64()).notRefreshed(),
        optional("vpc_security_group_ids", Kinds.setOf(Kinds.ID)));
  }

  private static ResourceType eip() {
    return of(
        "aws_eip",
        optional("domain", Kinds.TEXT).fallback(Value.of("vpc")),
        ID,
        optional("instance", Kinds.ID),
        computed("public_ip", Kinds.TEXT),
        TAGS);
  }

  /** Rules as {@code tcp 80 from 0.0.0.0/0}. */
  private record RuleSet(String preposition) implements Kind<Value> {
    @Override
    public String name() {
      return "set of rules";
    }

    @Override
    public Value canonical(Value value, KindContext around) {
      return value;
    }

    @Override
    public Value decode(Value canonical) {
      return canonical;
    }

    @Override
    public boolean isSet() {
      return true;
    }

    @Override
    public String shown(Value member) {
      return member instanceof Value.MapOf rule
          ? word(rule, "protocol")
              + " "
              + word(rule, "port")
              + " "
              + preposition
              + " "
              + word(rule, "source")
          : "";
    }

    private static String word(Value.MapOf rule, String name) {
      Value value = rule.get(name);
      return value.asText().orElseGet(value::expression);
    }
  }
}
