package dev.hextet.core.schema;

import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a resource type: the key to its value, and the rules for it.
 *
 * @param <T> the Java type of its value
 * @param name name in the document
 * @param kind kind of its values
 * @param presence meaning of its omission
 * @param change effect of a change
 * @param absence meaning of a missing value
 * @param reading relation of the value to the live object
 * @param doc a sentence for the documentation
 */
public record Attribute<T>(
    String name,
    Kind<T> kind,
    Presence presence,
    ChangeRule change,
    AbsenceRule absence,
    ReadRule reading,
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
    boolean chosenByCloud = presence == Presence.COMPUTED || presence == Presence.CLOUD_DEFAULT;
    AbsenceRule absence =
        new AbsenceRule(Value.NULL, chosenByCloud ? kind.absent() : Value.NULL, false);
    return new Attribute<>(name, kind, presence, ChangeRule.IN_PLACE, absence, ReadRule.ALONE, "");
  }

  /** Makes a change replace the resource. */
  public Attribute<T> replaces() {
    return with(change.withOnChange(OnChange.REPLACE));
  }

  /** Sets the value of an omitted attribute. */
  public Attribute<T> fallback(Value value) {
    return with(absence.withFallback(value));
  }

  /**
   * Sets the value that expressions read where the attribute has none. The default is the empty
   * value of its kind for computed attributes, and null for others.
   */
  public Attribute<T> absent(Value value) {
    return with(absence.withAbsent(value));
  }

  /** Marks an attribute that reads do not return. */
  public Attribute<T> notRefreshed() {
    return with(reading.withRefreshed(false));
  }

  /** Sets the attributes whose change gives this computed one a new value. */
  public Attribute<T> changesWith(String... names) {
    return with(reading.withChangesWith(Set.of(names)));
  }

  /** Sets the computed attribute that contains the value. */
  public Attribute<T> partOf(String whole) {
    return with(reading.withPartOf(whole));
  }

  /** Sets the prefix length of the block that the cloud chooses. */
  public Attribute<T> prefixLength(int length) {
    return with(reading.withPrefixLength(length));
  }

  /** Sets the reason why a change of an existing value cannot be undone. */
  public Attribute<T> irreversible(String why) {
    return with(change.withIrreversible(why));
  }

  /** Enforces the fallback on creation: the cloud's own default differs. */
  public Attribute<T> enforcedOnCreate() {
    return with(absence.withImposed(true));
  }

  /** Reasserts the value after an update: changes of other attributes can disturb it. */
  public Attribute<T> reassertedAfterUpdate() {
    return with(change.withRestored(true));
  }

  /** Sets the sentence for the documentation. */
  public Attribute<T> doc(String sentence) {
    return new Attribute<>(name, kind, presence, change, absence, reading, sentence);
  }

  private Attribute<T> with(ChangeRule changed) {
    return new Attribute<>(name, kind, presence, changed, absence, reading, doc);
  }

  private Attribute<T> with(AbsenceRule changed) {
    return new Attribute<>(name, kind, presence, change, changed, reading, doc);
  }

  private Attribute<T> with(ReadRule changed) {
    return new Attribute<>(name, kind, presence, change, absence, changed, doc);
  }

  /** Returns the kind of a change. */
  public OnChange onChange() {
    return change.onChange();
  }

  /** Returns why a change cannot be undone; empty if it can. */
  public String irreversible() {
    return change.irreversible();
  }

  /** Determines whether an update reasserts the value at its end. */
  public boolean restored() {
    return change.restored();
  }

  /** Returns the value of an omitted attribute; null as a value if it has none. */
  public Value fallback() {
    return absence.fallback();
  }

  /** Returns the value that expressions read where the attribute has none. */
  public Value absent() {
    return absence.absent();
  }

  /** Determines whether a creation sets the fallback. */
  public boolean imposed() {
    return absence.imposed();
  }

  /** Determines whether reads return the value. */
  public boolean refreshed() {
    return reading.refreshed();
  }

  /** Returns the attributes whose change gives this one a new value. */
  public Set<String> changesWith() {
    return reading.changesWith();
  }

  /** Returns the computed attribute that contains the value; empty if there is none. */
  public String partOf() {
    return reading.partOf();
  }

  /** Returns the prefix length of the computed block, or -1. */
  public int prefixLength() {
    return reading.prefixLength();
  }

  /**
   * Returns the canonical form of a value from a document. An empty text counts as unset where the
   * attribute is optional and its kind does not use it.
   *
   * @throws InvalidValue if a known part is not of its kind
   */
  public Value canonical(Value value, KindContext around) {
    boolean unset =
        presence != Presence.REQUIRED
            && fallback().isNull()
            && kind.emptyIsUnset()
            && value.unmarked().equals(Value.of(""));
    return unset ? Value.NULL : kind.canonical(value, around);
  }

  /** Returns the value that expressions read for a canonical value. */
  public Value read(Value canonical) {
    if (!canonical.isNull()) {
      return kind.read(canonical);
    }
    return fallback().isNull() ? absent() : kind.read(fallback());
  }

  /** Returns the value that the cloud will give, under the term of the attribute. */
  public Value unknown(Term term) {
    return new Value.Unknown(term, kind.type(), block());
  }

  /** Returns the shape of the block that the cloud will give; null if the value is not one. */
  public @Nullable BlockShape block() {
    return kind.blockWidth() == 0 ? null : new BlockShape(kind.blockWidth(), prefixLength());
  }

  /** Determines whether a document may set the attribute. */
  public boolean isSettable() {
    return presence != Presence.COMPUTED;
  }
}
