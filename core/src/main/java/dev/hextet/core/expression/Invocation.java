package dev.hextet.core.expression;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call of a pure function: its arguments are evaluated, counted, converted and handed over. */
final class Invocation {
  private final PureFunction function;
  private final Call call;
  private final Env env;
  private final List<Value> values = new ArrayList<>();
  private boolean sensitive;
  private boolean unknown;

  Invocation(PureFunction function, Call call, Env env) {
    this.function = function;
    this.call = call;
    this.env = env;
  }

  Value value() {
    call.arguments().forEach(argument -> values.add(env.value(argument)));
    if (call.spread() && !spread()) {
      return new Closing(env).waiting(call);
    }
    checkCount();
    for (int i = 0; i < values.size(); i++) {
      take(i, function.parameter(i).orElseThrow());
    }
    return result();
  }

  /** Puts the items of the last argument in its place; false if they are not known yet. */
  private boolean spread() {
    Value last = values.remove(values.size() - 1);
    if (Lift.isUnknown(last)) {
      return false;
    }
    if (!(Lift.bare(last) instanceof Value.ListOf)) {
      String summary = "... needs a list, and this is " + Convert.described(Lift.bare(last));
      throw Problem.operand(summary, "", call.argument(Integer.MAX_VALUE));
    }
    values.addAll(Item.values(last));
    return true;
  }

  private void checkCount() {
    int least = function.parameters().size();
    if (values.size() >= least
        && (values.isEmpty() || function.parameter(values.size() - 1).isPresent())) {
      return;
    }
    int most = least + function.more().size();
    String needed =
        function.rest() != null
            ? "at least " + least
            : most == least ? String.valueOf(least) : least + " to " + most;
    throw Problem.of(
        Problem.ARGUMENT_COUNT,
        "%s takes %s argument%s, not %d"
            .formatted(call.name(), needed, needed.endsWith("1") ? "" : "s", values.size()),
        "It is called as " + Functions.usage(function) + ".",
        call.range());
  }

  private void take(int index, Parameter parameter) {
    Value value = values.get(index);
    boolean deep = !parameter.shallow();
    sensitive |= deep ? value.isSensitive() : value instanceof Value.Sensitive;
    unknown |= deep ? !value.isKnown() : Lift.isUnknown(value);
    if (Lift.bare(value).isNull() && !parameter.nullable()) {
      throw wrong(new ArgumentFault(index, "it must not be null"), parameter, value.isSensitive());
    }
    try {
      values.set(index, Convert.marked(value, parameter.type()::convert));
    } catch (Mismatch why) {
      ArgumentFault fault = new ArgumentFault(index, String.valueOf(why.getMessage()));
      throw wrong(fault, parameter, value.isSensitive());
    }
  }

  private Value result() {
    Supplier<String> expression =
        () -> Phrase.call(call.name(), values.stream().map(Phrase::of).toList()).text();
    Arguments arguments = new Arguments(function, values, env, expression);
    if (unknown) {
      Optional<Value> decided = guarded(() -> function.early().of(arguments));
      return decided.isPresent()
          ? Lift.of(sensitive, false, expression, decided::get)
          : Lift.unknown(sensitive, expression.get());
    }
    return Lift.of(
        sensitive, false, expression, () -> guarded(() -> function.body().of(arguments)));
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (ArgumentFault fault) {
      boolean secret = values.stream().anyMatch(Value::isSensitive);
      throw wrong(fault, function.parameter(fault.index()).orElse(null), secret);
    } catch (Mismatch why) {
      ArgumentFault fault = new ArgumentFault(0, String.valueOf(why.getMessage()));
      boolean secret = values.stream().anyMatch(Value::isSensitive);
      throw wrong(fault, function.parameter(0).orElse(null), secret);
    }
  }

  private DiagnosticException wrong(
      ArgumentFault fault, @Nullable Parameter parameter, boolean secret) {
    String argument = parameter == null ? "" : " of the argument \"" + parameter.name() + "\"";
    String summary =
        secret
            ? call.name() + " cannot take the value" + argument
            : call.name() + ": " + fault.getMessage();
    String detail = "It is called as " + Functions.usage(function) + ".";
    return Problem.of(
        Problem.ARGUMENT,
        summary,
        secret ? Problem.secret() + " " + detail : detail,
        call.argument(fault.index()).range());
  }
}
