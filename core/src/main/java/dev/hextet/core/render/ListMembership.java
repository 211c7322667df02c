package dev.hextet.core.render;

import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shared members of two lists.
 *
 * @param members of both lists, in an order that keeps the order of each; for sets, removed members
 *     first
 */
record ListMembership(List<Member> members) {

  /**
   * A member.
   *
   * @param mark whether the member is removed, added or unchanged
   * @param value the member
   */
  record Member(LineMark mark, Value value) {}

  /** Values are the same if their terms are equal, so that no secret is compared. */
  static boolean same(Value before, Value after) {
    return Terms.of(before).equals(Terms.of(after));
  }

  static ListMembership ofSets(List<Value> before, List<Value> after) {
    Set<Term> was = terms(before);
    Set<Term> is = terms(after);
    List<Member> members = new ArrayList<>();
    before.stream()
        .filter(value -> !is.contains(Terms.of(value)))
        .forEach(value -> members.add(new Member(LineMark.REMOVE, value)));
    after.forEach(
        value ->
            members.add(
                new Member(was.contains(Terms.of(value)) ? LineMark.NONE : LineMark.ADD, value)));
    return new ListMembership(members);
  }

  private static Set<Term> terms(List<Value> values) {
    return values.stream().map(Terms::of).collect(Collectors.toSet());
  }

  static ListMembership ofLists(List<Value> before, List<Value> after) {
    List<Term> was = before.stream().map(Terms::of).toList();
    List<Term> is = after.stream().map(Terms::of).toList();
    List<Member> members = new ArrayList<>();
    for (ListEdit edit : ListEdit.script(was, is)) {
      Value value =
          edit.mark() == LineMark.ADD ? after.get(edit.index()) : before.get(edit.index());
      members.add(new Member(edit.mark(), value));
    }
    return new ListMembership(members);
  }
}
