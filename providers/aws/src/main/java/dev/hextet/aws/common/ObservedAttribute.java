package dev.hextet.aws.common;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * An attribute of a data source that is copied from EC2's answer.
 *
 * @param attribute computed; its fallback replaces an absent value
 * @param path path of the value in an item
 * @param isMany true if it contains all values at the path
 */
public record ObservedAttribute(Attribute<?> attribute, String path, boolean isMany) {

  public static ObservedAttribute text(String name, String path, String doc) {
    return new ObservedAttribute(Attribute.computed(name, Kinds.TEXT).doc(doc), path, false);
  }

  public static ObservedAttribute number(String name, String path, String doc) {
    return new ObservedAttribute(Attribute.computed(name, Kinds.INTEGER).doc(doc), path, false);
  }

  /** Returns a boolean attribute; it is false without a value. */
  public static ObservedAttribute truth(String name, String path, String doc) {
    return new ObservedAttribute(
        Attribute.computed(name, Kinds.BOOL).fallback(Value.of(false)).doc(doc), path, false);
  }

  public static ObservedAttribute list(String name, Kind<?> member, String path, String doc) {
    return new ObservedAttribute(
        Attribute.computed(name, Kinds.listOf(member)).doc(doc), path, true);
  }

  public static ObservedAttribute set(String name, Kind<?> member, String path, String doc) {
    return new ObservedAttribute(
        Attribute.computed(name, Kinds.setOf(member)).doc(doc), path, true);
  }

  /** Copies all attributes. */
  public static Observation tell(
      List<ObservedAttribute> facts, Value.MapOf item, Observation seen) {
    for (ObservedAttribute fact : facts) {
      Value value =
          fact.isMany
              ? Value.list(AnswerPaths.all(item, fact.path))
              : AnswerPaths.first(item, fact.path);
      seen.put(fact.attribute, value.isNull() ? fact.attribute.fallback() : value);
    }
    return seen;
  }
}
