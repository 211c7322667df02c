package dev.hextet.aws.common;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.Map;

/** Attributes of several data sources, with their members in EC2's answers. */
public final class DataSourceAttributes {
  /** Restricts the search, and contains all tags of the result. */
  public static final Attribute<Map<String, String>> TAGS =
      Attribute.cloudDefault("tags", Kinds.mapOf(Ec2Text.KIND))
          .doc("Required tags; in the result, all tags.");

  /** Only narrows. */
  public static final Attribute<Map<String, String>> WANTED_TAGS =
      Attribute.optional("tags", Kinds.mapOf(Ec2Text.KIND)).doc("Required tags.");

  private DataSourceAttributes() {}

  /** Returns an id that is an argument or a result. */
  public static Attribute<String> id(String name) {
    return Attribute.cloudDefault(name, ResourceNames.ID);
  }

  /** Returns the tags of an item, without those of AWS and of the engine. */
  public static Value tags(Value.MapOf item) {
    return ResourceTags.all(item.get("Tags"));
  }
}
