package dev.hextet.core.evaluation;

import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member of a collection, with its key.
 *
 * @param key the index in a list, the name in a map, or the member itself in a set
 * @param value the member
 */
public record CollectionItem(Value key, Value value) {

  /**
   * Returns the members of a known list, set or map, with their own marks and not that of the
   * collection; empty for any other value.
   */
  static Optional<List<CollectionItem>> all(Value collection) {
    List<CollectionItem> items = new ArrayList<>();
    Value bare = MarkPropagation.bare(collection);
    if (bare instanceof Value.SetOf set) {
      set.items().forEach(item -> items.add(new CollectionItem(item, item)));
    } else if (bare instanceof Value.ListOf list) {
      list.items().forEach(item -> items.add(new CollectionItem(Value.of(items.size()), item)));
    } else if (bare instanceof Value.MapOf map) {
      map.entries().forEach((name, item) -> items.add(new CollectionItem(Value.of(name), item)));
    } else {
      return Optional.empty();
    }
    return Optional.of(items);
  }

  /** Returns the members of a list or a set, each with the mark of the collection. */
  public static List<Value> marked(Value list) {
    List<Value> members = ((Value.Items) MarkPropagation.bare(list)).items();
    if (!(list instanceof Value.Sensitive whole)) {
      return members;
    }
    ExpressionNode source = Nodes.of(whole);
    ExpressionNode ordered =
        whole.value() instanceof Value.SetOf ? Nodes.call("tolist", source) : source;
    List<Value> marked = new ArrayList<>();
    members.forEach(
        member ->
            marked.add(MarkPropagation.marked(member, () -> Nodes.item(ordered, marked.size()))));
    return marked;
  }
}
