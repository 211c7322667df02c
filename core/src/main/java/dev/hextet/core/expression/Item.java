package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A member of a list or map that is gone through.
 *
 * @param key the number in a list, the name in a map, in a set the member itself
 * @param value the member; sensitive if the whole is
 */
record Item(Value key, Value value) {

  /** The members of what is known as a list, a set or a map; nothing for any other value. */
  static Optional<List<Item>> all(Value collection) {
    List<Item> items = new ArrayList<>();
    Value bare = Lift.bare(collection);
    if (bare instanceof Value.SetOf set) {
      set.items().forEach(item -> items.add(new Item(item, item)));
    } else if (bare instanceof Value.ListOf list) {
      list.items().forEach(item -> items.add(new Item(Value.of(items.size()), item)));
    } else if (bare instanceof Value.MapOf map) {
      map.entries().forEach((name, item) -> items.add(new Item(Value.of(name), item)));
    } else {
      return Optional.empty();
    }
    return Optional.of(
        collection instanceof Value.Sensitive secret ? marked(items, secret) : items);
  }

  private static List<Item> marked(List<Item> items, Value.Sensitive whole) {
    boolean map = whole.value() instanceof Value.MapOf;
    String source = Phrase.of(whole).in(Phrase.PRIMARY);
    String values = map ? "values(" + whole.expression() + ")" : source;
    values = whole.value() instanceof Value.SetOf ? "tolist(" + source + ")" : values;
    List<Item> marked = new ArrayList<>();
    for (Item item : items) {
      String index = "[" + marked.size() + "]";
      Value value = Value.sensitive(item.value, values + index);
      marked.add(new Item(key(item, whole, value, index), value));
    }
    return marked;
  }

  private static Value key(Item item, Value.Sensitive whole, Value value, String index) {
    if (whole.value() instanceof Value.MapOf) {
      return Value.sensitive(item.key, "keys(" + whole.expression() + ")" + index);
    }
    return whole.value() instanceof Value.SetOf ? value : item.key;
  }

  /**
   * A container without a mark of its own; its members have it instead. A set, which has no marks
   * within, becomes a list.
   */
  static Value unwrapped(Value value) {
    Value bare = Lift.bare(value);
    if (!(value instanceof Value.Sensitive)) {
      return value;
    }
    if (bare instanceof Value.Items) {
      return new Value.ListOf(
          values(value), bare instanceof Value.ListOf list ? list.member() : null);
    }
    if (!(bare instanceof Value.MapOf map)) {
      return bare;
    }
    SortedMap<String, Value> entries = new TreeMap<>();
    Iterator<Value> members = values(value).iterator();
    map.entries().keySet().forEach(name -> entries.put(name, members.next()));
    return new Value.MapOf(entries, map.member());
  }

  /** The members alone. */
  static List<Value> values(Value list) {
    return all(list).orElseThrow().stream().map(Item::value).toList();
  }
}
