package dev.hextet.core.schema;

import dev.hextet.core.value.Value;
import java.util.Set;

/**
 * An attribute of a resource type: the key to its value, and the rules for it.
 *
 * @param <T> the type in which resource types see its value
 * @param name as in the document
 * @param kind what its values are
 * @param presence what leaving it out means
 * @param onChange what a change of it costs
 * @param fallback the value that an absent OPTIONAL attribute has; null as a value if it has none
 * @param refreshed whether a read tells its value; if not, the recorded value is taken for the live
 *     one
 * @param changesWith the attributes whose change gives this one, when computed, a new value
 * @param prefixLength the length of the block that a computed block will have, or -1
 * @param irreversible why a change of it cannot be undone, or empty
 * @param doc a sentence for the documentation
 */
public record Attribute<T>(
    String name,
    Kind<T> kind,
    Presence presence,
    OnChange onChange,
    Value fallback,
    boolean refreshed,
    Set<String> changesWith,
    int prefixLength,
    String irreversible,
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
        name, kind, presence, OnChange.UPDATE, Value.NULL, true, Set.of(), -1, "", "");
  }

  /** A change of it replaces the resource. */
  public Attribute<T> replaces() {
    return new Attribute<>(
        name,
        kind,
        presence,
        OnChange.REPLACE,
        fallback,
        refreshed,
        changesWith,
        prefixLength,
        irreversible,
        doc);
  }

  /** What it is when left out. */
  public Attribute<T> fallback(Value value) {
    return new Attribute<>(
        name,
        kind,
        presence,
        onChange,
        value,
        refreshed,
        changesWith,
        prefixLength,
        irreversible,
        doc);
  }

  /** No read tells its value. */
  public Attribute<T> notRefreshed() {
    return new Attribute<>(
        name,
        kind,
        presence,
        onChange,
        fallback,
        false,
        changesWith,
        prefixLength,
        irreversible,
        doc);
  }

  /** Its computed value is another one after a change of any of these. */
  public Attribute<T> changesWith(String... names) {
    return new Attribute<>(
        name,
        kind,
        presence,
        onChange,
        fallback,
        refreshed,
        Set.of(names),
        prefixLength,
        irreversible,
        doc);
  }

  /** The block that the cloud will choose has this prefix length. */
  public Attribute<T> prefixLength(int length) {
    return new Attribute<>(
        name,
        kind,
        presence,
        onChange,
        fallback,
        refreshed,
        changesWith,
        length,
        irreversible,
        doc);
  }

  /** A change of a value that is there cannot be undone, and why. */
  public Attribute<T> irreversible(String why) {
    return new Attribute<>(
        name, kind, presence, onChange, fallback, refreshed, changesWith, prefixLength, why, doc);
  }

  /** A sentence for the documentation. */
  public Attribute<T> doc(String sentence) {
    return new Attribute<>(
        name,
        kind,
        presence,
        onChange,
        fallback,
        refreshed,
        changesWith,
        prefixLength,
        irreversible,
        sentence);
  }

  /** Whether a document may set it. */
  public boolean isSettable() {
    return presence != Presence.COMPUTED;
  }
}
