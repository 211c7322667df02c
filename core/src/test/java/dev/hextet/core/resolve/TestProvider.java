package dev.hextet.core.resolve;

import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A provider with the schemas of five types, and nothing behind them. */
public final class TestProvider implements Provider {
  private static final Attribute<?> ID = Attribute.computed("id", Kinds.ID);
  private static final Attribute<?> TAGS = Attribute.optional("tags", Kinds.mapOf(Kinds.TEXT));

  private static final List<ResourceType> TYPES =
      List.of(
          type("aws_internet_gateway", ID, Attribute.optional("vpc_id", Kinds.ID), TAGS),
          type(
              "aws_security_group",
              ID,
              Attribute.optional("name", Kinds.TEXT),
              Attribute.optional("vpc_id", Kinds.ID),
              Attribute.optional(
                  "ingress",
                  Kinds.setOf(
                      Kinds.block(
                          Attribute.required("protocol", Kinds.TEXT),
                          Attribute.optional("from_port", Kinds.INTEGER),
                          Attribute.optional("security_groups", Kinds.setOf(Kinds.ID))))),
              TAGS),
          type(
              "aws_subnet",
              ID,
              Attribute.required("vpc_id", Kinds.ID),
              Attribute.optional("cidr_block", Kinds.TEXT),
              Attribute.optional("ipv6_cidr_block", Kinds.TEXT),
              Attribute.optional("options", Kinds.block(Attribute.optional("mode", Kinds.TEXT))),
              TAGS),
          type(
              "aws_volume_host",
              ID,
              Attribute.optional(
                  "disk",
                  Kinds.listOf(
                      Kinds.block(
                          Attribute.required("name", Kinds.TEXT),
                          Attribute.optional(
                              "part",
                              Kinds.listOf(
                                  Kinds.block(Attribute.required("label", Kinds.TEXT)))))))),
          type(
              "aws_vpc",
              ID,
              Attribute.required("cidr_block", Kinds.TEXT),
              Attribute.computed("ipv6_cidr_block", Kinds.TEXT),
              TAGS));

  private static ResourceType type(String name, Attribute<?>... attributes) {
    Schema schema = Schema.of(name, "", List.of(attributes), Set.of("ipv4_ipam_pool_id"));
    return new TestType(name.equals("aws_subnet") ? schema.timeouts("create", "delete") : schema);
  }

  @Override
  public String name() {
    return "aws";
  }

  @Override
  public List<ResourceType> types() {
    return TYPES;
  }

  @Override
  public Schema settings() {
    return Schema.of(
        "provider.aws",
        "",
        List.of(
            Attribute.optional("region", Kinds.TEXT).replaces(),
            Attribute.optional("profile", Kinds.TEXT).replaces(),
            Attribute.optional("secret_key", Kinds.TEXT).replaces(),
            Attribute.optional(
                "default_tags", Kinds.block(Attribute.optional("tags", Kinds.mapOf(Kinds.TEXT)))),
            Attribute.optional("endpoints", Kinds.block(Attribute.optional("ec2", Kinds.TEXT)))),
        Set.of("retry_mode"));
  }

  @Override
  public Cloud connect(String key, Value.MapOf settings) {
    throw new UnsupportedOperationException();
  }

  private record TestType(Schema schema) implements ResourceType {
    @Override
    public List<ReadQuery> reads(RecordedResource recorded) {
      return List.of();
    }

    @Override
    public Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers) {
      return Optional.empty();
    }

    @Override
    public List<ApiCall> calls(ResourceChange change) {
      return List.of();
    }
  }
}
