package dev.hextet.aws.common;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.Map;

/** Attributes that many data sources have, and what EC2 says of them. */
public final class DataSourceAttributes {
  /** Narrows what is looked for, and tells what was found. */
  public static final Attribute<Map<String, String>> TAGS =
      Attribute.cloudDefault("tags", Kinds.mapOf(Ec2Text.KIND))
          .doc("Required tags; in the result, all tags.");

  /** Only narrows. */
  public static final Attribute<Map<String, String>> WANTED_TAGS =
      Attribute.optional("tags", Kinds.mapOf(Ec2Text.KIND)).doc("Required tags.");

  private DataSourceAttributes() {}

  /** An id that is asked for or told. */
  public static Attribute<String> id(String name) {
    return Attribute.cloudDefault(name, ResourceNames.ID);
  }

  /** The tags of a thing, without AWS's and the engine's own. */
  public static Value tags(Value.MapOf item) {
    return ResourceTags.all(item.get("Tags"));
  }
}
