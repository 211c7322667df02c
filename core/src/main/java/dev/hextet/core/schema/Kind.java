package dev.hextet.core.schema;

import dev.hextet.core.value.Term;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Optional;

/**
 * The set of values of an attribute. Two canonical values have the same meaning exactly if they are
 * equal, so that no other code suppresses differences.
 *
 * @param <T> the Java type that resource types use
 */
public interface Kind<T> {

  /**
   * Returns the name in the documentation: {@code string}, {@code IPv6 block}, {@code set of
   * strings}.
   */
  String name();

  /** The type of its values in the language; open if expressions see values of several types. */
  default Type type() {
    return Type.OPEN;
  }

  /**
   * Returns the canonical form of a value from a document or from the cloud. Null stays null, an
   * unknown value stays unknown, and a sensitive mark is kept.
   *
   * @throws InvalidValue if a known part is not of this kind
   */
  Value canonical(Value value, KindContext around);

  /** The typed form of a known, canonical value that is not null. */
  T decode(Value canonical);

  /**
   * Returns a desired value, completed with the parts that the cloud chooses: the live parts, or
   * unknown parts for a new resource. Only blocks have such parts.
   *
   * @param wanted canonical
   * @param live canonical; unknown for a new resource, a null value without a live value
   * @param term the reference to the attribute, for example {@code
   *     aws_instance.web.root_block_device}
   */
  default Value completed(Value wanted, Value live, Term term) {
    return wanted;
  }

  /**
   * Returns the value that expressions read for a computed attribute without a value: the empty
   * value of the type, or a null value.
   */
  default Value absent() {
    return Value.NULL;
  }

  /** Determines whether an empty text means no value. In a closed set of words, it is an error. */
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
   * Returns a readable form of one known member of a canonical value; an empty text if the value
   * itself is readable. Used for members of sets.
   */
  default String shown(Value member) {
    return "";
  }

  /**
   * Returns the content of a known, canonical value in base64; empty if the value itself is
   * readable. Plans show the content.
   */
  default Optional<EncodedContent> content(Value canonical) {
    return Optional.empty();
  }

  /**
   * Returns the kind of a part of a value: the member of a map or a block by its {@link String}
   * name, or the item of a list by its {@link Integer} index. A block is its own single item. Empty
   * without such a part.
   */
  default Optional<Kind<?>> part(Object step) {
    return Optional.empty();
  }

  /**
   * Returns the kind of a part that a document may contain: a part, a member of a set, or a member
   * of a block that is read as a whole into another value.
   */
  default Optional<Kind<?>> written(Object step) {
    return part(step);
  }

  /** Determines whether a document writes the values as nested blocks. */
  default boolean isBlock() {
    return false;
  }

  /**
   * Determines whether the order of members has no meaning, so that a change adds and removes
   * members.
   */
  default boolean isSet() {
    return false;
  }
}
