package dev.hextet.core.schema;

import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values in order. */
record ListKind<T>(Kind<T> member) implements Kind<List<T>> {

  @Override
  public String name() {
    return "list of " + member.name();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(value, known -> Value.list(members(known, member, around)));
  }

  @Override
  public Value absent() {
    return Value.list();
  }

  @Override
  public Value read(Value canonical) {
    return read(canonical, member);
  }

  /** A list or a set with each of its members as expressions read it. */
  static Value read(Value canonical, Kind<?> member) {
    return MarkedValues.through(
        canonical,
        known ->
            known instanceof Value.ListOf list
                ? Value.list(list.items().stream().map(member::read).toList())
                : known);
  }

  static List<Value> members(Value value, Kind<?> kind, KindContext around) {
    if (!(value instanceof Value.Items list)) {
      throw InvalidValue.wrongType("a list", value);
    }
    List<Value> members = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      try {
        Value canonical = kind.canonical(list.items().get(i), around);
        if (canonical.isNull()) {
          throw new InvalidValue(ValueDiagnostic.NULL_MEMBER.with());
        }
        members.add(canonical);
      } catch (InvalidValue e) {
        throw e.within(i);
      }
    }
    return members;
  }

  @Override
  public Optional<Kind<?>> part(Object step) {
    return step instanceof Integer ? Optional.of(member) : Optional.empty();
  }

  @Override
  public boolean isBlock() {
    return member.isBlock();
  }

  @Override
  public List<T> decode(Value canonical) {
    return ((Value.ListOf) canonical)
        .items().stream().map(item -> member.decode(item.unmarked())).toList();
  }
}
