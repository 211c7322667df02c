package dev.hextet.core.schema;

import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Values without order, each once. */
record SetKind<T>(Kind<T> member) implements Kind<Set<T>> {

  @Override
  public String name() {
    return "set of " + member.name();
  }

  @Override
  public Optional<Kind<?>> written(Object step) {
    return step instanceof Integer ? Optional.of(member) : Optional.empty();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(
        value,
        known ->
            Value.list(
                ListKind.members(known, member, around).stream()
                    .distinct()
                    .sorted(Comparator.comparing(Value::expression))
                    .toList()));
  }

  @Override
  public Value absent() {
    return Value.list();
  }

  @Override
  public Value read(Value canonical) {
    return ListKind.read(canonical, member);
  }

  @Override
  public boolean isBlock() {
    return member.isBlock();
  }

  @Override
  public Set<T> decode(Value canonical) {
    Set<T> members = new LinkedHashSet<>();
    for (Value item : ((Value.ListOf) canonical).items()) {
      members.add(member.decode(item.unmarked()));
    }
    return members;
  }

  @Override
  public String shown(Value value) {
    return member.shown(value);
  }

  @Override
  public boolean isSet() {
    return true;
  }
}
