package dev.hextet.core.schema;

import dev.hextet.core.value.Term;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Optional;

/**
 * What a value of an attribute is. Two canonical values are the same thing exactly when they are
 * equal, so a difference is never suppressed anywhere else.
 *
 * @param <T> the type in which the resource types see it
 */
public interface Kind<T> {

  /** How the documentation names it: {@code string}, {@code IPv6 block}, {@code set of strings}. */
  String name();

  /** The type of its values in the language; open if expressions see values of several types. */
  default Type type() {
    return Type.OPEN;
  }

  /**
   * The canonical form of a value from a document or from the cloud. Null stays null; what is
   * unknown stays unknown; a sensitive mark is kept.
   *
   * @throws InvalidValue if a known part is not of this kind
   */
  Value canonical(Value value, KindContext around);

  /** The typed form of a known, canonical value that is not null. */
  T decode(Value canonical);

  /**
   * A wanted value, completed with the parts that are the cloud's to choose or to tell: as they are
   * live, and unknown where they are still to come. Only blocks have such parts.
   *
   * @param wanted canonical
   * @param live canonical; unknown for a new resource, null as a value if it has none
   * @param term the reference to the attribute, for example {@code
   *     aws_instance.web.root_block_device}
   */
  default Value completed(Value wanted, Value live, Term term) {
    return wanted;
  }

  /**
   * What expressions read of what the cloud gives where it gives nothing: the empty value of the
   * type. Null as a value if there is no such value.
   */
  default Value absent() {
    return Value.NULL;
  }

  /** Whether an empty text says the same as no value. Of a closed set of words it is a mistake. */
  default boolean emptyIsUnset() {
    return false;
  }

  /** Returns the bits of an address if the values are blocks of addresses, and 0 if not. */
  default int blockWidth() {
    return 0;
  }

  /** A canonical value as expressions read it: with all its parts, also those without a value. */
  default Value read(Value canonical) {
    return canonical;
  }

  /**
   * One known member of a canonical value as people read it, where there is something better than
   * the value itself; else an empty text. Asked for members of sets.
   */
  default String shown(Value member) {
    return "";
  }

  /**
   * What a part of a value is: the member of a map or a block by its {@link String} name, the item
   * of a list by its {@link Integer} number. A block is the only item of itself. Empty if there is
   * no such part.
   */
  default Optional<Kind<?>> part(Object step) {
    return Optional.empty();
  }

  /**
   * What may be written at a step in a document: a part, and also a member of a set, and what is in
   * a block that is read as a whole and comes to something else.
   */
  default Optional<Kind<?>> written(Object step) {
    return part(step);
  }

  /** Whether the order of members has no meaning, so that a change is members added and removed. */
  default boolean isSet() {
    return false;
  }
}
