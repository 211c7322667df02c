package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A member of a list or map that is gone through.
 *
 * @param key the number in a list, the name in a map
 * @param value the member; sensitive if the whole is
 */
record Item(Value key, Value value) {

  /** The members of what is known as a list or a map; nothing for any other value. */
  static Optional<List<Item>> all(Value collection) {
    List<Item> items = new ArrayList<>();
    Value bare = Lift.bare(collection);
    if (bare instanceof Value.ListOf list) {
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
    List<Item> marked = new ArrayList<>();
    for (Item item : items) {
      String index = "[" + marked.size() + "]";
      Value key =
          map ? Value.sensitive(item.key, "keys(" + whole.expression() + ")" + index) : item.key;
      marked.add(new Item(key, Value.sensitive(item.value, values + index)));
    }
    return marked;
  }

  /** A container without a mark of its own; its members have it instead. */
  static Value unwrapped(Value value) {
    Value bare = Lift.bare(value);
    if (!(value instanceof Value.Sensitive)) {
      return value;
    }
    if (bare instanceof Value.ListOf) {
      return Value.list(values(value));
    }
    if (!(bare instanceof Value.MapOf map)) {
      return bare;
    }
    Map<String, Value> entries = new TreeMap<>();
    Iterator<Value> members = values(value).iterator();
    map.entries().keySet().forEach(name -> entries.put(name, members.next()));
    return Value.map(entries);
  }

  /** The members alone. */
  static List<Value> values(Value list) {
    return all(list).orElseThrow().stream().map(Item::value).toList();
  }
}
