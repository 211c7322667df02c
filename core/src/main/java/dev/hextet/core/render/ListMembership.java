package dev.hextet.core.render;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which members two lists share.
 *
 * @param members of both, in an order that keeps the order of each; of sets, first those that go
 */
record ListMembership(List<Member> members) {

  /**
   * A member.
   *
   * @param mark whether it goes, comes or stays
   * @param value the member
   */
  record Member(LineMark mark, Value value) {}

  /** Values are the same if the same expression gives them: so a secret is never looked at. */
  static boolean same(Value before, Value after) {
    return before.expression().equals(after.expression());
  }

  static ListMembership ofSets(List<Value> before, List<Value> after) {
    Set<String> was = expressions(before);
    Set<String> is = expressions(after);
    List<Member> members = new ArrayList<>();
    before.stream()
        .filter(value -> !is.contains(value.expression()))
        .forEach(value -> members.add(new Member(LineMark.REMOVE, value)));
    after.forEach(
        value ->
            members.add(
                new Member(
                    was.contains(value.expression()) ? LineMark.NONE : LineMark.ADD, value)));
    return new ListMembership(members);
  }

  private static Set<String> expressions(List<Value> values) {
    return values.stream().map(Value::expression).collect(Collectors.toSet());
  }

  static ListMembership ofLists(List<Value> before, List<Value> after) {
    List<String> was = before.stream().map(Value::expression).toList();
    List<String> is = after.stream().map(Value::expression).toList();
    List<Member> members = new ArrayList<>();
    for (ListEdit edit : ListEdit.script(was, is)) {
      Value value =
          edit.mark() == LineMark.ADD ? after.get(edit.index()) : before.get(edit.index());
      members.add(new Member(edit.mark(), value));
    }
    return new ListMembership(members);
  }
}
