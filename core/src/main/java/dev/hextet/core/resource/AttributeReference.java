package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.term.Terms;
import dev.hextet.core.term.Traversal;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reference to a part of a resource or of a data source: an address and a path into it.
 *
 * @param address the instance, or the block if the reference has no instance key
 * @param path the names of attributes and members, and the numbers of items; empty for the whole
 */
public record AttributeReference(Address address, List<Value> path) {

  public AttributeReference {
    Objects.requireNonNull(address, "address");
    path = List.copyOf(path);
  }

  /** Returns the reference to an attribute, or to a member of one. */
  public static AttributeReference to(Address address, String... names) {
    List<Value> path = new ArrayList<>();
    for (String name : names) {
      path.add(Value.of(name));
    }
    return new AttributeReference(address, path);
  }

  /** Returns the reference that a term is; empty if the term is an operation. */
  public static Optional<AttributeReference> of(Term term) {
    return Traversal.of(term).flatMap(AttributeReference::of);
  }

  /** Returns the references to parts of resources and data sources within a term. */
  public static List<AttributeReference> within(Term term) {
    return Traversal.within(term).stream()
        .map(AttributeReference::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<AttributeReference> of(Traversal traversal) {
    Reference reference = traversal.reference();
    if (!reference.isOfBlock()) {
      return Optional.empty();
    }
    List<Traversal.Step> steps = traversal.steps();
    boolean instance = !steps.isEmpty() && !steps.get(0).attribute();
    Optional<InstanceKey> key =
        instance ? InstanceKeys.of(steps.get(0).key()) : Optional.of(InstanceKey.none());
    List<Value> path = steps.stream().skip(instance ? 1 : 0).map(Traversal.Step::key).toList();
    return key.map(reference.address()::instance)
        .map(address -> new AttributeReference(address, path));
  }

  /** Determines whether the path consists of these names alone. */
  public boolean hasPath(String... names) {
    return path.equals(to(address, names).path);
  }

  /** Returns the term of the reference; that of a deposed resource is a name only. */
  public Term term() {
    if (address.isDeposed()) {
      return Term.named(text());
    }
    Term term = Terms.of(Reference.to(address.block()));
    if (!address.key().isNone()) {
      term = Terms.item(term, InstanceKeys.value(address.key()));
    }
    for (Value step : path) {
      term =
          step instanceof Value.Text name
              ? Terms.attribute(term, name.value())
              : Terms.item(term, step);
    }
    return term;
  }

  private String text() {
    StringBuilder text = new StringBuilder(address.toString());
    path.forEach(step -> text.append('.').append(step.asText().orElseGet(step::expression)));
    return text.toString();
  }

  /** Returns the unknown value of the part. */
  public Value unknown() {
    return Value.unknown(term());
  }
}
