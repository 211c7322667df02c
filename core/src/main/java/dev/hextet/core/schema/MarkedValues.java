package dev.hextet.core.schema;

import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Applies a function to the known parts of a value and keeps its marks. */
public final class MarkedValues {
  private MarkedValues() {}

  /**
   * Applies a function to a value. Null and unknown values are returned unchanged. The content of a
   * sensitive value is transformed and marked again, and an exception does not reveal it.
   */
  public static Value through(Value value, UnaryOperator<Value> function) {
    if (value instanceof Value.Sensitive sensitive) {
      Value kept = secretly(sensitive.value(), function);
      return Value.sensitive(kept, term(sensitive, kept));
    }
    return value.isNull() || value instanceof Value.Unknown ? value : function.apply(value);
  }

  /**
   * Moves the mark of a sensitive list or map to each of its members, so that public properties
   * such as the number of members become available.
   */
  public static Value inward(Value value) {
    if (!(value instanceof Value.Sensitive sensitive)) {
      return value;
    }
    if (sensitive.value() instanceof Value.ListOf list) {
      List<Value> marked = new ArrayList<>();
      for (Value item : list.items()) {
        marked.add(mark(item, Terms.item(sensitive.term(), Value.of(marked.size()))));
      }
      return Value.list(marked);
    }
    if (sensitive.value() instanceof Value.MapOf map) {
      Map<String, Value> marked = new TreeMap<>();
      map.entries()
          .forEach(
              (name, item) ->
                  marked.put(name, mark(item, Terms.item(sensitive.term(), Value.of(name)))));
      return Value.map(marked);
    }
    return value;
  }

  /** The same at every depth: only single values are marked. */
  public static Value leaves(Value value) {
    Value open = inward(value);
    if (open instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(MarkedValues::leaves).toList());
    }
    if (open instanceof Value.MapOf map) {
      Map<String, Value> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, leaves(member)));
      return Value.map(members);
    }
    return open;
  }

  /** Returns the term that yields the same value again: a number converted to text stays a text. */
  private static Term term(Value.Sensitive before, Value after) {
    Value was = before.value();
    boolean written =
        after instanceof Value.Text && (was instanceof Value.Num || was instanceof Value.Bool);
    return written ? Terms.call("tostring", before) : before.term();
  }

  private static Value mark(Value item, Term term) {
    return item.isNull() ? item : Value.sensitive(item, term);
  }

  private static Value secretly(Value value, UnaryOperator<Value> function) {
    try {
      return through(value, function);
    } catch (InvalidValue e) {
      throw new InvalidValue(ValueDiagnostic.SENSITIVE_VALUE.withCode(e.code()));
    }
  }
}
