package dev.hextet.core.configuration;

import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.schema.AttributePath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lifecycle block of a resource; that of a data block has conditions only.
 *
 * @param preventDestroy whether it must not be destroyed
 * @param createBeforeDestroy whether a replacement makes the new one first
 * @param ignoreChanges the attributes and parts of attributes whose differences are left alone
 * @param ignoreAll whether all differences are left alone
 * @param replaceTriggeredBy each refers to one resource, or to a part of it, whose change replaces
 *     this one
 * @param preconditions what has to be true before it is made or changed
 * @param postconditions what has to be true of it
 */
public record Lifecycle(
    boolean preventDestroy,
    boolean createBeforeDestroy,
    Set<AttributePath> ignoreChanges,
    boolean ignoreAll,
    List<Expression> replaceTriggeredBy,
    List<Condition> preconditions,
    List<Condition> postconditions) {

  /** Without a lifecycle block. */
  public static final Lifecycle NONE = new Lifecycle(false, false);

  public Lifecycle {
    ignoreChanges = Set.copyOf(ignoreChanges);
    replaceTriggeredBy = List.copyOf(replaceTriggeredBy);
    preconditions = List.copyOf(preconditions);
    postconditions = List.copyOf(postconditions);
  }

  /** One that says just these two things. */
  public Lifecycle(boolean preventDestroy, boolean createBeforeDestroy) {
    this(preventDestroy, createBeforeDestroy, Set.of(), false, List.of(), List.of(), List.of());
  }

  /** One that only has conditions. */
  public static Lifecycle of(List<Condition> preconditions, List<Condition> postconditions) {
    return new Lifecycle(false, false, Set.of(), false, List.of(), preconditions, postconditions);
  }

  /** Whether every difference of an attribute is left alone. */
  public boolean ignores(String attribute) {
    return ignoreAll || ignoreChanges.contains(AttributePath.of(attribute));
  }

  /** The expressions in it. */
  public Stream<Expression> expressions() {
    Stream<Expression> conditions =
        Stream.concat(preconditions.stream(), postconditions.stream())
            .flatMap(Condition::expressions);
    return Stream.concat(replaceTriggeredBy.stream(), conditions);
  }
}
