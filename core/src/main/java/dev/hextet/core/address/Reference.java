package dev.hextet.core.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reference to an object or a part of it: {@code aws_vpc.main.tags["Name"]}. The first step after a
 * resource without a key is the key, if it is an index or an entry. A reference in the document of
 * a module is relative to the module; {@link #within} makes it absolute.
 *
 * @param referent the object
 * @param path the steps into it
 */
public record Reference(Referent referent, List<PathStep> path) implements Comparable<Reference> {

  public Reference {
    Objects.requireNonNull(referent, "referent");
    path = List.copyOf(path);
    if (referent instanceof Address address && address.isWhole() && !path.isEmpty()) {
      InstanceKey key = key(path.get(0));
      referent = address.block().instance(key);
      path = key.isNone() ? path : path.subList(1, path.size());
    }
  }

  private static InstanceKey key(PathStep step) {
    if (step instanceof PathStep.Index index) {
      return InstanceKey.of(index.index());
    }
    return step instanceof PathStep.Entry entry ? InstanceKey.of(entry.key()) : InstanceKey.none();
  }

  /** Returns a reference to an object, to one of its attributes, or to a member of one. */
  public static Reference to(Referent referent, String... attributes) {
    List<PathStep> path = new ArrayList<>();
    for (String attribute : attributes) {
      path.add(new PathStep.Attribute(attribute));
    }
    return new Reference(referent, path);
  }

  /**
   * Reads a reference in any of its spellings.
   *
   * @throws InvalidAddress if the text is not a reference
   */
  public static Reference parse(String text) {
    AddressParser parser = new AddressParser(text);
    Referent referent = parser.referent();
    return new Reference(referent, parser.path());
  }

  /** Returns the address of the resource or data source; empty if the object is a value. */
  public Optional<Address> address() {
    return referent instanceof Address address ? Optional.of(address) : Optional.empty();
  }

  /** Determines whether the path consists of these names, in either spelling. */
  public boolean isPath(String... names) {
    return path.stream().map(Reference::name).toList().equals(List.of(names));
  }

  private static String name(PathStep step) {
    if (step instanceof PathStep.Attribute attribute) {
      return attribute.name();
    }
    return step instanceof PathStep.Entry entry ? entry.key() : "";
  }

  /** Returns the reference to a part of the value. */
  public Reference then(PathStep step) {
    List<PathStep> longer = new ArrayList<>(path);
    longer.add(step);
    return new Reference(referent, longer);
  }

  /** Returns the same reference seen from the root module, given the module that it starts in. */
  public Reference within(ModulePath outer) {
    return outer.isRoot() ? this : new Reference(referent.within(outer), path);
  }

  @Override
  public int compareTo(Reference other) {
    int order = compare(referent, other.referent);
    return order != 0 ? order : Order.lists(path, other.path);
  }

  /** Values sort before resources. */
  private static int compare(Referent left, Referent right) {
    if (left instanceof Address address) {
      return right instanceof Address other ? address.compareTo(other) : 1;
    }
    return right instanceof NamedValue other ? ((NamedValue) left).compareTo(other) : -1;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(referent.toString());
    path.forEach(text::append);
    return text.toString();
  }
}
