package dev.hextet.core.expression;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;

/** Functions that look at their arguments before these are values, or at the marks of values. */
final class SpecialFunctions {
  static final List<Function> ALL =
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
    Value of(Call call, Env env);
  }

  private record Special(String name, int least, int most, Body body) implements Function {
    @Override
    public Value call(Call call, Env env) {
      int count = call.arguments().size();
      if (count < least || count > most || call.spread()) {
        String needed = most == 1 ? "one argument" : "at least one argument";
        throw Problem.of(
            Problem.ARGUMENT_COUNT,
            name + " takes " + needed + (call.spread() ? ", and no ..." : ", not " + count),
            "",
            call.range());
      }
      return body.of(call, env);
    }
  }

  /** The first argument that does not fail; it has to be known that it does not. */
  private static Value tryEach(Call call, Env env) {
    DiagnosticException last = null;
    for (Node argument : call.arguments()) {
      try {
        Env.Outcome outcome = env.attempt(argument);
        return outcome.certain() ? outcome.value() : Closing.careful(env).waiting(call);
      } catch (DiagnosticException failed) {
        last = failed;
      }
    }
    String why = last == null ? "" : last.diagnostics().get(0).summary();
    throw Problem.of(
        Problem.ARGUMENT, "try: every argument fails", "The last one: " + why + ".", call.range());
  }

  private static Value can(Call call, Env env) {
    try {
      Env.Outcome outcome = env.attempt(call.argument(0));
      return outcome.certain() ? Value.of(true) : Closing.careful(env).waiting(call);
    } catch (DiagnosticException failed) {
      return Value.of(false);
    }
  }

  /**
   * The expression of the result keeps the names it was made from: what they hold is the secret.
   */
  private static Value sensitive(Call call, Env env) {
    Value value = env.value(call.argument(0));
    if (value instanceof Value.Sensitive) {
      return value;
    }
    String expression =
        value instanceof Value.Unknown
            ? wrapped("sensitive", value)
            : call.phrase(new NamePrinter(env)).text();
    return Value.sensitive(value, expression);
  }

  private static Value nonsensitive(Call call, Env env) {
    Value value = env.value(call.argument(0));
    return Lift.isUnknown(value)
        ? Value.unknown(wrapped("nonsensitive", value), value.type())
        : Lift.bare(value);
  }

  private static Value isSensitive(Call call, Env env) {
    Value value = env.value(call.argument(0));
    return value instanceof Value.Unknown
        ? Value.unknown(wrapped("issensitive", value), Type.BOOL)
        : Value.of(value instanceof Value.Sensitive);
  }

  /** What asks for a type is taken apart before it is evaluated, if it is the whole question. */
  private static Value refuse(Call call) {
    throw Problem.of(
        Problem.REFUSED_FUNCTION,
        "a type is no value",
        "type(…) is an answer for people: hextet console gives it, where nothing stands around it.",
        call.place());
  }

  private static String wrapped(String function, Value value) {
    return Phrase.call(function, List.of(Phrase.of(value))).text();
  }
}
