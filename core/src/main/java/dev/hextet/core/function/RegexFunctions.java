package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.text;

import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.text.RegularExpression;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Functions that search with patterns. */
final class RegexFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.of("regex", RegexFunctions::first, text("pattern"), text("string")),
          PureFunction.of("regexall", RegexFunctions::all, text("pattern"), text("string")));

  private RegexFunctions() {}

  private static Value first(FunctionArguments a) {
    RegularExpression pattern = pattern(a);
    return pattern
        .first(a.text(1))
        .map(match -> result(a.text(1), pattern, match))
        .orElseThrow(() -> a.fault(1, "the pattern matches no part of it"));
  }

  private static Value all(FunctionArguments a) {
    RegularExpression pattern = pattern(a);
    List<Value> results =
        pattern.all(a.text(1)).stream().map(match -> result(a.text(1), pattern, match)).toList();
    return TypeConversion.to(Type.list(Type.ANY), Value.list(results));
  }

  private static RegularExpression pattern(FunctionArguments a) {
    RegularExpression pattern = a.at(0, () -> new RegularExpression(a.text(0)));
    List<String> names = pattern.names();
    if (names.contains("") && !names.stream().allMatch(String::isEmpty)) {
      throw a.fault(0, "the pattern mixes named and unnamed groups");
    }
    return pattern;
  }

  /**
   * Returns a string for a pattern without groups, a map for named groups, and a list for unnamed
   * groups.
   */
  private static Value result(
      String text, RegularExpression pattern, RegularExpression.Match match) {
    List<String> names = pattern.names();
    if (names.isEmpty()) {
      return Value.of(text.substring(match.start(), match.end()));
    }
    List<Value> list = new ArrayList<>();
    Map<String, Value> map = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String matched = match.groups().get(i);
      Value group = matched == null ? Value.nothing(Type.STRING) : Value.of(matched);
      list.add(group);
      if (!names.get(i).isEmpty()) {
        map.put(names.get(i), group);
      }
    }
    return map.isEmpty() ? Value.list(list) : Value.map(map);
  }
}
