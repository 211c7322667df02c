package dev.hextet.core.function;

import dev.hextet.core.evaluation.EvaluationEnvironment;
import dev.hextet.core.evaluation.ExpressionFunction;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function of its arguments, or of its arguments and the files beside the document.
 *
 * @param result type of the result; open if it depends on the arguments
 * @param parameters required parameters
 * @param more optional parameters, in order
 * @param rest parameter for any number of further arguments, if allowed
 * @param early decision over partly unknown arguments, if any
 * @param body computes the result from known and converted arguments
 */
record PureFunction(
    String name,
    Type result,
    List<Parameter> parameters,
    List<Parameter> more,
    @Nullable Parameter rest,
    Early early,
    Body body)
    implements ExpressionFunction {

  /** Computes the result. */
  @FunctionalInterface
  interface Body {
    Value of(FunctionArguments arguments);
  }

  /** Determines a result from arguments of which some are unknown. */
  @FunctionalInterface
  interface Early {
    Optional<Value> of(FunctionArguments arguments);
  }

  /** A function whose result can be of several types. */
  static PureFunction of(String name, Body body, Parameter... parameters) {
    return of(name, Type.OPEN, body, parameters);
  }

  /** A function that gives values of one type. */
  static PureFunction of(String name, Type result, Body body, Parameter... parameters) {
    return new PureFunction(
        name, result, List.of(parameters), List.of(), null, undecided -> Optional.empty(), body);
  }

  /** A function that gives strings. */
  static PureFunction text(String name, Body body, Parameter... parameters) {
    return of(name, Type.STRING, body, parameters);
  }

  /** A function that gives numbers. */
  static PureFunction number(String name, Body body, Parameter... parameters) {
    return of(name, Type.NUMBER, body, parameters);
  }

  /** A function that gives truth values. */
  static PureFunction bool(String name, Body body, Parameter... parameters) {
    return of(name, Type.BOOL, body, parameters);
  }

  /** The same with arguments that may be left out. */
  PureFunction optional(Parameter... last) {
    return new PureFunction(name, result, parameters, List.of(last), rest, early, body);
  }

  /** The same with any number of further arguments. */
  PureFunction rest(Parameter further) {
    return new PureFunction(name, result, parameters, more, further, early, body);
  }

  /** Returns a copy with an early decision. */
  PureFunction early(Early decision) {
    return new PureFunction(name, result, parameters, more, rest, decision, body);
  }

  /** Returns the parameter of an argument, if it exists. */
  Optional<Parameter> parameter(int index) {
    if (index < parameters.size()) {
      return Optional.of(parameters.get(index));
    }
    int further = index - parameters.size();
    return further < more.size() ? Optional.of(more.get(further)) : Optional.ofNullable(rest);
  }

  @Override
  public Value call(CallNode call, EvaluationEnvironment env) {
    return new Invocation(this, call, env).value();
  }
}
