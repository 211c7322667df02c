package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Source;
import dev.hextet.core.diag.SourceRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/** Makes the tree of a text. Recursion is as deep as the nesting, which is limited. */
final class TreeBuilder {
  private final Places places;
  private final Events events;
  private final Problems problems;
  private final Scalars scalars;
  private final Anchors anchors;

  /** Offset after the last character that belongs to a node. */
  private int lastEnd;

  TreeBuilder(Source source, Diagnostics diagnostics) {
    this.places = new Places(source);
    JsonText json = new JsonText(source.text());
    this.events = new Events(places, json);
    this.problems = new Problems(diagnostics);
    this.scalars = new Scalars(places, json, problems);
    this.anchors = new Anchors();
  }

  /**
   * The whole text.
   *
   * @throws DiagnosticException where no tree can be made of the rest
   */
  Document build() {
    events.next();
    Event first = events.next();
    if (first instanceof StreamEndEvent) {
      return new Document(places.source(), scalars.absent());
    }
    Node root = node(events.next(), 1).node();
    events.next();
    Event after = events.next();
    if (after instanceof DocumentStartEvent) {
      problems.add(
          Diagnostic.error(
              "SecondDocument",
              "a second document begins here",
              "One file holds one document. Remove the line with three dashes.",
              places.range(
                  places.offset(after.getStartMark()), places.offset(after.getEndMark()))));
    }
    return new Document(places.source(), root);
  }

  private Part node(Event event, int depth) {
    if (depth > DocumentReader.MAX_DEPTH) {
      throw new DiagnosticException(tooDeep(range(event)));
    }
    if (event instanceof AliasEvent alias) {
      lastEnd = places.offset(alias.getEndMark());
      return anchors.expand(alias.getAnchor(), range(alias), depth);
    }
    @Nullable String anchor = ((NodeEvent) event).getAnchor();
    anchors.open(anchor);
    Part part = content(event, depth);
    anchors.close(anchor, part);
    return part;
  }

  private Part content(Event event, int depth) {
    if (event instanceof ScalarEvent scalar) {
      Scalar node = scalars.scalar(scalar);
      lastEnd = places.offset(scalar.getEndMark());
      return new Part(node, 1, 1);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    Tags.ofCollection(start).ifPresent(tag -> problems.add(Tags.unknown(tag, range(event))));
    return start instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
  }

  private Part sequence(CollectionStartEvent start, int depth) {
    List<Part> items = new ArrayList<>();
    Event event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    SourceRange range = collectionRange(start, event);
    return Part.of(new Sequence(range, items.stream().map(Part::node).toList()), items);
  }

  private Part mapping(CollectionStartEvent start, int depth) {
    List<Part> parts = new ArrayList<>();
    MappingEntries entries = new MappingEntries(problems);
    Event event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      boolean merges = Scalars.isMergeKey(event);
      Part key = node(event, depth + 1);
      Part value = node(events.next(), depth + 1);
      parts.add(key);
      parts.add(value);
      if (merges) {
        entries.merge((Scalar) key.node(), value.node());
      } else {
        entries.add(key.node(), value.node());
      }
      event = events.next();
    }
    return Part.of(new Mapping(collectionRange(start, event), entries.finished()), parts);
  }

  /** The end mark of a block collection is where the next thing begins: it ends before that. */
  private SourceRange collectionRange(CollectionStartEvent start, Event end) {
    if (start.isFlow()) {
      lastEnd = places.offset(end.getEndMark());
    }
    int from = places.offset(start.getStartMark());
    return places.range(from, Math.max(from, places.trimmed(from, lastEnd)));
  }

  private SourceRange range(Event event) {
    int from = places.offset(event.getStartMark());
    return places.range(from, Math.max(from + 1, places.offset(event.getEndMark())));
  }

  static Diagnostic tooDeep(SourceRange where) {
    return Diagnostic.error(
        "TooDeep",
        "values are nested over " + DocumentReader.MAX_DEPTH + " deep",
        "No document needs that; probably a bracket or an alias is wrong.",
        where);
  }

  /**
   * A node, with what it costs.
   *
   * @param height how deep it is nested itself, at least 1
   * @param size how many nodes it is when its aliases are expanded
   */
  record Part(Node node, int height, long size) {
    static Part of(Node node, List<Part> members) {
      int height = members.stream().mapToInt(Part::height).max().orElse(0);
      return new Part(node, height + 1, 1 + members.stream().mapToLong(Part::size).sum());
    }
  }
}
