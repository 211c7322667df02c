package dev.hextet.aws.common;

/** Names of the types that the rules of other families mention. */
public final class TypeNames {
  public static final String INSTANCE = "aws_instance";

  private TypeNames() {}
}
