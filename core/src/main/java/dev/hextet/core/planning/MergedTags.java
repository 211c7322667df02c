package dev.hextet.core.planning;

import dev.hextet.core.address.Reference;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Attributes that merge another one with the provider's settings, see {@link Attribute#partOf}: all
 * tags, as opposed to the tags of the resource itself.
 */
final class MergedTags {
  private final ResourceConfiguration resource;
  private final List<Pair> pairs = new ArrayList<>();

  private record Pair(Attribute<?> part, Attribute<?> whole) {}

  MergedTags(ResourceConfiguration resource) {
    this.resource = resource;
    Schema schema = resource.type().schema();
    for (Attribute<?> part : schema.attributes().values()) {
      schema.attribute(part.partOf()).ifPresent(whole -> pairs.add(new Pair(part, whole)));
    }
  }

  /**
   * Returns the live attributes. A part that is recorded as a digest is extracted from its whole,
   * without the additions of the settings.
   *
   * @param bare the merged values of a resource without own parts
   * @param recorded determines whether a value equals the recorded one
   */
  Attributes reported(
      Attributes live,
      Attributes wanted,
      UnaryOperator<Attributes> bare,
      BiPredicate<String, Value> recorded) {
    Attributes reported = live;
    for (Pair pair : pairs) {
      Value whole = live.value(pair.whole());
      if (ObservedResources.isDigest(live.value(pair.part()))
          && whole.unmarked() instanceof Value.MapOf all) {
        Set<String> added = keys(bare.apply(live.with(pair.part(), Value.NULL)), pair.whole());
        added.removeAll(keys(wanted, pair.part()));
        reported = reported.with(pair.part(), without(added, all, pair, recorded));
      }
    }
    return reported;
  }

  private Value without(
      Set<String> added, Value.MapOf all, Pair pair, BiPredicate<String, Value> recorded) {
    Term whole = Terms.of(Reference.to(resource.address(), pair.whole().name()));
    if (added.isEmpty() || recorded.test(pair.part().name(), all)) {
      return Value.sensitive(all, whole);
    }
    SortedMap<String, Value> rest = new TreeMap<>(all.entries());
    rest.keySet().removeAll(added);
    Value keys = Value.list(added.stream().map(Value::of).toList());
    return Value.sensitive(Value.map(rest), Terms.entries(whole, keys));
  }

  private static Set<String> keys(Attributes attributes, Attribute<?> attribute) {
    return attributes.value(attribute).unmarked() instanceof Value.MapOf map
        ? new TreeSet<>(map.entries().keySet())
        : new TreeSet<>();
  }

  /** Returns the planned merged values, with the ignored parts as they are live. */
  Attributes kept(Attributes foreseen, Attributes before) {
    Attributes kept = foreseen;
    for (Pair pair : pairs) {
      String name = pair.whole().name();
      Value live = before.value(pair.whole());
      Value wanted = foreseen.value(pair.whole());
      kept =
          kept.with(
              pair.whole(),
              resource.lifecycle().ignores(name)
                  ? live
                  : IgnoredParts.kept(resource.lifecycle().ignoreChanges(), name, wanted, live));
    }
    return kept;
  }

  /**
   * Adds the merged attributes that differ, except those that only repeat their part.
   *
   * @param same determines whether the live value of an attribute equals the planned one
   */
  void addChanged(
      Attributes before, Attributes planned, Predicate<Attribute<?>> same, Set<String> changed) {
    for (Pair pair : pairs) {
      boolean repeats =
          changed.contains(pair.part().name()) && isEqual(pair, before) && isEqual(pair, planned);
      if (!repeats && !same.test(pair.whole())) {
        changed.add(pair.whole().name());
      }
    }
  }

  /** Adds the wholes that the settings add something to: the document sets them. */
  void addConfigured(Attributes planned, Set<String> configured) {
    for (Pair pair : pairs) {
      if (planned.has(pair.whole()) && !isEqual(pair, planned)) {
        configured.add(pair.whole().name());
      }
    }
  }

  private static boolean isEqual(Pair pair, Attributes attributes) {
    return attributes.value(pair.part()).equals(attributes.value(pair.whole()));
  }

  /** Reports merged values outside their kind. */
  void check(Attributes planned, Diagnostics problems) {
    for (Pair pair : pairs) {
      try {
        Value unused = pair.whole().kind().canonical(planned.value(pair.whole()), KindContext.NONE);
      } catch (InvalidValue e) {
        problems.add(resource.places().problem(pair.part().name(), e));
      }
    }
  }
}
