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
   * Returns the reads that show whether a resource works, for a service that cannot be reached from
   * here. Empty if the cloud reports nothing of this kind.
   *
   * @param consoleLine a line that the guest prints to its console once the service is up
   */
  default List<ReadQuery> evidenceReads(RecordedResource recorded, Optional<String> consoleLine) {
    return List.of();
  }

  /**
   * Returns the result of {@link #evidenceReads}: clauses without a full stop, such as {@code
   * instance status ok}.
   */
  default List<String> evidence(
      RecordedResource recorded, Optional<String> consoleLine, ReadAnswers answers) {
    return List.of();
  }

  /**
   * The calls of a change, in the order the cloud needs them. An in-place change asks for just what
   * differs.
   */
  List<ApiCall> calls(ResourceChange change);

  /**
   * Completes a desired resource with computed attributes that are known before any read.
   *
   * @param draft desired values; the computed ones of a new resource are unknown
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

  /** Checks a resource as far as possible before any change. */
  default void check(DesiredResource draft, CheckContext world, FindingSink findings) {}

  /**
   * Look-ups that the checks of a new or changed resource need; the wanted values may be unknown.
   */
  default List<ReadQuery> facts(Attributes wanted) {
    return List.of();
  }

  /**
   * Returns resources that must be created before this one and destroyed after it, although no
   * reference states so.
   *
   * @param self this resource
   * @param others all resources, this one included
   */
  default Set<Address> implied(DesiredResource self, CheckContext others) {
    return Set.of();
  }

  /**
   * Returns the names of attributes whose present change requires a replacement, in addition to
   * those with {@link dev.hextet.core.schema.OnChange}: a disk can grow in place, and cannot
   * shrink.
   */
  default Set<String> forcing(ResourceChange change) {
    return Set.of();
  }

  /**
   * Determines whether a replacement must be created before the old resource is destroyed, for
   * example because others use it. Called only for a replacement.
   */
  default boolean createsBeforeDestroy(ResourceChange change) {
    return false;
  }

  /**
   * Returns the names of attributes whose present values become invalid because a referenced
   * resource changes: the cloud chooses new values in place.
   *
   * @param kept an existing resource with its present values
   * @param configured names of the attributes that the document sets
   */
  default Set<String> chosenAnew(DesiredResource kept, Set<String> configured, CheckContext world) {
    return Set.of();
  }

  /**
   * Returns the notation with which a resource of this type names itself instead of a reference;
   * empty if the type has none.
   */
  default Optional<String> ownReference() {
    return Optional.empty();
  }

  /**
   * Returns the resource of which a live resource becomes a part. Some resources have two forms,
   * and the document now uses the other form. The resource is handed over without a call.
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
   * Returns the live attributes without the parts that are recorded as resources of their own, so
   * that each part is deleted once. A part that the document lists here stays a part.
   *
   * @param wanted the desired attributes of the resource
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
   * Determines whether two values of a {@link #unique} attribute exclude each other: equal values
   * do, and so do overlapping blocks of a VPC and names that differ only by case.
   *
   * @param attribute its name
   */
  default boolean collide(String attribute, Value one, Value other) {
    return one.equals(other);
  }

  /**
   * Returns the attributes that follow from the id of an import block, in Terraform's form for the
   * type; empty for an invalid id.
   *
   * @param placement the placement
   */
  default Optional<Attributes> imported(String id, ProviderPlacement placement) {
    return Optional.of(Attributes.EMPTY);
  }

  /** Returns the form of such an id for messages: {@code vpc-…}. */
  default String importForm() {
    return "the id of the resource";
  }

  /**
   * Determines whether the cloud refuses to destroy a resource of this type because of another one.
   *
   * @param user a live resource that was created after this one
   */
  default boolean isHeldBy(DesiredResource user) {
    return false;
  }

  /** Attributes of which at most one may be set; exclusive sets are checked by the engine. */
  default Collection<Set<String>> exclusive() {
    return List.of();
  }
}
