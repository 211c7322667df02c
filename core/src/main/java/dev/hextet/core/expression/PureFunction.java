package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function of its arguments alone, or of its arguments and the files beside the document.
 *
 * @param parameters those that have to be given
 * @param more those that may follow, in order
 * @param rest what any number of further arguments are, if there may be any
 * @param early what is already decided although an argument is not known, if anything is
 * @param body computes the result over arguments that are known and converted
 */
record PureFunction(
    String name,
    List<Parameter> parameters,
    List<Parameter> more,
    @Nullable Parameter rest,
    Early early,
    Body body)
    implements Function {

  /** Computes the result. */
  @FunctionalInterface
  interface Body {
    Value of(Arguments arguments);
  }

  /** Decides what can be decided over arguments of which some are not known. */
  @FunctionalInterface
  interface Early {
    Optional<Value> of(Arguments arguments);
  }

  static PureFunction of(String name, Body body, Parameter... parameters) {
    return new PureFunction(
        name, List.of(parameters), List.of(), null, undecided -> Optional.empty(), body);
  }

  /** The same with arguments that may be left out. */
  PureFunction optional(Parameter... last) {
    return new PureFunction(name, parameters, List.of(last), rest, early, body);
  }

  /** The same with any number of further arguments. */
  PureFunction rest(Parameter further) {
    return new PureFunction(name, parameters, more, further, early, body);
  }

  /** The same, deciding what it can before all is known. */
  PureFunction early(Early decision) {
    return new PureFunction(name, parameters, more, rest, decision, body);
  }

  /** The parameter of an argument, if so many are taken. */
  Optional<Parameter> parameter(int index) {
    if (index < parameters.size()) {
      return Optional.of(parameters.get(index));
    }
    int further = index - parameters.size();
    return further < more.size() ? Optional.of(more.get(further)) : Optional.ofNullable(rest);
  }

  @Override
  public Value call(Call call, Env env) {
    return new Invocation(this, call, env).value();
  }
}
