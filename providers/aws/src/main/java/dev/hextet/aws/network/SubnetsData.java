package dev.hextet.aws.network;

import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.DataSourceAttributes;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Lookup;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The ids of all subnets that match, none among them. */
public final class SubnetsData implements Ec2DataSource {
  private static final Attribute<String> ID =
      Attribute.computed("id", Kinds.TEXT).doc("Name of the region.");
  private static final Attribute<List<String>> IDS =
      Attribute.computed("ids", Kinds.listOf(Kinds.ID)).doc("Ids, sorted.");

  private static final Lookup LOOKUP =
      new Lookup(
          "DescribeSubnets",
          "subnet",
          List.of(),
          SubnetData.LOOKUP.paths(),
          DataSourceAttributes.WANTED_TAGS);

  private static final Schema SCHEMA =
      Schema.of(
          "aws_subnets",
          "Ids of all subnets that match tags and filters.",
          List.of(DataSourceAttributes.WANTED_TAGS, Filter.ATTRIBUTE, ID, IDS),
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
    List<Value> ids =
        LOOKUP.all(arguments, answers).stream()
            .map(subnet -> subnet.get("SubnetId"))
            .sorted(Comparator.comparing(Value::expression))
            .toList();
    return arguments.with(ID, Value.of(region)).with(IDS, Value.list(ids));
  }
}
