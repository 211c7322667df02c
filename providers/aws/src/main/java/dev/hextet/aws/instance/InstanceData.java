package dev.hextet.aws.instance;

import dev.hextet.aws.catalog.Ec2DataSource;
import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DataSourceAttributes;
import dev.hextet.aws.common.Filter;
import dev.hextet.aws.common.Lookup;
import dev.hextet.aws.common.Matches;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An instance that is there; one that was terminated is not, although EC2 still lists it. */
public final class InstanceData implements Ec2DataSource {
  private static final Attribute<String> ASKED_ID =
      Attribute.optional("instance_id", ResourceNames.ID).doc("EC2 id.");
  private static final Attribute<Map<String, String>> WANTED_TAGS =
      Attribute.optional("instance_tags", Kinds.mapOf(Kinds.TEXT)).doc("Required tags.");
  private static final Attribute<Map<String, String>> TAGS =
      Attribute.computed("tags", Kinds.mapOf(Kinds.TEXT)).doc("Tags by key.");

  private static final Lookup LOOKUP =
      new Lookup(
          "DescribeInstances",
          "instance",
          List.of(new Lookup.Key(ASKED_ID, "instance-id", "InstanceId")),
          Map.of(
              "image-id", "ImageId",
              "instance-state-name", "State.Name",
              "instance-type", "InstanceType",
              "subnet-id", "SubnetId",
              "vpc-id", "VpcId"),
          WANTED_TAGS);

  private static final Schema SCHEMA =
      Schema.of(
          "aws_instance",
          "An existing instance, selected by id, tags or filters.",
          attributes(),
          Set.of(
              "credit_specification",
              "disable_api_stop",
              "ebs_block_device",
              "ebs_optimized",
              "enclave_options",
              "ephemeral_block_device",
              "get_password_data",
              "get_user_data",
              "host_id",
              "host_resource_group_arn",
              "maintenance_options",
              "outpost_arn",
              "password_data",
              "placement_group",
              "placement_partition_number",
              "root_block_device",
              "security_groups",
              "user_data",
              "user_data_base64"));

  private static List<Attribute<?>> attributes() {
    List<Attribute<?>> all =
        new ArrayList<>(
            List.of(
                ASKED_ID,
                WANTED_TAGS,
                Filter.ATTRIBUTE,
                CommonAttributes.ID,
                CommonAttributes.ARN));
    all.add(TAGS);
    all.addAll(InstanceFacts.ATTRIBUTES);
    return all;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<ReadQuery> reads(Attributes arguments, String region) {
    return LOOKUP.filters(arguments).isEmpty() ? List.of() : List.of(LOOKUP.read(arguments));
  }

  @Override
  public List<ReadQuery> further(Attributes arguments, String region, ReadAnswers answers) {
    List<Value.MapOf> found = found(arguments, answers);
    return found.size() == 1
        ? List.of(InstanceReading.protection(found.get(0).get("InstanceId")))
        : List.of();
  }

  private static List<Value.MapOf> found(Attributes arguments, ReadAnswers answers) {
    return LOOKUP.all(arguments, answers).stream()
        .filter(
            item -> !InstanceReading.GONE.contains(AnswerPaths.text(item, "State.Name").orElse("")))
        .toList();
  }

  @Override
  public Set<String> furtherActions() {
    return Set.of("DescribeInstanceAttribute");
  }

  @Override
  public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
    if (LOOKUP.filters(arguments).isEmpty()) {
      throw Matches.withoutSelector("instance", "instance_id, instance_tags or a filter");
    }
    Value.MapOf instance = Matches.one(LOOKUP.what(), found(arguments, answers));
    Observation seen =
        new Observation(arguments, instance)
            .take(CommonAttributes.ID, "InstanceId")
            .put(TAGS, DataSourceAttributes.tags(instance))
            .arn("instance", instance.get("InstanceId").asText().orElse(""));
    return InstanceFacts.tell(instance, answers, seen).attributes();
  }
}
