package dev.hextet.aws.instance;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Queries for the facts of an account that decide whether EC2 accepts an instance. Queries of one
 * kind become one read of the plan.
 */
final class AccountFacts {
  private AccountFacts() {}

  /** Returns the queries for an instance; those for unknown or sensitive values are left out. */
  static List<ReadQuery> of(Attributes wanted) {
    List<ReadQuery> queries = new ArrayList<>();
    known(wanted.value(InstanceAttributes.SIZE))
        .ifPresent(type -> queries.addAll(List.of(type(type), zones(type))));
    known(wanted.value(InstanceAttributes.AMI)).map(AccountFacts::image).ifPresent(queries::add);
    known(wanted.value(InstanceAttributes.KEY)).map(KeyPairType::read).ifPresent(queries::add);
    return queries;
  }

  private static Optional<Value> known(Value value) {
    return Optional.of(value).filter(known -> !known.isSensitive() && known.asText().isPresent());
  }

  /** Returns the query for the properties of an instance type. */
  static ReadQuery type(Value type) {
    return ReadQuery.by("DescribeInstanceTypes", "instance-type", "InstanceType", type);
  }

  /** Returns the query for the zones that offer an instance type. */
  static ReadQuery zones(Value type) {
    return new ReadQuery(
        "DescribeInstanceTypeOfferings",
        CallArguments.of("LocationType", "availability-zone").map(),
        "instance-type",
        "InstanceType",
        List.of(type));
  }

  // EC2: a filter by id omits deprecated images, which can still be launched.
  private static ReadQuery image(Value image) {
    return new ReadQuery(
        "DescribeImages",
        CallArguments.of("IncludeDeprecated", Value.of(true)).map(),
        "image-id",
        "ImageId",
        List.of(image));
  }

  /** Returns the described image; empty if it was not requested, or if EC2 has no such image. */
  static Optional<Value.MapOf> image(Value image, CheckContext world) {
    return world.facts().find(image(image), "ImageId", image.asText().orElse(""));
  }

  /** Determines whether EC2 has no such image. */
  static boolean isMissingImage(Value image, CheckContext world) {
    return world.facts().isAnswered(image(image)) && image(image, world).isEmpty();
  }
}
