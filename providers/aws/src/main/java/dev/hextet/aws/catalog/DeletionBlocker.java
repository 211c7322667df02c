package dev.hextet.aws.catalog;

import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.function.Predicate;

/**
 * A kind of resource that blocks the deletion of another: EC2 answers with DependencyViolation, and
 * does not report the blocking resources.
 *
 * @param held resource type that cannot be deleted
 * @param attribute attribute of the held resource that the query needs
 * @param noun name of the blocking resource in messages
 * @param query the read that finds blocking resources, without its value
 * @param idPath path of the blocking resource's ID in an item
 * @param condition determines whether an item blocks the deletion
 */
public record DeletionBlocker(
    String held,
    String attribute,
    String noun,
    ReadQuery query,
    String idPath,
    Predicate<Value.MapOf> condition) {

  /** Returns a blocker that is found by the ID of the held resource. */
  public static DeletionBlocker of(String held, String noun, ReadQuery query, String idPath) {
    return new DeletionBlocker(held, "id", noun, query, idPath, item -> true);
  }

  /** Returns the blocker with a condition on its items. */
  public DeletionBlocker when(Predicate<Value.MapOf> rule) {
    return new DeletionBlocker(held, attribute, noun, query, idPath, rule);
  }

  /** Returns the blocker, found by another attribute of the held resource. */
  public DeletionBlocker by(String name) {
    return new DeletionBlocker(held, name, noun, query, idPath, condition);
  }
}
