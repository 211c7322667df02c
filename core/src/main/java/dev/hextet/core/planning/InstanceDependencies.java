package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ReferenceUse;
import dev.hextet.core.value.InstanceKeys;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Dependencies of a block's instances on other blocks: single instances if a reference names them,
 * otherwise all.
 */
final class InstanceDependencies {
  private final SortedSet<Address> wholly = new TreeSet<>();
  private final List<ReferenceUse> keyed;
  private final ModulePath module;
  private final Predicate<Address> planned;

  /**
   * @param repeated the blocks with count or for_each
   * @param planned determines whether an instance exists
   */
  InstanceDependencies(
      BlockConfiguration block, Set<Address> repeated, Predicate<Address> planned) {
    this.planned = planned;
    this.module = block.address().module();
    SortedSet<Address> byInstance = new TreeSet<>(block.byInstance());
    byInstance.retainAll(repeated);
    wholly.addAll(block.dependencies());
    wholly.removeAll(byInstance);
    this.keyed =
        block
            .expressions()
            .flatMap(expression -> expression.uses().stream())
            .filter(use -> isBlock(use) && byInstance.contains(used(use)))
            .toList();
  }

  private static boolean isBlock(ReferenceUse use) {
    return use.reference().isOfBlock();
  }

  /** Returns the address of the used block from the root module. */
  private Address used(ReferenceUse use) {
    return use.reference().address().within(module);
  }

  /**
   * Returns the dependencies of one instance.
   *
   * @param scope scope of its expressions
   */
  SortedSet<Address> of(Scope scope) {
    SortedSet<Address> needs = new TreeSet<>(wholly);
    for (ReferenceUse use : keyed) {
      Address block = used(use);
      needs.add(key(use.key(), scope).map(block::instance).filter(planned).orElse(block));
    }
    return needs;
  }

  /** The key of an instance, if it is known which one is used. */
  private static Optional<InstanceKey> key(@Nullable Expression key, Scope scope) {
    if (key == null) {
      return Optional.empty();
    }
    try {
      return InstanceKeys.of(new Evaluator().evaluate(key, scope).unmarked());
    } catch (DiagnosticException e) {
      return Optional.empty();
    }
  }
}
