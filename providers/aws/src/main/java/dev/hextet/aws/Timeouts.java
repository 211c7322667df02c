package dev.hextet.aws;

import java.time.Duration;

/**
 * How long EC2 may take for what it does after it answered. The times are those that Terraform's
 * provider has found to be enough.
 */
final class Timeouts {
  static final Duration VPC = Duration.ofMinutes(10);
  static final Duration VPC_BLOCK = Duration.ofMinutes(10);
  static final Duration SUBNET = Duration.ofMinutes(10);
  static final Duration SUBNET_BLOCK = Duration.ofMinutes(3);
  static final Duration GATEWAY_ATTACHMENT = Duration.ofMinutes(20);
  static final Duration ASSOCIATION = Duration.ofMinutes(5);
  static final Duration INSTANCE = Duration.ofMinutes(10);
  static final Duration INSTANCE_OPTIONS = Duration.ofMinutes(10);
  static final Duration INSTANCE_TERMINATION = Duration.ofMinutes(20);

  private Timeouts() {}
}
