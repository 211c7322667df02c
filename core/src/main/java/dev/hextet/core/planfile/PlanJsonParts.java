package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts values together again of what is known and of the expressions for the rest. */
final class PlanJsonParts {
  private final Map<String, String> expressions;
  private final Map<String, String> secrets;
  private final Map<String, Set<String>> members = new HashMap<>();

  PlanJsonParts(Map<String, String> expressions, Map<String, String> secrets) {
    this.expressions = expressions;
    this.secrets = secrets;
    expressions.values().forEach(PlanJsonParts::checkExpression);
    expressions.keySet().forEach(this::addMember);
    secrets.keySet().forEach(this::addMember);
  }

  private static void checkExpression(String text) {
    try {
      Expression unused = ExpressionParser.expression(text);
    } catch (DiagnosticException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not an expression", e);
    }
  }

  private void addMember(String pointer) {
    int cut = pointer.lastIndexOf('/');
    if (cut >= 0) {
      String name = pointer.substring(cut + 1).replace("~1", "/").replace("~0", "~");
      members.computeIfAbsent(pointer.substring(0, cut), parent -> new TreeSet<>()).add(name);
    }
  }

  Value value(JsonNode json, String pointer) {
    String secret = secrets.get(pointer);
    if (secret != null) {
      return Value.sensitive(Value.unknown(secret), secret);
    }
    String expression = expressions.get(pointer);
    if (expression != null) {
      return Value.unknown(expression);
    }
    if (json.isArray()) {
      return list(json, pointer);
    }
    return json.isObject() ? map(json, pointer) : ValueJson.fromJson(json);
  }

  private Value list(JsonNode json, String pointer) {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      items.add(value(json.get(i), pointer + "/" + i));
    }
    return Value.list(items);
  }

  private Value map(JsonNode json, String pointer) {
    Set<String> names = new TreeSet<>(members.getOrDefault(pointer, Set.of()));
    json.fieldNames().forEachRemaining(names::add);
    SortedMap<String, Value> entries = new TreeMap<>();
    for (String name : names) {
      entries.put(name, value(json.path(name), pointer + "/" + PlanJsonValue.token(name)));
    }
    return new Value.MapOf(entries);
  }
}
