package dev.hextet.core.expression;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All functions by name. A new one is one line in the list of its family, and its body. */
final class Functions {
  private static final String IMPURE =
      "A plan is a pure function of its inputs: the same document and the same world give the same"
          + " plan. Give the value as a variable.";

  private static final Set<String> REFUSED = Set.of("timestamp", "plantimestamp", "uuid", "bcrypt");

  /** The namespace of all functions. */
  private static final String CORE = "core";

  /** Where the first argument means another thing if others follow. */
  private static final Map<String, String> USAGES =
      Map.of("range", "range(limit), range(start, limit) or range(start, limit, step)");

  private static final SortedMap<String, Function> ALL =
      Stream.<List<? extends Function>>of(
              ChoiceFunctions.ALL,
              DigestFunctions.ALL,
              EncodingFunctions.ALL,
              FileFunctions.ALL,
              ListFunctions.ALL,
              MapFunctions.ALL,
              NetworkFunctions.ALL,
              NumericFunctions.ALL,
              PathFunctions.ALL,
              RegexFunctions.ALL,
              SetFunctions.ALL,
              SpecialFunctions.ALL,
              StringFunctions.ALL,
              TemplateFunctions.ALL,
              TimeFunctions.ALL,
              TypeFunctions.ALL)
          .flatMap(List::stream)
          .collect(
              Collectors.toMap(
                  Function::name,
                  function -> function,
                  (one, other) -> {
                    throw new IllegalStateException("two functions named " + one.name());
                  },
                  TreeMap::new));

  private Functions() {}

  /** The function of that name; that there is none is an error at the place. */
  static Function find(String name, @Nullable SourceRange place) {
    Function function = ALL.get(name);
    if (function != null) {
      return function;
    }
    if (REFUSED.contains(name)) {
      throw ExpressionProblem.of(
          ExpressionProblem.REFUSED_FUNCTION,
          name + " gives another value each time",
          IMPURE,
          place);
    }
    throw ExpressionProblem.of(
        ExpressionProblem.UNKNOWN_FUNCTION,
        "there is no function \"" + ImplicitConversion.shortened(name) + "\"",
        Suggestion.sentence(name, ALL.keySet()),
        place);
  }

  /** Refuses every namespace but that of Terraform's own functions, which all are in. */
  static void checkNamespace(List<String> path, String name, @Nullable SourceRange place) {
    if (path.equals(List.of(CORE))) {
      return;
    }
    String whole = String.join("::", path);
    if (path.get(0).equals("provider")) {
      throw ExpressionProblem.of(
          ExpressionProblem.UNKNOWN_FUNCTION,
          "functions of providers are not supported",
          "There is no "
              + ImplicitConversion.shortened(whole + "::" + name)
              + ". The functions are those of Terraform itself, with or without core:: before them.",
          place);
    }
    throw ExpressionProblem.of(
        ExpressionProblem.UNKNOWN_FUNCTION,
        "there is no namespace \"" + ImplicitConversion.shortened(whole) + "\"",
        "Write " + CORE + "::" + ImplicitConversion.shortened(name) + ", or the name alone.",
        place);
  }

  /** How a function is called, for messages: {@code cidrhost(prefix, hostnum)}. */
  static String usage(PureFunction function) {
    String usage = USAGES.get(function.name());
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

  static Map<String, Function> all() {
    return ALL;
  }
}
