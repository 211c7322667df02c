package dev.hextet.core.render;

import dev.hextet.core.schema.EncodedContent;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A value on as many lines as it needs, all with one mark. */
final class ValueLines {
  private final ValueText text;

  ValueLines(ValueText text) {
    this.text = text;
  }

  List<BlockLine> of(ValueSlot slot, LineMark mark, Value value) {
    Optional<EncodedContent> content = slot.content(value);
    if (content.isPresent()) {
      return content(slot, mark, content.get());
    }
    if (text.severalLines(value).isPresent()) {
      return heredoc(slot, mark, text.severalLines(value).orElseThrow());
    }
    String inline = text.of(value);
    boolean inWords = slot.isSet() && hasWords(slot, value);
    if (!isOpenable(value) || !inWords && slot.fits(inline)) {
      return List.of(slot.line(mark, inline));
    }
    return value instanceof Value.ListOf list
        ? list(slot, mark, list.items())
        : map(slot, mark, ((Value.MapOf) value).entries());
  }

  private List<BlockLine> content(ValueSlot slot, LineMark mark, EncodedContent content) {
    return content.isText()
        ? of(slot.encoded(), mark, Value.of(content.text()))
        : List.of(slot.line(mark, content.text()));
  }

  private static boolean isOpenable(Value value) {
    return value instanceof Value.ListOf list && !list.items().isEmpty()
        || value instanceof Value.MapOf map && !map.entries().isEmpty();
  }

  private boolean hasWords(ValueSlot slot, Value value) {
    return value instanceof Value.ListOf list
        && list.items().stream().anyMatch(item -> !words(slot, item).isEmpty());
  }

  private String words(ValueSlot slot, Value member) {
    return slot.kind() == null ? "" : text.inWordsOf(slot.kind(), member);
  }

  private List<BlockLine> list(ValueSlot slot, LineMark mark, List<Value> items) {
    List<BlockLine> lines = new ArrayList<>();
    lines.add(slot.opening(mark, "["));
    items.forEach(item -> lines.addAll(member(slot, mark, item)));
    lines.add(slot.closing("]"));
    return lines;
  }

  /** A member of the list or set that stands in a slot. */
  List<BlockLine> member(ValueSlot around, LineMark mark, Value item) {
    String words = around.isSet() ? words(around, item) : "";
    ValueSlot inner = ValueSlot.member(around.depth() + 1, null);
    return words.isEmpty()
        ? of(inner, mark, item)
        : List.of(BlockLine.of(inner.depth(), mark, words));
  }

  private List<BlockLine> map(ValueSlot slot, LineMark mark, SortedMap<String, Value> entries) {
    NameColumn names = NameColumn.of(entries.keySet());
    List<BlockLine> lines = new ArrayList<>();
    lines.add(slot.opening(mark, "{"));
    entries.forEach(
        (name, value) -> lines.addAll(of(names.slot(slot.depth() + 1, name, null), mark, value)));
    lines.add(slot.closing("}"));
    return lines;
  }

  private static List<BlockLine> heredoc(ValueSlot slot, LineMark mark, String content) {
    List<BlockLine> lines = new ArrayList<>();
    String end = Heredoc.end(content);
    lines.add(slot.opening(mark, "<<-" + end));
    Heredoc.lines(content)
        .forEach(line -> lines.add(BlockLine.of(slot.depth() + 1, LineMark.NONE, line)));
    lines.add(slot.closing(end));
    return lines;
  }
}
