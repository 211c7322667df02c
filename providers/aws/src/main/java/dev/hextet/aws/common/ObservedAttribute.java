package dev.hextet.aws.common;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * An attribute that a data source tells just as EC2 does.
 *
 * @param attribute computed; its fallback is told where EC2 says nothing
 * @param path where EC2 says it
 * @param isMany whether it has all values at the path
 */
public record ObservedAttribute(Attribute<?> attribute, String path, boolean isMany) {

  public static ObservedAttribute text(String name, String path, String doc) {
    return new ObservedAttribute(Attribute.computed(name, Kinds.TEXT).doc(doc), path, false);
  }

  public static ObservedAttribute number(String name, String path, String doc) {
    return new ObservedAttribute(Attribute.computed(name, Kinds.INTEGER).doc(doc), path, false);
  }

  /** A truth value; it is false where EC2 says nothing. */
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

  /** Tells all of some facts. */
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
