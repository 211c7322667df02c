package dev.hextet.aws.common;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kinds;

/** Attributes that many types have. */
public final class CommonAttributes {
  public static final Attribute<String> ID = Attribute.computed("id", Kinds.ID).doc("EC2 id.");

  public static final Attribute<String> ARN =
      Attribute.computed("arn", Kinds.TEXT).doc("Amazon Resource Name.");

  public static final Attribute<String> OWNER_ID =
      Attribute.computed("owner_id", Kinds.TEXT).doc("Account id of the owner.");

  private CommonAttributes() {}
}
