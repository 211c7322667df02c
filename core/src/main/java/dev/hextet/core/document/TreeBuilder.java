package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.yaml.YamlEvent;
import dev.hextet.core.yaml.YamlEvent.Alias;
import dev.hextet.core.yaml.YamlEvent.Anchored;
import dev.hextet.core.yaml.YamlEvent.CollectionEnd;
import dev.hextet.core.yaml.YamlEvent.DocumentStart;
import dev.hextet.core.yaml.YamlEvent.MappingStart;
import dev.hextet.core.yaml.YamlEvent.SequenceStart;
import dev.hextet.core.yaml.YamlEvent.StreamEnd;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a text. Recursion is as deep as the nesting, which is limited. */
final class TreeBuilder {
  private final LineIndex places;
  private final ParseEvents events;
  private final SyntaxProblems problems;
  private final ScalarReader scalars;
  private final AnchorTable anchors;

  /** Offset after the last character that belongs to a node. */
  private int lastEnd;

  /**
   * A builder of one tree.
   *
   * @param text of the places' source, or that without what cannot be parsed
   */
  TreeBuilder(LineIndex places, String text, Diagnostics diagnostics) {
    this.places = places;
    this.events = ParseEvents.of(places, text);
    this.problems = new SyntaxProblems(diagnostics);
    this.scalars = new ScalarReader(places, problems);
    this.anchors = new AnchorTable(problems);
  }

  /**
   * Returns the tree of the whole text.
   *
   * @throws SyntaxException if the text is malformed
   * @throws DiagnosticException if the rest has no tree
   */
  Document build() {
    YamlEvent first = events.next();
    if (first instanceof StreamEnd) {
      return new Document(places.source(), scalars.absent());
    }
    DocumentNode root = node(events.next(), 1).node();
    events.next();
    YamlEvent after = events.next();
    if (after instanceof DocumentStart) {
      problems.add(DocumentDiagnostic.SECOND_DOCUMENT.with().at(range(after)));
    }
    return new Document(places.source(), root);
  }

  private Part node(YamlEvent event, int depth) {
    if (depth > DocumentReader.MAX_DEPTH) {
      throw new DiagnosticException(tooDeep(range(event)));
    }
    if (event instanceof Alias alias) {
      lastEnd = alias.end();
      return anchors.expand(alias.name(), range(alias), depth);
    }
    Anchored start = (Anchored) event;
    @Nullable String anchor = start.properties().anchor();
    anchors.open(anchor);
    Part part = content(start, depth);
    anchors.close(anchor, part);
    return part;
  }

  private Part content(Anchored event, int depth) {
    if (event instanceof YamlEvent.Scalar scalar) {
      ScalarNode node = scalars.scalar(scalar);
      lastEnd = scalar.end();
      return new Part(node, 1, 1);
    }
    YamlTags.ofCollection(event)
        .ifPresent(tag -> problems.add(YamlTags.unknown(tag, range(event))));
    return event instanceof MappingStart mapping
        ? mapping(mapping, depth)
        : sequence((SequenceStart) event, depth);
  }

  private Part sequence(SequenceStart start, int depth) {
    List<Part> items = new ArrayList<>();
    YamlEvent event = events.next();
    while (!(event instanceof CollectionEnd)) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    SourceRange range = collectionRange(start, start.flow(), event);
    return Part.of(new SequenceNode(range, items.stream().map(Part::node).toList()), items);
  }

  private Part mapping(MappingStart start, int depth) {
    List<Part> parts = new ArrayList<>();
    MappingEntries entries = new MappingEntries(problems);
    YamlEvent event = events.next();
    while (!(event instanceof CollectionEnd)) {
      boolean merges = !ParseEvents.isJson(places) && ScalarReader.isMergeKey(event);
      Part key = node(event, depth + 1);
      Part value = node(events.next(), depth + 1);
      parts.add(key);
      parts.add(value);
      if (merges) {
        entries.merge((ScalarNode) key.node(), value.node());
      } else {
        entries.add(key.node(), value.node());
      }
      event = events.next();
    }
    SourceRange range = collectionRange(start, start.flow(), event);
    return Part.of(new MappingNode(range, entries.finished()), parts);
  }

  /**
   * Returns the range of a collection. A block collection ends before the token that follows it.
   */
  private SourceRange collectionRange(YamlEvent start, boolean flow, YamlEvent end) {
    if (flow) {
      lastEnd = Math.max(lastEnd, end.end());
    }
    int from = start.start();
    return places.range(from, Math.max(from, places.trimmed(from, lastEnd)));
  }

  private SourceRange range(YamlEvent event) {
    return places.range(event.start(), Math.max(event.start() + 1, event.end()));
  }

  static Diagnostic tooDeep(SourceRange where) {
    return DocumentDiagnostic.TOO_DEEP.with(DocumentReader.MAX_DEPTH).at(where);
  }

  /**
   * A node with its cost.
   *
   * @param height its nesting depth, at least 1
   * @param size its number of nodes after the expansion of aliases
   */
  record Part(DocumentNode node, int height, long size) {
    static Part of(DocumentNode node, List<Part> members) {
      int height = members.stream().mapToInt(Part::height).max().orElse(0);
      return new Part(node, height + 1, 1 + members.stream().mapToLong(Part::size).sum());
    }
  }
}
