package dev.hextet.aws;

import dev.hextet.core.resource.Paths;
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
record Fact(Attribute<?> attribute, String path, boolean isMany) {

  static Fact text(String name, String path, String doc) {
    return new Fact(Attribute.computed(name, Kinds.TEXT).doc(doc), path, false);
  }

  static Fact number(String name, String path, String doc) {
    return new Fact(Attribute.computed(name, Kinds.INTEGER).doc(doc), path, false);
  }

  /** A truth value; it is false where EC2 says nothing. */
  static Fact truth(String name, String path, String doc) {
    return new Fact(
        Attribute.computed(name, Kinds.BOOL).fallback(Value.of(false)).doc(doc), path, false);
  }

  static Fact list(String name, Kind<?> member, String path, String doc) {
    return new Fact(Attribute.computed(name, Kinds.listOf(member)).doc(doc), path, true);
  }

  static Fact set(String name, Kind<?> member, String path, String doc) {
    return new Fact(Attribute.computed(name, Kinds.setOf(member)).doc(doc), path, true);
  }

  /** Tells all of some facts. */
  static Seen tell(List<Fact> facts, Value.MapOf item, Seen seen) {
    for (Fact fact : facts) {
      Value value =
          fact.isMany ? Value.list(Paths.all(item, fact.path)) : Paths.first(item, fact.path);
      seen.put(fact.attribute, value.isNull() ? fact.attribute.fallback() : value);
    }
    return seen;
  }
}
