package dev.hextet.core.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.value.JsonDifference;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A state as a file's text and back. Equal states are equal bytes. */
public final class StateCodec {
  /** Format of states that this version writes. */
  public static final String FORMAT = "hextet-state/1";

  private static final String FORMAT_STEM = "hextet-state/";
  private static final String DIGEST = "digest";
  private static final String CHOICES = "lookups";

  private StateCodec() {}

  /**
   * Returns the text of a state.
   *
   * @param tool name and version of the program that writes it
   * @throws DiagnosticException if the state violates an invariant
   */
  public static String write(State state, String tool) {
    requireValid(state);
    ObjectNode root = tree(state, tool);
    root.put(DIGEST, digest(root));
    return JsonText.pretty(root);
  }

  private static void requireValid(State state) {
    List<StateViolation> violations = state.verify();
    if (!violations.isEmpty()) {
      throw StateDiagnostic.STATE_INVARIANT
          .with(violations.stream().map(StateViolation::toString).collect(Collectors.joining("\n")))
          .exception();
    }
  }

  private static ObjectNode tree(State state, String tool) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("lineage", state.lineage());
    root.put("serial", state.serial());
    root.put("tool", tool);
    var resources = root.putArray("resources");
    state.resources().values().forEach(record -> resources.add(RecordCodec.toJson(record)));
    ObjectNode outputs = root.putObject("outputs");
    state.outputs().forEach((name, output) -> outputs.set(name, outputJson(output)));
    if (!state.choices().isEmpty()) {
      root.set(CHOICES, PinnedResultCodec.toJson(state.choices()));
    }
    return root;
  }

  /** The digest that the text of a state ends with. */
  public static String digest(State state, String tool) {
    return digestOf(write(state, tool));
  }

  /** The digest in a state's text; empty if it has none. */
  public static String digestOf(String text) {
    try {
      return JsonText.read(text).path(DIGEST).asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /**
   * Reads a state.
   *
   * @param source the file
   * @param backup path of the newest valid backup, for the message
   * @param acceptEdited true to accept a wrong digest
   * @throws DiagnosticException if the text is not a state, has a newer format, or is damaged
   */
  public static State read(SourceText source, String backup, boolean acceptEdited) {
    JsonNode root = parse(source, backup);
    String format = root.path("format").asText();
    if (!format.equals(FORMAT)) {
      throw failure(
          source,
          format.startsWith(FORMAT_STEM)
              ? StateDiagnostic.NEWER_STATE_FORMAT.with(format, FORMAT)
              : StateDiagnostic.STATE_FORMAT.with(FORMAT));
    }
    if (!acceptEdited && !root.path(DIGEST).asText().equals(digest(root))) {
      throw failure(source, StateDiagnostic.STATE_DIGEST.with(restore(backup)));
    }
    try {
      State state = state(root);
      state
          .verify()
          .forEach(
              violation -> {
                throw new IllegalArgumentException(violation.toString());
              });
      JsonDifference.first(tree(state, root.path("tool").asText()), withoutDigest(root))
          .ifPresent(
              difference -> {
                throw new IllegalArgumentException(difference);
              });
      return state;
    } catch (IllegalArgumentException e) {
      throw damaged(source, String.valueOf(e.getMessage()), backup);
    }
  }

  /**
   * Returns the exception for a damaged state.
   *
   * @param backup path of the newest valid backup; empty without one
   */
  public static DiagnosticException damaged(SourceText source, String why, String backup) {
    return failure(source, StateDiagnostic.STATE_DAMAGED.with(why, restore(backup)));
  }

  private static JsonNode parse(SourceText source, String backup) {
    try {
      JsonNode root = JsonText.read(source.text());
      if (root.isObject()) {
        return root;
      }
      throw failure(source, StateDiagnostic.STATE_NOT_OBJECT.with(restore(backup)));
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      SourceRange where =
          at == null ? null : SourceRange.of(source, at.getLineNr(), at.getColumnNr(), 1);
      throw new DiagnosticException(
          StateDiagnostic.STATE_NOT_JSON.with(e.getOriginalMessage(), restore(backup)).at(where));
    }
  }

  private static String restore(String backup) {
    return backup.isEmpty()
        ? "There is no backup."
        : "The last backup is "
            + backup
            + ": examine it, and copy it over the state if it is correct.";
  }

  private static DiagnosticException failure(SourceText source, DiagnosticMessage message) {
    return message.exceptionAt(SourceRange.of(source, 1, 1, 1));
  }

  private static State state(JsonNode root) {
    SortedMap<dev.hextet.core.address.Address, ResourceRecord> resources = new TreeMap<>();
    for (JsonNode node : root.path("resources")) {
      ResourceRecord record = RecordCodec.fromJson(node);
      if (resources.put(record.address(), record) != null) {
        throw new IllegalArgumentException("it has two records of " + record.address());
      }
    }
    SortedMap<String, OutputRecord> outputs = new TreeMap<>();
    root.path("outputs")
        .properties()
        .forEach(entry -> outputs.put(entry.getKey(), output(entry.getValue())));
    return new State(
        root.path("lineage").asText(),
        root.path("serial").asLong(),
        resources,
        outputs,
        PinnedResultCodec.fromJson(root.path(CHOICES)));
  }

  private static ObjectNode outputJson(OutputRecord output) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (output.isSensitive()) {
      return node.put("sensitive", output.digest());
    }
    return node.set("value", ValueJson.toJson(output.value()));
  }

  private static OutputRecord output(JsonNode node) {
    return node.has("sensitive")
        ? new OutputRecord(Value.NULL, node.get("sensitive").asText())
        : new OutputRecord(ValueJson.fromJson(node.path("value")), "");
  }

  private static String digest(JsonNode root) {
    return Digests.of(JsonText.compact(withoutDigest(root)));
  }

  private static ObjectNode withoutDigest(JsonNode root) {
    ObjectNode rest = root.deepCopy();
    rest.remove(DIGEST);
    return rest;
  }
}
