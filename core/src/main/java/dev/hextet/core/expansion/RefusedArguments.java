package dev.hextet.core.expansion;

import dev.hextet.core.configuration.BlockContent;
import dev.hextet.core.configuration.RefusedArgument;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a block that have no support. */
public final class RefusedArguments {
  private RefusedArguments() {}

  /**
   * Returns the errors of an instance of a block: one for each argument that has a value.
   *
   * @param scope scope of the instance
   * @param last true if a value that depends on another block will not be known in time
   */
  public static List<Diagnostic> problems(BlockContent block, Scope scope, boolean last) {
    List<Diagnostic> problems = new ArrayList<>();
    for (RefusedArgument argument : block.refused().values()) {
      try {
        Value value = new Evaluator().evaluate(argument.value(), scope).unmarked();
        boolean undecided =
            value instanceof Value.Unknown && !(last && !Terms.blocks(value).isEmpty());
        if (!isUnset(argument, value) && !undecided) {
          problems.add(argument.problem());
        }
      } catch (DiagnosticException e) {
        problems.addAll(e.diagnostics());
      }
    }
    return problems;
  }

  /** Determines whether an argument is null, or {@code dynamic} blocks generate no block for it. */
  private static boolean isUnset(RefusedArgument argument, Value value) {
    return value.isNull()
        || argument.generated() && value instanceof Value.Items list && list.items().isEmpty();
  }
}
