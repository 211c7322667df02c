package dev.hextet.core.render;

import dev.hextet.core.schema.EncodedContent;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Difference of two values, with the number of equal parts. */
final class ValueDiff {
  private static final String GONE = " -> null";

  private final ValueText text;
  private final ValueLines values;

  ValueDiff(ValueText text) {
    this.text = text;
    this.values = new ValueLines(text);
  }

  List<BlockLine> added(ValueSlot slot, Value value) {
    return values.of(slot, LineMark.ADD, text.foreseen(value));
  }

  List<BlockLine> removed(ValueSlot slot, Value value) {
    return values.of(slot.withSuffix(slot.suffix() + GONE), LineMark.REMOVE, value);
  }

  List<BlockLine> of(ValueSlot slot, Value before, Value after) {
    if (before.isNull() || after.isNull()) {
      return before.isNull() ? added(slot, after) : removed(slot, before);
    }
    if (before instanceof Value.Sensitive || after instanceof Value.Sensitive) {
      return secret(slot, before, after);
    }
    return known(slot, before, text.foreseen(after, before));
  }

  /**
   * Renders the public parts of a partly sensitive value, so that a reviewer sees the old and the
   * new value.
   */
  private List<BlockLine> secret(ValueSlot slot, Value before, Value after) {
    if (!(after instanceof Value.Sensitive)) {
      return values.of(
          slot.withPrefix(slot.prefix() + ValueText.SENSITIVE + " -> "),
          LineMark.CHANGE,
          text.foreseen(after));
    }
    String was = before instanceof Value.Sensitive ? "" : text.of(before) + " -> ";
    return List.of(slot.line(LineMark.CHANGE, was + ValueText.SENSITIVE));
  }

  private List<BlockLine> known(ValueSlot slot, Value before, Value after) {
    Optional<List<BlockLine>> lines =
        contents(slot, before, after).or(() -> severalLines(slot, before, after));
    if (lines.isPresent()) {
      return lines.get();
    }
    String inline = text.of(before) + " -> " + text.of(after);
    boolean lists = before instanceof Value.ListOf && after instanceof Value.ListOf;
    if (slot.fits(inline) && !(lists && slot.isSet()) && !sameText(before, after)) {
      return List.of(slot.line(LineMark.CHANGE, inline));
    }
    if (lists) {
      return list(slot, ((Value.ListOf) before).items(), ((Value.ListOf) after).items());
    }
    if (before instanceof Value.MapOf was && after instanceof Value.MapOf is) {
      return map(slot, was.entries(), is.entries());
    }
    return different(slot, before, after, inline);
  }

  /**
   * Compares the contents of values in base64; empty if both values are readable, or if only the
   * encoding differs.
   */
  private Optional<List<BlockLine>> contents(ValueSlot slot, Value before, Value after) {
    Optional<EncodedContent> was = slot.content(before);
    Optional<EncodedContent> is = slot.content(after);
    if (was.equals(is)) {
      return Optional.empty();
    }
    return Optional.of(
        was.isPresent() && is.isPresent() && was.get().isText() == is.get().isText()
            ? contents(slot, was.get(), is.get())
            : replaced(slot, before, after));
  }

  private List<BlockLine> contents(ValueSlot slot, EncodedContent was, EncodedContent is) {
    return is.isText()
        ? known(slot.encoded(), Value.of(was.text()), Value.of(is.text()))
        : List.of(slot.line(LineMark.CHANGE, was.text() + " -> " + is.text()));
  }

  /** Sensitive members look alike: then nothing is gained by showing both. */
  private boolean sameText(Value before, Value after) {
    return text.of(before).equals(text.of(after));
  }

  private List<BlockLine> different(ValueSlot slot, Value before, Value after, String inline) {
    boolean open = before instanceof Value.ListOf || before instanceof Value.MapOf;
    if (!open) {
      return List.of(slot.line(LineMark.CHANGE, inline));
    }
    return replaced(slot, before, after);
  }

  private List<BlockLine> replaced(ValueSlot slot, Value before, Value after) {
    List<BlockLine> lines = new ArrayList<>(values.of(slot, LineMark.REMOVE, before));
    lines.addAll(values.of(slot, LineMark.ADD, after));
    return lines;
  }

  private Optional<List<BlockLine>> severalLines(ValueSlot slot, Value before, Value after) {
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

  private List<BlockLine> list(ValueSlot slot, List<Value> before, List<Value> after) {
    ListMembership members =
        slot.isSet() ? ListMembership.ofSets(before, after) : ListMembership.ofLists(before, after);
    List<BlockLine> inner = new ArrayList<>();
    int same = 0;
    for (ListMembership.Member member : members.members()) {
      if (member.mark() == LineMark.NONE) {
        same++;
      } else {
        same = slot.isSet() ? same : hide(inner, slot.depth() + 1, same, "unchanged element");
        inner.addAll(values.member(slot, member.mark(), member.value()));
      }
    }
    hide(inner, slot.depth() + 1, same, "unchanged element");
    return wrapped(slot, "[", inner, "]");
  }

  private List<BlockLine> map(
      ValueSlot slot, SortedMap<String, Value> before, SortedMap<String, Value> after) {
    SortedSet<String> changed = new TreeSet<>(before.keySet());
    changed.addAll(after.keySet());
    int all = changed.size();
    changed.removeIf(name -> ListMembership.same(at(before, name), at(after, name)));
    NameColumn names = NameColumn.of(changed);
    List<BlockLine> inner = new ArrayList<>();
    for (String name : changed) {
      ValueSlot place = names.slot(slot.depth() + 1, name, null);
      inner.addAll(of(place, at(before, name), at(after, name)));
    }
    hide(inner, slot.depth() + 1, all - changed.size(), "unchanged element");
    boolean secret = before.values().stream().anyMatch(Value::isSensitive);
    return changed.isEmpty() && !secret
        ? List.of(slot.line(LineMark.CHANGE, "(only members that are null differ)"))
        : wrapped(slot, "{", inner, "}");
  }

  private static Value at(SortedMap<String, Value> entries, String name) {
    return entries.getOrDefault(name, Value.NULL);
  }

  private static List<BlockLine> wrapped(
      ValueSlot slot, String open, List<BlockLine> inner, String close) {
    if (inner.stream().allMatch(line -> line.mark() == LineMark.NONE)) {
      return List.of(slot.line(LineMark.CHANGE, ValueText.SENSITIVE));
    }
    List<BlockLine> lines = new ArrayList<>();
    lines.add(slot.opening(LineMark.CHANGE, open));
    lines.addAll(inner);
    lines.add(slot.closing(close));
    return lines;
  }

  /**
   * Adds a line with the number of hidden parts, if any; returns 0, the number of parts hidden
   * since.
   */
  static int hide(List<BlockLine> lines, int depth, int count, String noun) {
    if (count > 0) {
      lines.add(BlockLine.of(depth, LineMark.NONE, hidden(count, noun)));
    }
    return 0;
  }

  static String hidden(int count, String noun) {
    return "# (" + count + " " + noun + (count == 1 ? "" : "s") + " hidden)";
  }
}
