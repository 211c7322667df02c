package dev.hextet.aws.api;

import java.util.Objects;

/**
 * An IAM permission that a request requires.
 *
 * @param action the IAM action, for example {@code ec2:CreateVpc}
 * @param creation for tags of a new resource, the EC2 action that creates it; otherwise empty
 */
public record Ec2Permission(String action, String creation) {
  /** Tags of resources; for tags of a new resource, IAM can limit it to the creating action. */
  public static final String TAGGING = "ec2:CreateTags";

  /** Permission to give a role to an instance. */
  public static final String ROLE_PASSING = "iam:PassRole";

  public Ec2Permission {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(creation, "creation");
  }
}
