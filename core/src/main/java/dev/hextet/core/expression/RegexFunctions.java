package dev.hextet.core.expression;

import static dev.hextet.core.expression.Parameter.text;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** Functions that search with patterns. */
final class RegexFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.of("regex", RegexFunctions::first, text("pattern"), text("string")),
          PureFunction.of("regexall", RegexFunctions::all, text("pattern"), text("string")));

  private RegexFunctions() {}

  private static Value first(Arguments a) {
    RegularExpression pattern = new RegularExpression(a.text(0), 0);
    Matcher matcher = pattern.matcher(a.text(1));
    if (!matcher.find()) {
      throw a.fault(1, "the pattern matches no part of it");
    }
    return result(pattern, matcher);
  }

  private static Value all(Arguments a) {
    RegularExpression pattern = new RegularExpression(a.text(0), 0);
    Matcher matcher = pattern.matcher(a.text(1));
    List<Value> results = new ArrayList<>();
    while (matcher.find()) {
      results.add(result(pattern, matcher));
    }
    return Conversion.to(Type.list(Type.ANY), Value.list(results));
  }

  /** A string if there are no groups, a map if they have names, otherwise a list. */
  private static Value result(RegularExpression pattern, Matcher match) {
    List<String> names = pattern.names();
    if (names.isEmpty()) {
      return Value.of(match.group());
    }
    List<Value> list = new ArrayList<>();
    Map<String, Value> map = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String matched = match.group(i + 1);
      Value group = matched == null ? Value.nothing(Type.STRING) : Value.of(matched);
      list.add(group);
      if (!names.get(i).isEmpty()) {
        map.put(names.get(i), group);
      }
    }
    if (!map.isEmpty() && map.size() != list.size()) {
      throw new ArgumentFault(0, "either all groups of the pattern have names, or none");
    }
    return map.isEmpty() ? Value.list(list) : Value.map(map);
  }
}
