package dev.hextet.core.schema;

import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A nested block with attributes of its own. */
record BlockKind(List<Attribute<?>> attributes) implements Kind<Attributes> {

  @Override
  public String name() {
    return "block of " + String.join(", ", attributes.stream().map(Attribute::name).toList());
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(value, known -> block(single(known), around));
  }

  private static Value single(Value value) {
    return value instanceof Value.Items list && list.items().size() == 1
        ? list.items().get(0)
        : value;
  }

  private Value block(Value value, KindContext around) {
    if (!(value instanceof Value.MapOf map)) {
      throw InvalidValue.wrongType("a block", value);
    }
    List<String> names = attributes.stream().map(Attribute::name).toList();
    for (String name : map.entries().keySet()) {
      if (!names.contains(name)) {
        throw new InvalidValue(
                ValueDiagnostic.BLOCK_WITHOUT_ATTRIBUTE.with(name, Suggestion.hint(name, names)))
            .within(name);
      }
    }
    Map<String, Value> canonical = new TreeMap<>();
    for (Attribute<?> attribute : attributes) {
      Value member = member(attribute, map.get(attribute.name()), around);
      if (!member.isNull()) {
        canonical.put(attribute.name(), member);
      }
    }
    return Value.map(canonical);
  }

  private static Value member(Attribute<?> attribute, Value value, KindContext around) {
    if (value.isNull() && attribute.presence() == Presence.REQUIRED) {
      throw new InvalidValue(
          ValueDiagnostic.MISSING_BLOCK_ATTRIBUTE.with(attribute.name(), attribute.kind().name()));
    }
    try {
      Value canonical = attribute.canonical(value, around);
      return canonical.isNull()
          ? attribute.kind().canonical(attribute.fallback(), around)
          : canonical;
    } catch (InvalidValue e) {
      throw e.within(attribute.name());
    }
  }

  @Override
  public Value read(Value canonical) {
    return MarkedValues.through(
        canonical, known -> known instanceof Value.MapOf block ? read(block) : known);
  }

  private Value read(Value.MapOf block) {
    Map<String, Value> whole = new TreeMap<>();
    attributes.forEach(member -> whole.put(member.name(), member.read(block.get(member.name()))));
    return Value.map(whole);
  }

  @Override
  public Value completed(Value wanted, Value live, Term term) {
    return MarkedValues.through(wanted, known -> completed((Value.MapOf) known, live, term));
  }

  private Value completed(Value.MapOf wanted, Value live, Term term) {
    Map<String, Value> whole = new TreeMap<>(wanted.entries());
    for (Attribute<?> member : attributes) {
      boolean cloudsToTell =
          member.presence() == Presence.CLOUD_DEFAULT || member.presence() == Presence.COMPUTED;
      Value reported =
          isStale(member, wanted, live)
              ? member.unknown(Terms.attribute(term, member.name()))
              : memberOf(live, member.name());
      if (cloudsToTell && wanted.get(member.name()).isNull() && !reported.isNull()) {
        whole.put(member.name(), reported);
      }
    }
    return Value.map(whole);
  }

  private static Value memberOf(Value block, String name) {
    return block.unmarked() instanceof Value.MapOf map ? map.get(name) : Value.NULL;
  }

  /**
   * Determines whether the live value is useless: it is absent, or the values that it depends on
   * change.
   */
  private static boolean isStale(Attribute<?> member, Value.MapOf wanted, Value live) {
    return live instanceof Value.Unknown
        || live.unmarked() instanceof Value.MapOf
            && member.changesWith().stream()
                .anyMatch(
                    cause ->
                        !wanted.get(cause).isNull()
                            && !wanted
                                .get(cause)
                                .unmarked()
                                .equals(memberOf(live, cause).unmarked()));
  }

  @Override
  public Optional<Kind<?>> part(Object step) {
    if (step.equals(0)) {
      return Optional.of(this);
    }
    return attributes.stream()
        .filter(attribute -> attribute.name().equals(step))
        .findFirst()
        .map(Attribute::kind);
  }

  @Override
  public boolean isBlock() {
    return true;
  }

  @Override
  public Attributes decode(Value canonical) {
    return new Attributes((Value.MapOf) canonical);
  }
}
