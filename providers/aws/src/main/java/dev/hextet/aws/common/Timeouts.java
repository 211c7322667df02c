package dev.hextet.aws.common;

import java.time.Duration;

/**
 * Timeouts for work that EC2 does after its answer. The times are those that Terraform's provider
 * has found to be enough.
 */
public final class Timeouts {
  public static final Duration VPC = Duration.ofMinutes(10);
  public static final Duration VPC_BLOCK = Duration.ofMinutes(10);
  public static final Duration SUBNET = Duration.ofMinutes(10);
  public static final Duration SUBNET_BLOCK = Duration.ofMinutes(3);
  public static final Duration GATEWAY_ATTACHMENT = Duration.ofMinutes(20);
  public static final Duration ASSOCIATION = Duration.ofMinutes(5);
  public static final Duration INSTANCE = Duration.ofMinutes(10);
  public static final Duration INSTANCE_OPTIONS = Duration.ofMinutes(10);
  public static final Duration INSTANCE_TERMINATION = Duration.ofMinutes(20);

  private Timeouts() {}
}
