package dev.hextet.core.function;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form in which a function is called, for messages: {@code cidrhost(prefix, hostnum)}. */
final class FunctionUsage {
  /** Forms of functions whose first argument means something else if others follow. */
  private static final Map<String, String> IRREGULAR =
      Map.of("range", "range(limit), range(start, limit) or range(start, limit, step)");

  private FunctionUsage() {}

  /** Returns the form of a function. */
  static String of(PureFunction function) {
    String usage = IRREGULAR.get(function.name());
    return usage == null ? composed(function) : usage;
  }

  private static String composed(PureFunction function) {
    Stream<String> needed = function.parameters().stream().map(Parameter::name);
    Stream<String> more = function.more().stream().map(parameter -> parameter.name() + "?");
    Parameter rest = function.rest();
    Stream<String> last = rest == null ? Stream.empty() : Stream.of(rest.name() + "…");
    return Stream.of(needed, more, last)
        .flatMap(names -> names)
        .collect(Collectors.joining(", ", function.name() + "(", ")"));
  }
}
