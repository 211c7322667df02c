package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a check may look at: the other resources as they are wanted, and looked-up facts.
 */
public interface CheckContext {

  /** All resources of a type as they are wanted, sorted by address. */
  List<DesiredResource> all(String type);

  /**
   * The resource that an id points to: by the expression {@code aws_vpc.main.id} while it is not
   * known, by the id itself once it is. Empty if it is not in the document.
   */
  Optional<DesiredResource> target(Value id);

  /**
   * The resources of a type of which an attribute has a value, or, being a list, has it as a
   * member; sorted by address. Marks do not count. Quick, however many resources there are.
   */
  default List<DesiredResource> having(String type, Attribute<?> attribute, Value value) {
    return all(type).stream()
        .filter(draft -> members(draft.attributes().value(attribute)).contains(value.unmarked()))
        .toList();
  }

  /** The members of a list, or the value itself, without marks; none of null. */
  static List<Value> members(Value value) {
    Value plain = value.unmarked();
    if (plain instanceof Value.ListOf list) {
      return list.items();
    }
    return plain.isNull() ? List.of() : List.of(plain);
  }

  /**
   * A value that the checks of many resources need, computed once for all of them.
   *
   * @param <T> the value; immutable
   */
  @FunctionalInterface
  interface Shared<T> {
    T answer(CheckContext world);
  }

  /** The answer to a question; equal questions are answered once. */
  default <T> T shared(Shared<T> question) {
    return question.answer(this);
  }

  /** The live attributes of a resource that is there already; empty if it is new. */
  default Optional<Attributes> live(Address address) {
    return Optional.empty();
  }

  /**
   * Returns the result of a data source of a type, found by its id; empty if the document has none.
   *
   * @param type the name of the data source, for example {@code aws_ami}
   */
  default Optional<Attributes> result(String type, Value id) {
    return Optional.empty();
  }

  /** Returns the answers for checks, see {@link ResourceType#facts}. */
  ReadAnswers facts();
}
