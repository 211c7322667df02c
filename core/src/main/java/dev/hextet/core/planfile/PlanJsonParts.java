package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
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

/** Combines the known parts of a value with the expressions of the others. */
final class PlanJsonParts {
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, Term> secrets = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();

  PlanJsonParts(Map<String, String> expressions, Map<String, String> secrets) {
    expressions.forEach((pointer, text) -> terms.put(pointer, term(text)));
    secrets.forEach((pointer, text) -> this.secrets.put(pointer, Terms.parseOrNamed(text)));
    expressions.keySet().forEach(this::addMember);
    secrets.keySet().forEach(this::addMember);
  }

  private static Term term(String text) {
    try {
      return Terms.parse(text);
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
    Term secret = secrets.get(pointer);
    if (secret != null) {
      return Value.sensitive(Value.unknown(secret), secret);
    }
    Term term = terms.get(pointer);
    if (term != null) {
      return Value.unknown(term);
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
