package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ModuleScopes;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expansion.BlockExpansion;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of a document before any read: literals, and results computed from variables. The plan
 * reports the errors of other expressions at their places.
 */
final class StaticEvaluation {
  private final Configuration configuration;
  private final ModuleScopes document;
  private final Map<Address, Map<Address, BlockExpansion.Instance>> instances = new HashMap<>();

  StaticEvaluation(Configuration configuration) {
    this.configuration = configuration;
    this.document = configuration.scopes(Terms::unknown);
  }

  /** Returns the instances of a block; a single placeholder if they are unknown. */
  List<BlockExpansion.Instance> instances(BlockConfiguration block) {
    return List.copyOf(byAddress(block).values());
  }

  /** The scope of the expressions of a recorded resource, if the document has it. */
  Optional<Scope> scope(Address address) {
    return configuration
        .block(address.whole())
        .map(this::byAddress)
        .flatMap(all -> Optional.ofNullable(all.getOrDefault(address, all.get(address.whole()))))
        .map(this::scope);
  }

  /** The scope of an instance's expressions. */
  Scope scope(BlockExpansion.Instance instance) {
    return instance.within(document.of(instance.address()));
  }

  private Map<Address, BlockExpansion.Instance> byAddress(BlockConfiguration block) {
    return instances.computeIfAbsent(block.address(), address -> expanded(block));
  }

  private Map<Address, BlockExpansion.Instance> expanded(BlockConfiguration block) {
    Map<Address, BlockExpansion.Instance> all = new HashMap<>();
    try {
      BlockExpansion.of(block, document.of(block.address()))
          .instances()
          .forEach(instance -> all.put(instance.address(), instance));
    } catch (DiagnosticException e) {
      return Map.of();
    }
    return all;
  }

  /** Returns the value of an expression; a null value if it cannot be computed. */
  static Value value(Expression expression, Scope scope) {
    try {
      return new Evaluator().evaluate(expression, scope);
    } catch (DiagnosticException e) {
      return Value.NULL;
    }
  }
}
