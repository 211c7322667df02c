package dev.hextet.sandbox.world;

import dev.hextet.sandbox.wire.Ec2Fault;

/**
 * A kind of resource: the form of its ids, its name in tags and files, and EC2's refusals of an id.
 *
 * <p>The spelling of EC2's codes follows no rule; clients compare them letter by letter.
 *
 * @param type the record that describes one resource of this kind
 * @param label the name in the data file and in the inventory
 * @param prefix the text before the dash in an id
 * @param tagType the resource type in tag specifications and DescribeTags; empty for a kind without
 *     tags
 * @param refusals the codes and the noun of a refused id
 */
public record ResourceKind<T extends Resource>(
    Class<T> type, String label, String prefix, String tagType, Refusals refusals) {

  /**
   * EC2's words for an id that it refuses.
   *
   * @param noun the noun before the id in a message, such as {@code vpc ID}
   */
  public record Refusals(String noun, String malformed, String notFound) {}

  /** Returns a kind without tags, whose ids are never named by clients. */
  public static <T extends Resource> ResourceKind<T> of(
      Class<T> type, String label, String prefix) {
    Refusals refusals = new Refusals(label, "InvalidID", "InvalidID.NotFound");
    return new ResourceKind<>(type, label, prefix, "", refusals);
  }

  /** Returns the same kind with tags under this resource type. */
  public ResourceKind<T> taggedAs(String resourceType) {
    return new ResourceKind<>(type, label, prefix, resourceType, refusals);
  }

  /** Returns the same kind with these words for an id that is refused. */
  public ResourceKind<T> refusing(String noun, String malformed, String notFound) {
    Refusals words = new Refusals(noun, malformed, notFound);
    return new ResourceKind<>(type, label, prefix, tagType, words);
  }

  public boolean isTaggable() {
    return !tagType.isEmpty();
  }

  /** Determines whether an id has the form of this kind's ids. */
  public boolean matches(String id) {
    return id.startsWith(prefix + "-") && id.substring(prefix.length() + 1).matches("[0-9a-f]+");
  }

  /**
   * Refuses an id of another form than this kind's.
   *
   * @throws Ec2Fault Malformed
   */
  public void check(String id) {
    if (!matches(id)) {
      throw refusals.malformed().equals(refusals.notFound())
          ? notFound(id)
          : new Ec2Fault(
              refusals.malformed(),
              "Invalid id: \"" + id + "\" (expecting \"" + prefix + "-...\")");
    }
  }

  /** Returns the fault for an id without a resource. */
  public Ec2Fault notFound(String id) {
    return new Ec2Fault(
        refusals.notFound(), "The " + refusals.noun() + " '" + id + "' does not exist");
  }

  /** Returns the fault for the deletion of a resource that others use. */
  public Ec2Fault inUse(String id) {
    String noun = refusals.noun().replaceFirst(" ID$", "");
    return Ec2Fault.dependency(
        "The " + noun + " '" + id + "' has dependencies and cannot be deleted.");
  }
}
