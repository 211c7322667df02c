package dev.hextet.aws.security;

import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DataSourceAttributes;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Lookup;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceNames;
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

/** A security group that is there. */
public final class SecurityGroupData implements Ec2DataSource {
  private static final Attribute<String> ID = DataSourceAttributes.id("id").doc("EC2 id.");
  private static final Attribute<String> NAME =
      Attribute.cloudDefault("name", ResourceNames.KIND).doc("Name, unique within the VPC.");
  private static final Attribute<String> VPC =
      DataSourceAttributes.id("vpc_id").doc("Id of the VPC.");
  private static final Attribute<String> DESCRIPTION =
      Attribute.computed("description", Kinds.TEXT).doc("Description.");

  private static final Lookup LOOKUP =
      new Lookup(
          "DescribeSecurityGroups",
          "security group",
          List.of(
              new Lookup.Key(ID, "group-id", "GroupId"),
              new Lookup.Key(VPC, "vpc-id", "VpcId"),
              new Lookup.Key(NAME, "group-name", "GroupName")),
          Map.of(),
          DataSourceAttributes.TAGS);

  private static final Schema SCHEMA =
      Schema.of(
          "aws_security_group",
          "An existing security group, selected by id, name, VPC, tags or filters.",
          List.of(
              ID,
              NAME,
              VPC,
              DataSourceAttributes.TAGS,
              Filter.ATTRIBUTE,
              CommonAttributes.ARN,
              DESCRIPTION),
          Set.of());

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return List.of(LOOKUP.read(arguments));
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    Value.MapOf group = LOOKUP.one(arguments, answers);
    return new Observation(arguments, group)
        .take(ID, "GroupId")
        .take(NAME, "GroupName")
        .take(VPC, "VpcId")
        .take(DESCRIPTION, "Description")
        .put(DataSourceAttributes.TAGS, DataSourceAttributes.tags(group))
        .arn("security-group", group.get("GroupId").asText().orElse(""))
        .attributes();
  }
}
