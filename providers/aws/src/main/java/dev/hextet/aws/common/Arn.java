package dev.hextet.aws.common;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** Amazon Resource Names of objects that EC2 describes without one. */
public final class Arn {

  /** Member with the region that hextet adds to each item, because EC2 does not repeat it. */
  public static final String REGION = "Region";

  private Arn() {}

  /**
   * Returns {@code arn:aws:ec2:us-east-2:123456789012:vpc/vpc-…}, or a null value without an owner.
   */
  public static Value of(Value.MapOf item, String kind, String id) {
    Optional<String> region = AnswerPaths.text(item, REGION);
    Optional<String> owner = AnswerPaths.text(item, "OwnerId");
    return region.isEmpty() || owner.isEmpty()
        ? Value.NULL
        : of(region.get(), owner.get(), kind + "/" + id);
  }

  /** Returns the name for known parts; images have no owner in it. */
  public static Value of(String region, String owner, String name) {
    return Value.of(String.join(":", "arn", partition(region), "ec2", region, owner, name));
  }

  private static String partition(String region) {
    return region.startsWith("cn-")
        ? "aws-cn"
        : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }
}
