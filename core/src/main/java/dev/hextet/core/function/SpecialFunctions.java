package dev.hextet.core.function;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.evaluation.EvaluationEnvironment;
import dev.hextet.core.evaluation.ExpressionFunction;
import dev.hextet.core.evaluation.MarkPropagation;
import dev.hextet.core.evaluation.NameRewriter;
import dev.hextet.core.evaluation.PartialEvaluation;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;

/** Functions that look at their arguments before these are values, or at the marks of values. */
final class SpecialFunctions {
  static final List<ExpressionFunction> ALL =
      List.of(
          new Special("try", 1, Integer.MAX_VALUE, SpecialFunctions::tryEach),
          new Special("can", 1, 1, SpecialFunctions::can),
          new Special("sensitive", 1, 1, SpecialFunctions::sensitive),
          new Special("nonsensitive", 1, 1, SpecialFunctions::nonsensitive),
          new Special("issensitive", 1, 1, SpecialFunctions::isSensitive),
          new Special("type", 1, 1, (call, env) -> refuse(call)));

  private SpecialFunctions() {}

  @FunctionalInterface
  private interface Body {
    Value of(CallNode call, EvaluationEnvironment env);
  }

  private record Special(String name, int least, int most, Body body)
      implements ExpressionFunction {
    @Override
    public Value call(CallNode call, EvaluationEnvironment env) {
      int count = call.arguments().size();
      if (count < least || count > most || call.spread()) {
        String needed = most == 1 ? "one argument" : "at least one argument";
        throw ExpressionDiagnostic.SPECIAL_ARGUMENT_COUNT
            .with(name, needed, call.spread() ? ", and no ..." : ", not " + count)
            .exceptionAt(call.range());
      }
      return body.of(call, env);
    }
  }

  /** The first argument that does not fail; it has to be known that it does not. */
  private static Value tryEach(CallNode call, EvaluationEnvironment env) {
    DiagnosticException last = null;
    for (ExpressionNode argument : call.arguments()) {
      try {
        EvaluationEnvironment.Outcome outcome = env.attempt(argument);
        return outcome.certain() ? outcome.value() : PartialEvaluation.careful(env).waiting(call);
      } catch (DiagnosticException failed) {
        last = failed;
      }
    }
    String why = last == null ? "" : last.diagnostics().get(0).summary();
    throw ExpressionDiagnostic.EVERY_ARGUMENT_FAILS.with(why).exceptionAt(call.range());
  }

  private static Value can(CallNode call, EvaluationEnvironment env) {
    try {
      EvaluationEnvironment.Outcome outcome = env.attempt(call.argument(0));
      return outcome.certain() ? Value.of(true) : PartialEvaluation.careful(env).waiting(call);
    } catch (DiagnosticException failed) {
      return Value.of(false);
    }
  }

  /** The term of the result keeps its references, whose values are the secret. */
  private static Value sensitive(CallNode call, EvaluationEnvironment env) {
    Value value = env.value(call.argument(0));
    if (value instanceof Value.Sensitive) {
      return value;
    }
    ExpressionNode term =
        value instanceof Value.Unknown
            ? Nodes.call("sensitive", Nodes.of(value))
            : call.rewritten(new NameRewriter(env));
    return MarkPropagation.marked(value, () -> term);
  }

  private static Value nonsensitive(CallNode call, EvaluationEnvironment env) {
    Value value = env.value(call.argument(0));
    return value.isUnknown()
        ? MarkPropagation.unknown(false, value.type(), Nodes.call("nonsensitive", Nodes.of(value)))
        : MarkPropagation.bare(value);
  }

  private static Value isSensitive(CallNode call, EvaluationEnvironment env) {
    Value value = env.value(call.argument(0));
    return value instanceof Value.Unknown
        ? MarkPropagation.unknown(false, Type.BOOL, Nodes.call("issensitive", Nodes.of(value)))
        : Value.of(value instanceof Value.Sensitive);
  }

  /**
   * Rejects {@code type(…)} within an expression; as a whole expression, it is handled before the
   * evaluation.
   */
  private static Value refuse(CallNode call) {
    throw ExpressionDiagnostic.TYPE_OUTSIDE_CONSOLE.with().exceptionAt(call.place());
  }
}
