package dev.hextet.core.configuration;

import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.schema.AttributePath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lifecycle block of a resource; that of a data block has only conditions.
 *
 * @param preventDestroy true if it must not be destroyed
 * @param createBeforeDestroy true if a replacement is created first
 * @param ignoreChanges the attributes and parts of attributes whose differences are ignored
 * @param ignoreAll true if all differences are ignored
 * @param replaceTriggeredBy references to a resource, or to a part of one, whose change replaces
 *     this one
 * @param preconditions conditions before it is created or changed
 * @param postconditions conditions of its result
 */
public record Lifecycle(
    boolean preventDestroy,
    boolean createBeforeDestroy,
    Set<AttributePath> ignoreChanges,
    boolean ignoreAll,
    List<Expression> replaceTriggeredBy,
    List<Condition> preconditions,
    List<Condition> postconditions) {

  /** The lifecycle of a block without a lifecycle block. */
  public static final Lifecycle NONE = Lifecycle.of(List.of(), List.of());

  public Lifecycle {
    ignoreChanges = Set.copyOf(ignoreChanges);
    replaceTriggeredBy = List.copyOf(replaceTriggeredBy);
    preconditions = List.copyOf(preconditions);
    postconditions = List.copyOf(postconditions);
  }

  /** Returns a copy that forbids a destruction, or permits it. */
  public Lifecycle withPreventDestroy(boolean changed) {
    return new Lifecycle(
        changed,
        createBeforeDestroy,
        ignoreChanges,
        ignoreAll,
        replaceTriggeredBy,
        preconditions,
        postconditions);
  }

  /** Returns a copy with another order of a replacement. */
  public Lifecycle withCreateBeforeDestroy(boolean changed) {
    return new Lifecycle(
        preventDestroy,
        changed,
        ignoreChanges,
        ignoreAll,
        replaceTriggeredBy,
        preconditions,
        postconditions);
  }

  /** Returns a lifecycle that only has conditions. */
  public static Lifecycle of(List<Condition> preconditions, List<Condition> postconditions) {
    return new Lifecycle(false, false, Set.of(), false, List.of(), preconditions, postconditions);
  }

  /** Determines whether all differences of an attribute are ignored. */
  public boolean ignores(String attribute) {
    return ignoreAll || ignoreChanges.contains(AttributePath.of(attribute));
  }

  /** Returns the expressions in it. */
  public Stream<Expression> expressions() {
    Stream<Expression> conditions =
        Stream.concat(preconditions.stream(), postconditions.stream())
            .flatMap(Condition::expressions);
    return Stream.concat(replaceTriggeredBy.stream(), conditions);
  }
}
