package dev.hextet.core.document.ops;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.SequenceNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Errors of an operation: the failing step and the node at that place. */
record PatchProblems(PatchOperation operation) {
  private static final int NAMES_SHOWN = 20;

  /** Limits the depth of a tree to that of a text, regardless of its origin. */
  void checkDepth() {
    DocumentNode value = operation.value();
    if (value != null && operation.path().size() + height(value) > DocumentReader.MAX_DEPTH) {
      throw new DiagnosticException(
          Diagnostic.error(
              "TooDeep",
              "values are nested over " + DocumentReader.MAX_DEPTH + " deep",
              "No document needs that.",
              value.range()));
    }
  }

  private static int height(DocumentNode node) {
    Collection<DocumentNode> members =
        node instanceof SequenceNode sequence
            ? sequence.items()
            : node instanceof MappingNode mapping
                ? mapping.entries().stream().map(Entry::node).toList()
                : List.of();
    return 1 + members.stream().mapToInt(PatchProblems::height).max().orElse(0);
  }

  /** A step wants a list, or a map, and there is something else. */
  DiagnosticException mismatch(int at, String wanted, DocumentNode found) {
    OpsPathStep step = step(at);
    return error(
        "PathMismatch",
        step.where(),
        before(at) + " is " + found.what() + ", and \"" + step.text() + "\" wants " + wanted,
        stands(found) + (found instanceof MappingNode map ? " " + names(map) : ""));
  }

  /** Returns the error of a step whose node is missing. */
  DiagnosticException missing(int at, String summary, DocumentNode found) {
    String there =
        found instanceof MappingNode map && step(at) instanceof OpsPathStep.Key key
            ? hint(key.name(), map) + " To add it, write \"" + key.text() + "?\"."
            : found instanceof SequenceNode list ? size(list) : "";
    return error(
        "PathNotFound", step(at).where(), summary + before(at), join(stands(found), there));
  }

  /** No item of a list has the entry. */
  DiagnosticException unmatched(int at, OpsPathStep.Match step, SequenceNode list) {
    Set<String> values = new TreeSet<>();
    for (DocumentNode item : list.items()) {
      step.found(item).ifPresent(values::add);
    }
    String there =
        values.isEmpty()
            ? size(list)
            : listed("It has " + step.key(), values)
                + " "
                + Suggestion.sentence(step.value(), values);
    return error(
        "PathNotFound",
        step.where(),
        "no item of " + before(at) + " has " + step.key() + " \"" + step.value() + "\"",
        join(stands(list), there));
  }

  DiagnosticException ambiguous(int at, OpsPathStep.Match step, int count) {
    return error(
        "AmbiguousPath",
        step.where(),
        count + " items of " + before(at) + " have " + step.key() + " \"" + step.value() + "\"",
        "Name another key, or the item's number.");
  }

  /** Only a new item can go beside another. */
  DiagnosticException noPlace(int at) {
    return error(
        "PathMismatch",
        step(at).where(),
        ":before and :after make a place for a new item",
        "They stand at the end of a path, and have a value to put there.");
  }

  /** The next step is the number of an item in a list that has to be made. */
  DiagnosticException noItems(int at) {
    return error(
        "PathNotFound",
        step(at).where(),
        "there is nothing at " + before(at),
        "A new list has no items; write /- to begin one.");
  }

  private OpsPathStep step(int at) {
    return operation.path().get(at);
  }

  /** The path to where a step begins. */
  private String before(int at) {
    return at == 0
        ? "the document"
        : operation.path().subList(0, at).stream()
            .map(step -> "/" + step.text())
            .collect(Collectors.joining());
  }

  private static String stands(DocumentNode node) {
    return "It is at " + node.range() + ".";
  }

  private static String size(SequenceNode list) {
    int size = list.items().size();
    return size == 0
        ? "The list is empty."
        : "The list has " + size + (size == 1 ? " item." : " items.");
  }

  private static String hint(String typed, MappingNode map) {
    String nearest = Suggestion.sentence(typed, map.entriesByName().keySet());
    return nearest.isEmpty() ? names(map) : nearest;
  }

  private static String names(MappingNode map) {
    return map.entriesByName().isEmpty()
        ? "The map is empty."
        : listed("It has", map.entriesByName().keySet());
  }

  private static String listed(String introduction, Collection<String> names) {
    String more = names.size() > NAMES_SHOWN ? ", …" : "";
    return names.stream()
        .limit(NAMES_SHOWN)
        .collect(Collectors.joining(", ", introduction + " ", more + "."));
  }

  private static String join(String first, String second) {
    return (first + " " + second).strip();
  }

  private DiagnosticException error(String code, SourceRange where, String summary, String detail) {
    String said = operation.complaint();
    return new DiagnosticException(
        Diagnostic.error(code, summary, said.isEmpty() ? detail : said + "\n" + detail, where));
  }
}
