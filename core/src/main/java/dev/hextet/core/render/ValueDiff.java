package dev.hextet.core.render;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** How a value becomes another one: what differs, and how much is the same. */
final class ValueDiff {
  private static final String GONE = " -> null";

  private final ValueText text;
  private final ValueLines values;

  ValueDiff(ValueText text) {
    this.text = text;
    this.values = new ValueLines(text);
  }

  List<Line> added(Slot slot, Value value) {
    return values.of(slot, Mark.ADD, text.foreseen(value));
  }

  List<Line> removed(Slot slot, Value value) {
    return values.of(slot.withSuffix(slot.suffix() + GONE), Mark.REMOVE, value);
  }

  List<Line> of(Slot slot, Value before, Value after) {
    if (before.isNull() || after.isNull()) {
      return before.isNull() ? added(slot, after) : removed(slot, before);
    }
    if (before instanceof Value.Sensitive || after instanceof Value.Sensitive) {
      return secret(slot, before, after);
    }
    return known(slot, before, text.foreseen(after, before));
  }

  /** What is no secret of the two is shown: a reviewer must see what was, and what comes. */
  private List<Line> secret(Slot slot, Value before, Value after) {
    if (!(after instanceof Value.Sensitive)) {
      return values.of(
          slot.withPrefix(slot.prefix() + ValueText.SENSITIVE + " -> "),
          Mark.CHANGE,
          text.foreseen(after));
    }
    String was = before instanceof Value.Sensitive ? "" : text.of(before) + " -> ";
    return List.of(slot.line(Mark.CHANGE, was + ValueText.SENSITIVE));
  }

  private List<Line> known(Slot slot, Value before, Value after) {
    Optional<List<Line>> lines = severalLines(slot, before, after);
    if (lines.isPresent()) {
      return lines.get();
    }
    String inline = text.of(before) + " -> " + text.of(after);
    boolean lists = before instanceof Value.ListOf && after instanceof Value.ListOf;
    if (slot.fits(inline) && !(lists && slot.isSet()) && !sameText(before, after)) {
      return List.of(slot.line(Mark.CHANGE, inline));
    }
    if (lists) {
      return list(slot, ((Value.ListOf) before).items(), ((Value.ListOf) after).items());
    }
    if (before instanceof Value.MapOf was && after instanceof Value.MapOf is) {
      return map(slot, was.entries(), is.entries());
    }
    return different(slot, before, after, inline);
  }

  /** Sensitive members look alike: then nothing is gained by showing both. */
  private boolean sameText(Value before, Value after) {
    return text.of(before).equals(text.of(after));
  }

  private List<Line> different(Slot slot, Value before, Value after, String inline) {
    boolean open = before instanceof Value.ListOf || before instanceof Value.MapOf;
    if (!open) {
      return List.of(slot.line(Mark.CHANGE, inline));
    }
    List<Line> lines = new ArrayList<>(values.of(slot, Mark.REMOVE, before));
    lines.addAll(values.of(slot, Mark.ADD, after));
    return lines;
  }

  private Optional<List<Line>> severalLines(Slot slot, Value before, Value after) {
    Optional<String> was = text.severalLines(before);
    Optional<String> is = text.severalLines(after);
    boolean both = (was.isPresent() || is.isPresent()) && isText(before) && isText(after);
    return both ? new TextDiff(slot).of(plain(before, was), plain(after, is)) : Optional.empty();
  }

  private boolean isText(Value value) {
    return value instanceof Value.Text || text.severalLines(value).isPresent();
  }

  private static String plain(Value value, Optional<String> foreseen) {
    return foreseen.orElseGet(() -> value.asText().orElseThrow());
  }

  private List<Line> list(Slot slot, List<Value> before, List<Value> after) {
    Membership members =
        slot.isSet() ? Membership.ofSets(before, after) : Membership.ofLists(before, after);
    List<Line> inner = new ArrayList<>();
    int same = 0;
    for (Membership.Member member : members.members()) {
      if (member.mark() == Mark.NONE) {
        same++;
      } else {
        same = slot.isSet() ? same : hide(inner, slot.depth() + 1, same, "unchanged element");
        inner.addAll(values.member(slot, member.mark(), member.value()));
      }
    }
    hide(inner, slot.depth() + 1, same, "unchanged element");
    return wrapped(slot, "[", inner, "]");
  }

  private List<Line> map(
      Slot slot, SortedMap<String, Value> before, SortedMap<String, Value> after) {
    SortedSet<String> changed = new TreeSet<>(before.keySet());
    changed.addAll(after.keySet());
    int all = changed.size();
    changed.removeIf(name -> Membership.same(at(before, name), at(after, name)));
    Names names = Names.of(changed);
    List<Line> inner = new ArrayList<>();
    for (String name : changed) {
      Slot place = names.slot(slot.depth() + 1, name, null);
      inner.addAll(of(place, at(before, name), at(after, name)));
    }
    hide(inner, slot.depth() + 1, all - changed.size(), "unchanged element");
    boolean secret = before.values().stream().anyMatch(Value::isSensitive);
    return changed.isEmpty() && !secret
        ? List.of(slot.line(Mark.CHANGE, "(only members that are null differ)"))
        : wrapped(slot, "{", inner, "}");
  }

  private static Value at(SortedMap<String, Value> entries, String name) {
    return entries.getOrDefault(name, Value.NULL);
  }

  private static List<Line> wrapped(Slot slot, String open, List<Line> inner, String close) {
    if (inner.stream().allMatch(line -> line.mark() == Mark.NONE)) {
      return List.of(slot.line(Mark.CHANGE, ValueText.SENSITIVE));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(slot.opening(Mark.CHANGE, open));
    lines.addAll(inner);
    lines.add(slot.closing(close));
    return lines;
  }

  /** Says how many are left out, if any; gives back 0, the number left out since. */
  static int hide(List<Line> lines, int depth, int count, String noun) {
    if (count > 0) {
      lines.add(Line.of(depth, Mark.NONE, hidden(count, noun)));
    }
    return 0;
  }

  static String hidden(int count, String noun) {
    return "# (" + count + " " + noun + (count == 1 ? "" : "s") + " hidden)";
  }
}
