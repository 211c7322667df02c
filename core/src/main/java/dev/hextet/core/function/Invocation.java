package dev.hextet.core.function;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.conversion.UndecidedConversion;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.evaluation.CollectionItem;
import dev.hextet.core.evaluation.EvaluationEnvironment;
import dev.hextet.core.evaluation.MarkPropagation;
import dev.hextet.core.evaluation.PartialEvaluation;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call of a pure function: its arguments are evaluated, counted, converted and handed over. */
final class Invocation {
  private final PureFunction function;
  private final CallNode call;
  private final EvaluationEnvironment env;
  private final List<Value> given = new ArrayList<>();
  private final List<Value> converted = new ArrayList<>();
  private boolean sensitive;
  private boolean unknown;
  private boolean undecided;

  Invocation(PureFunction function, CallNode call, EvaluationEnvironment env) {
    this.function = function;
    this.call = call;
    this.env = env;
  }

  Value value() {
    call.arguments().forEach(argument -> given.add(env.value(argument)));
    if (call.spread() && !spread()) {
      return new PartialEvaluation(env).waiting(call, function.result());
    }
    checkCount();
    for (int i = 0; i < given.size(); i++) {
      take(i, function.parameter(i).orElseThrow());
    }
    return result();
  }

  /** Puts the items of the last argument in its place; false if they are not known yet. */
  private boolean spread() {
    Value last = given.remove(given.size() - 1);
    if (last.isUnknown()) {
      return false;
    }
    if (!(MarkPropagation.bare(last) instanceof Value.Items)) {
      String summary =
          "... needs a list, and this is "
              + ImplicitConversion.described(MarkPropagation.bare(last));
      throw ExpressionProblem.operand(summary, "", call.argument(Integer.MAX_VALUE).range());
    }
    given.addAll(CollectionItem.marked(last));
    return true;
  }

  private void checkCount() {
    int least = function.parameters().size();
    if (given.size() >= least
        && (given.isEmpty() || function.parameter(given.size() - 1).isPresent())) {
      return;
    }
    int most = least + function.more().size();
    String needed =
        function.rest() != null
            ? "at least " + least
            : most == least ? String.valueOf(least) : least + " to " + most;
    throw ExpressionDiagnostic.ARGUMENT_COUNT
        .with(
            call.name(),
            needed,
            needed.endsWith("1") ? "" : "s",
            given.size(),
            FunctionUsage.of(function))
        .exceptionAt(call.range());
  }

  private void take(int index, Parameter parameter) {
    Value value = given.get(index);
    sensitive |= parameter.marks(value);
    unknown |= parameter.waits(value);
    if (MarkPropagation.bare(value).isNull() && !parameter.nullable()) {
      throw wrong(new ArgumentFault(index, "it must not be null"), parameter, value.isSensitive());
    }
    converted.add(value);
    try {
      converted.set(index, parameter.convert(value));
    } catch (UndecidedConversion typeIsOpen) {
      undecided = true;
    } catch (TypeMismatch why) {
      ArgumentFault fault = new ArgumentFault(index, String.valueOf(why.getMessage()));
      throw wrong(fault, parameter, value.isSensitive());
    }
  }

  private Value result() {
    Supplier<ExpressionNode> term =
        () -> Nodes.call(call.name(), given.stream().map(Nodes::of).toList(), false);
    Optional<Value> result = undecided ? Optional.empty() : computed(term);
    return MarkPropagation.of(
        sensitive, result.isEmpty(), function::result, term, result::orElseThrow);
  }

  /** Returns the result, or empty if it is still unknown. */
  private Optional<Value> computed(Supplier<ExpressionNode> term) {
    FunctionArguments arguments = new FunctionArguments(function, converted, env, term);
    try {
      return unknown
          ? function.early().of(arguments)
          : Optional.of(ExpressionProblem.secretly(sensitive, () -> function.body().of(arguments)));
    } catch (UndecidedConversion typeIsOpen) {
      return Optional.empty();
    } catch (ArgumentFault fault) {
      throw wrong(fault, function.parameter(fault.index()).orElse(null), isSecret());
    } catch (TypeMismatch why) {
      ArgumentFault fault = new ArgumentFault(0, String.valueOf(why.getMessage()));
      throw wrong(fault, function.parameter(0).orElse(null), isSecret());
    }
  }

  private boolean isSecret() {
    return given.stream().anyMatch(Value::isSensitive);
  }

  private DiagnosticException wrong(
      ArgumentFault fault, @Nullable Parameter parameter, boolean secret) {
    String argument = parameter == null ? "" : " of the argument \"" + parameter.name() + "\"";
    String summary =
        secret
            ? call.name() + " does not accept the value" + argument
            : call.name() + ": " + fault.getMessage();
    String detail = "Usage: " + FunctionUsage.of(function) + ".";
    return ExpressionDiagnostic.INVALID_ARGUMENT
        .with(summary, secret ? ExpressionProblem.secret() + " " + detail : detail)
        .exceptionAt(call.argument(fault.index()).range());
  }
}
