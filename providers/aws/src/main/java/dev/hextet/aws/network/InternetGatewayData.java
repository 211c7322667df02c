package dev.hextet.aws.network;

import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DataSourceAttributes;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Lookup;
import dev.hextet.aws.common.Matches;
import dev.hextet.aws.common.Observation;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An internet gateway that is there. */
public final class InternetGatewayData implements Ec2DataSource {
  private static final Attribute<String> ASKED_ID =
      DataSourceAttributes.id("internet_gateway_id").doc("EC2 id.");
  private static final Attribute<List<Attributes>> ATTACHMENTS =
      Attribute.computed(
              "attachments",
              Kinds.listOf(
                  Kinds.block(
                      Attribute.computed("state", Kinds.TEXT),
                      Attribute.computed("vpc_id", Kinds.ID))))
          .doc("Attachment to a VPC: state, vpc_id.");

  private static final Lookup LOOKUP =
      new Lookup(
          "DescribeInternetGateways",
          "internet gateway",
          List.of(new Lookup.Key(ASKED_ID, "internet-gateway-id", "InternetGatewayId")),
          Map.of("attachment.vpc-id", "Attachments.VpcId"),
          DataSourceAttributes.TAGS);

  private static final Schema SCHEMA =
      Schema.of(
          "aws_internet_gateway",
          "An existing internet gateway, selected by id, tags or filters such as "
              + "attachment.vpc-id.",
          List.of(
              ASKED_ID,
              DataSourceAttributes.TAGS,
              Filter.ATTRIBUTE,
              CommonAttributes.ID,
              CommonAttributes.ARN,
              CommonAttributes.OWNER_ID,
              ATTACHMENTS),
          Set.of());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return LOOKUP.filters(arguments).isEmpty() ? List.of() : List.of(LOOKUP.read(arguments));
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    if (LOOKUP.filters(arguments).isEmpty()) {
      throw Matches.withoutSelector("internet gateway", "internet_gateway_id, tags or a filter");
    }
    Value.MapOf gateway = LOOKUP.one(arguments, answers);
    return new Observation(arguments, gateway)
        .take(CommonAttributes.ID, "InternetGatewayId")
        .take(ASKED_ID, "InternetGatewayId")
        .take(CommonAttributes.OWNER_ID, "OwnerId")
        .put(ATTACHMENTS, attachments(gateway))
        .put(DataSourceAttributes.TAGS, DataSourceAttributes.tags(gateway))
        .arn("internet-gateway", gateway.get("InternetGatewayId").asText().orElse(""))
        .attributes();
  }

  private static Value attachments(Value.MapOf gateway) {
    return Value.list(
        AnswerPaths.items(gateway, "Attachments").stream()
            .map(one -> CallArguments.of("state", one.get("State")).and("vpc_id", one.get("VpcId")))
            .map(CallArguments::map)
            .toList());
  }
}
