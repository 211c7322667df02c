package dev.hextet.core.schema;

import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a resource type: the key to its value, and the rules for it.
 *
 * @param <T> the type in which resource types see its value
 * @param name as in the document
 * @param kind what its values are
 * @param presence what leaving it out means
 * @param onChange what a change of it costs
 * @param fallback the value that an absent OPTIONAL attribute has; null as a value if it has none
 * @param absent what expressions read where it has neither a value nor a fallback
 * @param refreshed whether a read tells its value; if not, the recorded value is taken for the live
 *     one
 * @param changesWith the attributes whose change gives this one, when computed, a new value
 * @param partOf the computed attribute whose value holds this one's, and what the provider's
 *     settings add to it; empty if there is none. What is foreseen of that whole is wanted of it
 * @param prefixLength the length of the block that a computed block will have, or -1
 * @param irreversible why a change of it cannot be undone, or empty
 * @param imposed whether a creation sets its fallback, the cloud's own default being another
 * @param restored whether a change of others can disturb it, and puts it right again at its end: a
 *     change that was cut off owes that
 * @param doc a sentence for the documentation
 */
public record Attribute<T>(
    String name,
    Kind<T> kind,
    Presence presence,
    OnChange onChange,
    Value fallback,
    Value absent,
    boolean refreshed,
    Set<String> changesWith,
    String partOf,
    int prefixLength,
    String irreversible,
    boolean imposed,
    boolean restored,
    String doc) {

  public static <T> Attribute<T> required(String name, Kind<T> kind) {
    return of(name, kind, Presence.REQUIRED);
  }

  public static <T> Attribute<T> optional(String name, Kind<T> kind) {
    return of(name, kind, Presence.OPTIONAL);
  }

  public static <T> Attribute<T> cloudDefault(String name, Kind<T> kind) {
    return of(name, kind, Presence.CLOUD_DEFAULT);
  }

  public static <T> Attribute<T> computed(String name, Kind<T> kind) {
    return of(name, kind, Presence.COMPUTED);
  }

  private static <T> Attribute<T> of(String name, Kind<T> kind, Presence presence) {
    return new Attribute<>(
        name,
        kind,
        presence,
        OnChange.UPDATE,
        Value.NULL,
        presence == Presence.COMPUTED || presence == Presence.CLOUD_DEFAULT
            ? kind.absent()
            : Value.NULL,
        true,
        Set.of(),
        "",
        -1,
        "",
        false,
        false,
        "");
  }

  /** A change of it replaces the resource. */
  public Attribute<T> replaces() {
    return with(rules -> rules.onChange = OnChange.REPLACE);
  }

  /** Sets the value of an omitted attribute. */
  public Attribute<T> fallback(Value value) {
    return with(rules -> rules.fallback = value);
  }

  /**
   * Sets the value that expressions read where the attribute has none. The default is the empty
   * value of its kind for computed attributes, and null for others.
   */
  public Attribute<T> absent(Value value) {
    return with(rules -> rules.absent = value);
  }

  /** Marks an attribute that reads do not return. */
  public Attribute<T> notRefreshed() {
    return with(rules -> rules.refreshed = false);
  }

  /** Its computed value is another one after a change of any of these. */
  public Attribute<T> changesWith(String... names) {
    return with(rules -> rules.changesWith = Set.of(names));
  }

  /** Its value is a part of that of a computed attribute. */
  public Attribute<T> partOf(String whole) {
    return with(rules -> rules.partOf = whole);
  }

  /** The block that the cloud will choose has this prefix length. */
  public Attribute<T> prefixLength(int length) {
    return with(rules -> rules.prefixLength = length);
  }

  /** A change of a value that is there cannot be undone, and why. */
  public Attribute<T> irreversible(String why) {
    return with(rules -> rules.irreversible = why);
  }

  /** Enforces the fallback on creation: the cloud's own default differs. */
  public Attribute<T> enforcedOnCreate() {
    return with(rules -> rules.imposed = true);
  }

  /** Reasserts the value after an update: changes of other attributes can disturb it. */
  public Attribute<T> reassertedAfterUpdate() {
    return with(rules -> rules.restored = true);
  }

  /** A sentence for the documentation. */
  public Attribute<T> doc(String sentence) {
    return with(rules -> rules.doc = sentence);
  }

  /** The same with one rule changed. */
  private Attribute<T> with(Consumer<Rules> change) {
    Rules rules = new Rules(this);
    change.accept(rules);
    return new Attribute<>(
        name,
        kind,
        presence,
        rules.onChange,
        rules.fallback,
        rules.absent,
        rules.refreshed,
        rules.changesWith,
        rules.partOf,
        rules.prefixLength,
        rules.irreversible,
        rules.imposed,
        rules.restored,
        rules.doc);
  }

  /** The rules of an attribute while one of them is being changed. */
  private static final class Rules {
    private OnChange onChange;
    private Value fallback;
    private Value absent;
    private boolean refreshed;
    private Set<String> changesWith;
    private String partOf;
    private int prefixLength;
    private String irreversible;
    private boolean imposed;
    private boolean restored;
    private String doc;

    Rules(Attribute<?> attribute) {
      this.onChange = attribute.onChange;
      this.fallback = attribute.fallback;
      this.absent = attribute.absent;
      this.refreshed = attribute.refreshed;
      this.changesWith = attribute.changesWith;
      this.partOf = attribute.partOf;
      this.prefixLength = attribute.prefixLength;
      this.irreversible = attribute.irreversible;
      this.imposed = attribute.imposed;
      this.restored = attribute.restored;
      this.doc = attribute.doc;
    }
  }

  /**
   * The canonical form of a value from a document. An empty text is the same as none, where the
   * attribute can be left out and its kind has no use for it.
   *
   * @throws InvalidValue if a known part is not of its kind
   */
  public Value canonical(Value value, KindContext around) {
    boolean unset =
        presence != Presence.REQUIRED
            && fallback.isNull()
            && kind.emptyIsUnset()
            && value.unmarked().equals(Value.of(""));
    return unset ? Value.NULL : kind.canonical(value, around);
  }

  /** Returns the value that expressions read for a canonical value. */
  public Value read(Value canonical) {
    if (!canonical.isNull()) {
      return kind.read(canonical);
    }
    return fallback.isNull() ? absent : kind.read(fallback);
  }

  /** Returns the value that the cloud will give, under the term of the attribute. */
  public Value unknown(Term term) {
    return new Value.Unknown(term, kind.type(), block());
  }

  /** Returns the shape of the block that the cloud will give; null if the value is not one. */
  public @Nullable BlockShape block() {
    return kind.blockWidth() == 0 ? null : new BlockShape(kind.blockWidth(), prefixLength);
  }

  /** Determines whether a document may set the attribute. */
  public boolean isSettable() {
    return presence != Presence.COMPUTED;
  }
}
