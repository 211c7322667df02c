package dev.hextet.aws.instance;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The members of a nested block that EC2 has in a structure of its own.
 *
 * @param members in the order of the documentation
 */
record BlockMembers(List<Member> members) {

  /**
   * A member.
   *
   * @param key in a document
   * @param name in EC2's structure
   */
  record Member(Attribute<?> key, String name) {}

  static BlockMembers of(Member... members) {
    return new BlockMembers(List.of(members));
  }

  /** The block's kind. */
  Kind<Attributes> kind() {
    return Kinds.block(members.stream().map(Member::key).toArray(Attribute<?>[]::new));
  }

  /** Returns the arguments of a creation. */
  CallArguments requested(ResourceChange change, Attribute<?> block) {
    CallArguments requested = CallArguments.NONE;
    for (Member member : members) {
      requested = requested.and(member.name(), change.requested(block, member.key()));
    }
    return requested;
  }

  /** Returns the arguments of an update: the members that differ from the live ones. */
  CallArguments changed(ResourceChange change, Attribute<?> block) {
    CallArguments changed = CallArguments.NONE;
    for (Member member : members) {
      if (differs(change, block, member.key())) {
        changed = changed.and(member.name(), change.requested(block, member.key()));
      }
    }
    return changed;
  }

  /** Determines whether the desired value of a member differs from the live one. */
  static boolean differs(ResourceChange change, Attribute<?> block, Attribute<?> member) {
    Value wanted = change.requested(block, member);
    return !wanted.isNull() && !wanted.unmarked().equals(live(change, block, member));
  }

  /** Returns the value of a member; null as a value if the block is absent. */
  static Value live(ResourceChange change, Attribute<?> block, Attribute<?> member) {
    return change.before().value(block).unmarked() instanceof Value.MapOf map
        ? map.get(member.name())
        : Value.NULL;
  }

  /** The block as it stands in EC2's structure. */
  Value.MapOf seen(Value.MapOf structure) {
    Map<String, Value> seen = new TreeMap<>();
    for (Member member : members) {
      Value value = structure.get(member.name());
      if (!value.isNull()) {
        seen.put(member.key().name(), value);
      }
    }
    return Value.map(seen);
  }
}
