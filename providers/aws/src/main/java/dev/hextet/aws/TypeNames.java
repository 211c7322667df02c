package dev.hextet.aws;

/** Names of the types that the rules of other families mention. */
final class TypeNames {
  static final String INSTANCE = "aws_instance";

  private TypeNames() {}
}
