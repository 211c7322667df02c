package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource type: its attributes, how many of it are read at once, and which calls make a change.
 * Pure: no client, no clock, no state; the same arguments give the same answer.
 */
public interface ResourceType {

  Schema schema();

  /** The name in a document. */
  default String name() {
    return schema().type();
  }

  /** The reads that show a resource. The engine joins those of one shape into one. */
  List<ReadQuery> reads(RecordedResource recorded);

  /**
   * Reads that show a resource wherever it has gone to. They cost calls of their own, and are made
   * for what {@link #reads} did not show only.
   */
  default List<ReadQuery> search(RecordedResource recorded) {
    return List.of();
  }

  /** The live attributes, canonical; empty if the resource is not there any more. */
  Optional<Attributes> observe(RecordedResource recorded, ReadAnswers answers);

  /**
   * The calls of a change, in the order the cloud needs them. An in-place change asks for just what
   * differs.
   */
  List<ApiCall> calls(ResourceChange change);

  /**
   * Completes a wanted resource with what follows from the rest: computed attributes that are known
   * before the cloud is asked.
   *
   * @param draft wanted values; computed ones are unknown if the resource is new
   */
  default Attributes foresee(DesiredResource draft) {
    return draft.attributes();
  }

  /**
   * A wanted value of a resource that exists, in the form in which the cloud shows it: the
   * resource's own id stands for itself.
   *
   * @param attribute the attribute's name
   */
  default Value inOwnForm(String attribute, Value wanted, String id) {
    return wanted;
  }

  /** Checks what can be said before the cloud is asked. */
  default void check(DesiredResource draft, CheckContext world, FindingSink findings) {}

  /**
   * Look-ups that the checks of a new or changed resource need; the wanted values may be unknown.
   */
  default List<ReadQuery> facts(Attributes wanted) {
    return List.of();
  }

  /**
   * Resources that must be there before this one and go after it, although no reference says so.
   *
   * @param self this resource
   * @param others all resources, this one included
   */
  default Set<Address> implied(DesiredResource self, CheckContext others) {
    return Set.of();
  }

  /**
   * Names of changed attributes that this change can only have on a new resource, besides those
   * whose {@link dev.hextet.core.schema.OnChange} says so of every change: a disk can grow in
   * place, and cannot shrink.
   */
  default Set<String> forcing(ResourceChange change) {
    return Set.of();
  }

  /**
   * Whether a replacement must make the new one before the old one goes, as when others hold on to
   * it. Asked only where a replacement is needed.
   */
  default boolean createsBeforeDestroy(ResourceChange change) {
    return false;
  }

  /**
   * Names of attributes whose present values cannot stay, since what the resource points to becomes
   * another: the cloud chooses new ones, in place.
   *
   * @param kept a resource that is there already, with the values that it would keep
   * @param configured names of the attributes that the document sets
   */
  default Set<String> chosenAnew(DesiredResource kept, Set<String> configured, CheckContext world) {
    return Set.of();
  }

  /**
   * How a resource of this type names itself where it cannot refer to itself; empty if it cannot.
   */
  default Optional<String> ownReference() {
    return Optional.empty();
  }

  /**
   * The resource that a live one, which the document has no longer, remains a part of: what has two
   * forms is written in the other one now. It is handed over, and no call is made for it.
   */
  default Optional<Address> remainsIn(Attributes live, CheckContext wanted) {
    return Optional.empty();
  }

  /**
   * The reverse of {@link #remainsIn}: the part of a live resource that a new one is already. It is
   * taken over as it is, and no call makes it again.
   *
   * @param wanted the attributes of a resource that is not recorded
   */
  default Optional<SubResource> partOf(Attributes wanted, CheckContext world) {
    return Optional.empty();
  }

  /** The types whose resources are parts of one of this type, written in their other form. */
  default Set<String> parts() {
    return Set.of();
  }

  /**
   * The live attributes without the parts that are recorded as resources of their own: what has two
   * forms goes once. A part that the document lists here counts as a part.
   *
   * @param wanted the attributes that the resource is to have
   * @param recorded the attributes of all recorded resources of the types of {@link #parts}
   */
  default Attributes own(Attributes live, Attributes wanted, Collection<Attributes> recorded) {
    return live;
  }

  /**
   * Attributes whose values, taken together, only one resource can have at a time: its name, a
   * block of a VPC, an address in a subnet. Where a plan takes them from one resource and gives
   * them to another, they are given up before they are taken. Of an attribute that is a set, each
   * member counts.
   */
  default Collection<List<Attribute<?>>> unique() {
    return List.of();
  }

  /**
   * Whether two values of an attribute that is {@link #unique} exclude each other: equal ones do,
   * and blocks of a VPC that overlap, or names that differ by their case only.
   *
   * @param attribute its name
   */
  default boolean collide(String attribute, Value one, Value other) {
    return one.equals(other);
  }

  /**
   * What is known of a resource by the id that an import block gives, in Terraform's form for the
   * type; empty if it is no such id.
   *
   * @param site where it is
   */
  default Optional<Attributes> imported(String id, ProviderPlacement site) {
    return Optional.of(Attributes.EMPTY);
  }

  /** How such an id is written, for people: {@code vpc-…}. */
  default String importForm() {
    return "the id of the resource";
  }

  /**
   * Whether the cloud refuses to destroy a resource of this type as long as another one is as it
   * is.
   *
   * @param user a resource that was made after this one, as it is live
   */
  default boolean isHeldBy(DesiredResource user) {
    return false;
  }

  /** Attributes of which at most one may be set; exclusive sets are checked by the engine. */
  default Collection<Set<String>> exclusive() {
    return List.of();
  }
}
