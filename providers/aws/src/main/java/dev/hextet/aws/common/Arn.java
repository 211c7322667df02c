package dev.hextet.aws.common;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** Amazon Resource Names of things that EC2 describes without one. */
public final class Arn {

  /** The member that the gateway adds to what it reads: EC2 itself does not repeat the region. */
  public static final String REGION = "Region";

  private Arn() {}

  /**
   * {@code arn:aws:ec2:us-east-2:123456789012:vpc/vpc-…}, or null as a value if EC2 does not tell
   * the owner.
   */
  public static Value of(Value.MapOf item, String kind, String id) {
    Optional<String> region = AnswerPaths.text(item, REGION);
    Optional<String> owner = AnswerPaths.text(item, "OwnerId");
    return region.isEmpty() || owner.isEmpty()
        ? Value.NULL
        : of(region.get(), owner.get(), kind + "/" + id);
  }

  /** The same of what is known; images have no owner in it. */
  public static Value of(String region, String owner, String name) {
    return Value.of(String.join(":", "arn", partition(region), "ec2", region, owner, name));
  }

  private static String partition(String region) {
    return region.startsWith("cn-")
        ? "aws-cn"
        : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }
}
