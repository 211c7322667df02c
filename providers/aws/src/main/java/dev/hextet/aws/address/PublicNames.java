package dev.hextet.aws.address;

import dev.hextet.aws.common.Arn;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Amazon's DNS names for public IPv4 addresses (VPC User Guide, "DNS attributes for your VPC"). EC2
 * does not return them for Elastic IP addresses.
 */
final class PublicNames {
  private static final String FIRST_REGION = "us-east-1";

  private PublicNames() {}

  static Value publicName(Value.MapOf item) {
    return name(
        item,
        "PublicIp",
        "ec2",
        region -> region.equals(FIRST_REGION) ? "compute-1" : region + ".compute",
        suffix(item));
  }

  static Value privateName(Value.MapOf item) {
    return name(
        item,
        "PrivateIpAddress",
        "ip",
        region -> region.equals(FIRST_REGION) ? "ec2" : region + ".compute",
        "internal");
  }

  private static Value name(
      Value.MapOf item, String member, String first, UnaryOperator<String> domain, String suffix) {
    Optional<String> address = AnswerPaths.text(item, member).filter(text -> !text.isEmpty());
    Optional<String> region = AnswerPaths.text(item, Arn.REGION);
    return address.isEmpty() || region.isEmpty()
        ? Value.NULL
        : Value.of(
            String.join(
                ".",
                first + "-" + address.get().replace('.', '-'),
                domain.apply(region.get()),
                suffix));
  }

  private static String suffix(Value.MapOf item) {
    boolean china = AnswerPaths.text(item, Arn.REGION).orElse("").startsWith("cn-");
    return china ? "amazonaws.com.cn" : "amazonaws.com";
  }
}
