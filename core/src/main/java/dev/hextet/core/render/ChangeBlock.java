package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Renders a planned change as a block: the known values of a new resource, the old values of a
 * destroyed one, or the differences of a changed one with the number of unchanged attributes.
 */
final class ChangeBlock {
  private static final String ID = "id";
  private static final String FORCES = "# forces replacement";

  private final RenderingSchemas vocabulary;
  private final PlannedChange change;
  private final ValueText text;
  private final ValueDiff diff;

  private ChangeBlock(RenderingSchemas vocabulary, PlannedChange change) {
    this.vocabulary = vocabulary;
    this.change = change;
    this.text = new ValueText(vocabulary, change.type(), change.address().toString());
    this.diff = new ValueDiff(text);
  }

  /**
   * Returns the block of a change.
   *
   * @param previous former address of a moved resource
   * @param imported true if the resource is not recorded yet
   */
  static RenderedBlock of(
      RenderingSchemas vocabulary,
      PlannedChange change,
      @Nullable Address previous,
      boolean imported) {
    ChangeBlock block = new ChangeBlock(vocabulary, change);
    boolean onlyMoved = previous != null && change.action() == Action.NO_OP;
    return new RenderedBlock(
        change.address(),
        change.action().symbol(),
        LineMark.of(change.action()),
        onlyMoved
            ? new RenderedBlock.Title(
                previous + " has moved to " + change.address(), "has moved here from " + previous)
            : RenderedBlock.Title.of(change.address(), change.words()),
        onlyMoved ? List.of() : block.notes(previous, imported),
        block.comments(),
        block.lines());
  }

  private List<String> notes(@Nullable Address previous, boolean imported) {
    List<String> notes = new ArrayList<>();
    if (previous != null) {
      notes.add("(moved from " + previous + ")");
    }
    if (imported && change.action() != Action.IMPORT) {
      notes.add(
          change.action() == Action.UPDATE && !change.triggers().isEmpty()
              ? "(was a part of " + change.triggers().get(0) + ")"
              : "(imported from " + text.of(Value.of(change.id())) + ")");
    }
    if (change.action() == Action.FORGET && change.triggers().isEmpty()) {
      notes.add("(destroy = false is set in the configuration)");
    }
    return notes;
  }

  private List<String> comments() {
    List<String> comments = new ArrayList<>();
    if (change.moves()) {
      comments.add(
          "moves from " + place(change.former()) + " to " + place(change.plannedPlacement()));
    } else if (change.plannedPlacement().provider().indexOf('.') >= 0) {
      comments.add(
          "in "
              + change.plannedPlacement().region()
              + ", with provider "
              + change.plannedPlacement().provider());
    }
    if (change.action().isReplacement()) {
      change.triggers().forEach(trigger -> comments.add("triggered by " + trigger));
    }
    change.irreversible().forEach(sentence -> comments.add("irreversible: " + sentence));
    if (change.blocked()) {
      comments.add("blocked by prevent_destroy");
    }
    return comments;
  }

  private static String place(ProviderPlacement placement) {
    return placement.provider() + " in " + placement.region();
  }

  private List<BlockLine> lines() {
    return switch (change.action()) {
      case CREATE -> created();
      case DELETE -> deleted();
      case IMPORT -> imported();
      case UPDATE, REPLACE, CREATE_THEN_DELETE, NO_OP, FORGET -> changed();
    };
  }

  private List<BlockLine> created() {
    SortedMap<String, Value> shown = new TreeMap<>();
    int defaults = 0;
    for (var entry : change.after().values().entries().entrySet()) {
      Value value = text.foreseen(entry.getValue());
      if (isDefault(entry.getKey(), value)) {
        defaults++;
      } else if (isWorthShowing(entry.getKey(), value)) {
        shown.put(entry.getKey(), value);
      }
    }
    NameColumn names = NameColumn.of(shown.keySet());
    List<BlockLine> lines = new ArrayList<>();
    shown.forEach((name, value) -> lines.addAll(diff.added(slot(names, name), value)));
    ValueDiff.hide(lines, 1, defaults, "default");
    return lines;
  }

  /** Determines whether an attribute is not set and has its default. */
  private boolean isDefault(String name, Value value) {
    return !value.isNull()
        && !change.configured().contains(name)
        && vocabulary
            .attribute(change.type(), name)
            .filter(attribute -> attribute.fallback().equals(value))
            .isPresent();
  }

  /**
   * Determines whether an attribute is displayed: the document sets it, or part of its unknown
   * value can be described.
   */
  private boolean isWorthShowing(String name, Value value) {
    return change.configured().contains(name)
        ? !value.isNull()
        : isToCome(value) && !text.isUnforeseen(value);
  }

  /** Determines whether a part is unknown; false for a sensitive value. */
  private static boolean isToCome(Value value) {
    if (value instanceof Value.ListOf list) {
      return list.items().stream().anyMatch(ChangeBlock::isToCome);
    }
    return value instanceof Value.MapOf map
        ? map.entries().values().stream().anyMatch(ChangeBlock::isToCome)
        : value instanceof Value.Unknown;
  }

  private static boolean isEmpty(Value value) {
    return value.isNull()
        || value instanceof Value.ListOf list && list.items().isEmpty()
        || value instanceof Value.MapOf map && map.entries().isEmpty();
  }

  /** Returns the unchanged attributes: an imported resource is reviewed only here. */
  private List<BlockLine> imported() {
    SortedMap<String, Value> shown = filled(change.after());
    NameColumn names = NameColumn.of(shown.keySet());
    List<BlockLine> lines = new ArrayList<>();
    shown.forEach(
        (name, value) ->
            lines.addAll(new ValueLines(text).of(slot(names, name), LineMark.NONE, value)));
    return lines;
  }

  /** Returns the attributes with a value, except those that repeat a part of another one. */
  private SortedMap<String, Value> filled(Attributes attributes) {
    SortedMap<String, Value> filled = new TreeMap<>(attributes.values().entries());
    attributes
        .values()
        .entries()
        .forEach(
            (name, value) ->
                vocabulary
                    .attribute(change.type(), name)
                    .ifPresent(part -> filled.remove(part.partOf(), value)));
    filled.values().removeIf(ChangeBlock::isEmpty);
    return filled;
  }

  private List<BlockLine> deleted() {
    SortedMap<String, Value> shown = filled(change.before());
    NameColumn names = NameColumn.of(shown.keySet());
    List<BlockLine> lines = new ArrayList<>();
    shown.forEach((name, value) -> lines.addAll(diff.removed(slot(names, name), value)));
    return lines;
  }

  private List<BlockLine> changed() {
    SortedSet<String> shown = new TreeSet<>(change.changed());
    shown.removeIf(this::isSilent);
    if (!change.id().isEmpty()) {
      shown.add(ID);
    }
    NameColumn names = NameColumn.of(shown);
    List<BlockLine> lines = new ArrayList<>();
    for (String name : shown) {
      lines.addAll(name.equals(ID) ? List.of(idLine(names)) : changed(names, name));
    }
    ValueDiff.hide(lines, 1, unchanged(), "unchanged attribute");
    return lines;
  }

  /**
   * Determines whether an unknown attribute is omitted because its old value has little meaning.
   */
  private boolean isSilent(String name) {
    boolean fresh = change.action().isReplacement() || before(name).isNull();
    boolean unset = before(name).isNull() && after(name).isNull();
    return unset || fresh && text.isUnforeseen(after(name));
  }

  private BlockLine idLine(NameColumn names) {
    String id = text.of(Value.of(change.id()));
    return change.action().isReplacement()
        ? BlockLine.of(1, LineMark.CHANGE, names.prefix(ID) + id + " -> (known after apply)")
        : BlockLine.of(1, LineMark.NONE, names.prefix(ID) + id);
  }

  private List<BlockLine> changed(NameColumn names, String name) {
    List<BlockLine> lines = new ArrayList<>(diff.of(slot(names, name), before(name), after(name)));
    if (change.forcing().contains(name)) {
      lines.set(0, lines.get(0).with(FORCES));
    }
    return lines;
  }

  private int unchanged() {
    SortedSet<String> names = new TreeSet<>(change.before().values().entries().keySet());
    names.addAll(change.after().values().entries().keySet());
    names.removeAll(change.changed());
    names.remove(ID);
    boolean stays = change.action() == Action.FORGET;
    names.removeIf(name -> before(name).isNull() || !stays && after(name).isNull());
    return names.size();
  }

  private Value before(String name) {
    return change.before().values().get(name);
  }

  private Value after(String name) {
    return change.after().values().get(name);
  }

  private ValueSlot slot(NameColumn names, String name) {
    return names.slot(1, name, kind(name));
  }

  private @Nullable Kind<?> kind(String name) {
    return vocabulary.attribute(change.type(), name).map(Attribute::kind).orElse(null);
  }
}
