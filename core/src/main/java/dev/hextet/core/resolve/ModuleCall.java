package dev.hextet.core.resolve;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.module.ModuleRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code module} block before its references are resolved.
 *
 * @param label its name
 * @param request the module that it calls; null if the block does not name one
 * @param inputs the values of the module's variables, by name
 * @param repetition its count or for_each
 * @param providers configurations of the caller by the names of the module: {@code aws.west}
 * @param dependsOn the addresses in its {@code depends_on}
 */
record ModuleCall(
    ScalarNode label,
    @Nullable ModuleRequest request,
    SortedMap<String, Input> inputs,
    @Nullable Repetition repetition,
    SortedMap<String, ProviderArgument> providers,
    List<ScalarNode> dependsOn) {

  ModuleCall {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    providers = Collections.unmodifiableSortedMap(new TreeMap<>(providers));
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * Value of a variable.
   *
   * @param name place of the name
   * @param value the expression
   */
  record Input(SourceRange name, Expression value) {}

  /**
   * A provider configuration of the caller.
   *
   * @param name its name in the module
   * @param configuration key in the caller
   */
  record ProviderArgument(ScalarNode name, ScalarNode configuration) {}

  String name() {
    return label.text();
  }

  SourceRange where() {
    return label.range();
  }

  /** Returns its count or for_each. */
  Optional<Repetition> repeated() {
    return Optional.ofNullable(repetition);
  }

  /** Returns the expressions that are evaluated once for all instances. */
  Stream<Expression> shared() {
    return repeated().stream().map(Repetition::expression);
  }

  /** Returns the expressions that are evaluated for each instance. */
  Stream<Expression> own() {
    return inputs.values().stream().map(Input::value);
  }

  /** Returns the kinds of references that are valid only within an instance. */
  Set<ReferentKind> meanings() {
    return repeated().map(ResourceDraft::meanings).orElse(Set.of());
  }
}
