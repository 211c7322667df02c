package dev.hextet.core.expansion;

import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Instances that a {@code count} or {@code for_each} defines.
 *
 * @param items in the order of their keys; a placeholder if their number is unknown
 * @param open the problem if their number is unknown
 */
public record RepetitionExpansion(List<InstanceItem> items, Optional<Diagnostic> open) {
  public RepetitionExpansion {
    items = List.copyOf(items);
  }

  /**
   * Expands a repetition.
   *
   * @param repetition null for a block without {@code count} and {@code for_each}
   * @param scope scope of its expression
   * @throws DiagnosticException if its count or for_each is invalid
   */
  public static RepetitionExpansion of(@Nullable Repetition repetition, Scope scope) {
    if (repetition == null) {
      return new RepetitionExpansion(List.of(InstanceItem.ONLY), Optional.empty());
    }
    return of(repetition, evaluate(repetition, scope));
  }

  /**
   * Expands a repetition with a value.
   *
   * @throws DiagnosticException if the value is invalid
   */
  public static RepetitionExpansion of(Repetition repetition, Value value) {
    RepetitionCheck check = new RepetitionCheck(repetition, value);
    Optional<Diagnostic> open = check.open();
    if (open.isPresent()) {
      return new RepetitionExpansion(List.of(InstanceItem.ONLY), open);
    }
    List<InstanceItem> items = new ArrayList<>();
    if (repetition.kind() == Repetition.Kind.COUNT) {
      int count = check.count();
      for (int i = 0; i < count; i++) {
        items.add(new InstanceItem(InstanceKey.of(i), Value.NULL));
      }
    } else {
      check
          .entries()
          .forEach((name, each) -> items.add(new InstanceItem(InstanceKey.of(name), each)));
    }
    return new RepetitionExpansion(items, Optional.empty());
  }

  private static Value evaluate(Repetition repetition, Scope scope) {
    try {
      return new Evaluator().evaluate(repetition.expression(), scope);
    } catch (DiagnosticException e) {
      throw new DiagnosticException(
          e.diagnostics().stream().map(problem -> problem.orAt(repetition.where())).toList());
    }
  }
}
