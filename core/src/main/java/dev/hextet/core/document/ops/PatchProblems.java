package dev.hextet.core.document.ops;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
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
          DocumentDiagnostic.TOO_DEEP.with(DocumentReader.MAX_DEPTH).at(value.range()));
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
        step,
        DocumentDiagnostic.WRONG_CONTAINER.with(
            before(at),
            found.what(),
            step.text(),
            wanted,
            complaint(),
            found.range(),
            found instanceof MappingNode map ? names(map) : ""));
  }

  /** Reports a name that a map does not have. */
  DiagnosticException unnamed(int at, OpsPathStep.Key step, MappingNode map) {
    return error(
        step,
        DocumentDiagnostic.NAME_NOT_FOUND.with(
            step.name(),
            before(at),
            complaint(),
            map.range(),
            hint(step.name(), map),
            step.text()));
  }

  /** Reports the number of an item that a list does not have. */
  DiagnosticException unnumbered(int at, int index, SequenceNode list) {
    return error(
        step(at),
        DocumentDiagnostic.INDEX_NOT_FOUND.with(
            before(at), index, complaint(), list.range(), size(list)));
  }

  /** Reports a step to the place after the last item of a list. */
  DiagnosticException beyond(int at, SequenceNode list) {
    return error(
        step(at),
        DocumentDiagnostic.END_OF_LIST.with(before(at), complaint(), list.range(), size(list)));
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
        step,
        DocumentDiagnostic.ITEM_NOT_FOUND.with(
            before(at), step.key(), step.value(), complaint(), list.range(), there));
  }

  DiagnosticException ambiguous(int at, OpsPathStep.Match step, int count) {
    return error(
        step,
        DocumentDiagnostic.AMBIGUOUS_PATH.with(
            count, before(at), step.key(), step.value(), complaint()));
  }

  /** Only a new item can go beside another. */
  DiagnosticException noPlace(int at) {
    return error(step(at), DocumentDiagnostic.NOTHING_TO_INSERT.with(complaint()));
  }

  /** The next step is the number of an item in a list that has to be made. */
  DiagnosticException noItems(int at) {
    return error(step(at), DocumentDiagnostic.EMPTY_PATH.with(before(at), complaint()));
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

  /** Returns the operation's own error message, on a line of its own. */
  private String complaint() {
    return operation.complaint().isEmpty() ? "" : operation.complaint() + "\n";
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

  private static DiagnosticException error(OpsPathStep step, DiagnosticMessage message) {
    return message.exceptionAt(step.where());
  }
}
