package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expansion.RepetitionExpansion;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.BlockItem;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block whose type has no support. It is valid if it has no instances.
 *
 * @param address its address
 * @param repetition its count or for_each
 * @param content the expressions of its other arguments
 * @param problem the error if it has an instance
 */
record UnsupportedBlock(
    Address address,
    @Nullable Repetition repetition,
    List<Expression> content,
    Diagnostic problem) {
  /** Arguments that contain no expressions of values. */
  private static final Set<String> NOT_READ =
      Set.of(
          "count", "for_each", "depends_on", "provider", "lifecycle", "connection", "provisioner");

  UnsupportedBlock {
    content = List.copyOf(content);
  }

  static UnsupportedBlock read(
      Address address, JsonBlock block, ExpressionReader expressions, Diagnostic problem) {
    ResolutionProblems report = expressions.report();
    List<Expression> content = new ArrayList<>();
    for (BlockItem item : BlockItem.of(block.mapping(), expressions)) {
      if (!NOT_READ.contains(item.name())) {
        content.add(item.expression(expressions));
      }
    }
    Repetition repetition = RepetitionArguments.read(block, expressions, report);
    return new UnsupportedBlock(address, repetition, content, problem);
  }

  /** Returns the kinds of references that are valid only within an instance. */
  Set<ReferentKind> meanings() {
    return repetition == null ? Set.of() : ResourceDraft.meanings(repetition);
  }

  /** Returns all expressions. */
  Stream<Expression> expressions() {
    return Stream.concat(
        Stream.ofNullable(repetition).map(Repetition::expression), content.stream());
  }

  /** Returns the value of the block: without instances if that is certain, otherwise unknown. */
  Value value(Scope scope, Address absolute) {
    Value unknown = Terms.unknown(Reference.to(absolute));
    if (repetition == null) {
      return unknown;
    }
    try {
      Value repeated = new Evaluator().evaluate(repetition.expression(), scope);
      RepetitionExpansion expansion = RepetitionExpansion.of(repetition, repeated);
      if (expansion.open().isPresent() || !expansion.items().isEmpty()) {
        return unknown;
      }
      return repetition.kind() == Repetition.Kind.COUNT ? Value.list() : Value.map(Map.of());
    } catch (DiagnosticException e) {
      // The check of the block reports the error.
      return unknown;
    }
  }

  /**
   * Returns the error if the block has an instance, or if their number depends on a resource.
   *
   * @throws DiagnosticException if its count or for_each is invalid
   */
  Optional<Diagnostic> problem(Scope scope) {
    if (repetition == null) {
      return Optional.of(problem);
    }
    Value repeated = new Evaluator().evaluate(repetition.expression(), scope);
    RepetitionExpansion expansion = RepetitionExpansion.of(repetition, repeated);
    // Without a value for each variable, the number may be open because of a variable alone.
    boolean exists =
        expansion.open().isPresent()
            ? !Terms.blocks(repeated).isEmpty()
            : !expansion.items().isEmpty();
    return exists ? Optional.of(problem) : Optional.empty();
  }
}
