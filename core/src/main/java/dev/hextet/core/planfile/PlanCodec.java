package dev.hextet.core.planfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.JsonText;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts a plan to the text of a file and back: Terraform's plan JSON, with the key {@code
 * hextet} for everything else. The same plan yields the same bytes, before and after reading. A
 * sensitive value is replaced by its expression, and is read as unknown and sensitive.
 */
public final class PlanCodec {
  /** Format of plans that this version writes. */
  public static final String FORMAT = "hextet-plan/1";

  static final String KEY = "hextet";

  private static final String STEM = "hextet-plan/";
  private static final String DIGEST = "digest";

  private PlanCodec() {}

  /**
   * Returns the text of a plan.
   *
   * @throws DiagnosticException if a sensitive value occurs only in the document itself
   */
  public static String write(Plan plan) {
    PlanJsonSecrets.check(plan);
    ObjectNode root = tree(plan);
    extension(root).put(DIGEST, digest(root));
    return JsonText.pretty(root);
  }

  /** The digest that the text of a plan has. */
  public static String digest(Plan plan) {
    return digest(tree(plan));
  }

  /** Determines whether a text is a saved plan of any format. */
  public static boolean isPlan(String text) {
    try {
      return text.stripLeading().startsWith("{")
          && JsonText.read(text).path(KEY).path("format").asText().startsWith(STEM);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * Reads a plan. The calls of its steps are derived again from its changes. Calls that depend on a
   * secret stay as written until {@link PlanSecrets} has restored the secret.
   *
   * @param source the file
   * @param types the type of a name; may throw for an unknown name
   * @throws DiagnosticException if the text is not a plan, has another format, or was changed
   */
  public static Plan read(SourceText source, Function<String, ResourceType> types) {
    JsonNode root = parse(source);
    checkFormat(source, root);
    JsonNode ours = root.path(KEY);
    if (!ours.path(DIGEST).asText().equals(digest(root))) {
      throw damaged(source, "Its digest does not match its contents: it was edited or truncated.");
    }
    try {
      Plan plan = new PlanJsonReader(root, types).read();
      checkParts(plan, root, types);
      return plan;
    } catch (IllegalArgumentException e) {
      String tool = ours.path("tool").isTextual() ? ours.path("tool").textValue() : "hextet";
      throw damaged(source, "It cannot be what " + tool + " wrote: " + e.getMessage() + ".");
    }
  }

  /** Checks that the plan contains all written parts and all required ones. */
  private static void checkParts(Plan plan, JsonNode root, Function<String, ResourceType> types) {
    try {
      PlanJsonSecrets.check(plan);
      ObjectNode written = tree(plan);
      extension(written).set(DIGEST, root.path(KEY).path(DIGEST));
      if (JsonText.compact(written).equals(JsonText.compact(root))) {
        PlanCompleteness.check(plan, types);
        return;
      }
    } catch (DiagnosticException e) {
      throw new IllegalArgumentException("a secret in it comes from nowhere", e);
    }
    throw new IllegalArgumentException("its parts do not agree with each other");
  }

  private static ObjectNode tree(Plan plan) {
    Plan sealed = PlanJsonSecrets.sealed(plan);
    ObjectNode root = new PlanJsonTerraform(sealed).write();
    root.set(KEY, new PlanJsonExtension(sealed).write());
    return root;
  }

  private static ObjectNode extension(ObjectNode root) {
    return (ObjectNode) root.get(KEY);
  }

  private static String digest(JsonNode root) {
    ObjectNode rest = members(root);
    if (rest.get(KEY) instanceof ObjectNode ours) {
      rest.set(KEY, members(ours).without(DIGEST));
    }
    return Digests.of(JsonText.compact(rest));
  }

  /** Returns a copy of an object that shares its members. */
  private static ObjectNode members(JsonNode object) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
    return copy;
  }

  private static JsonNode parse(SourceText source) {
    try {
      JsonNode root = JsonText.read(source.text());
      if (root.isObject()) {
        return root;
      }
    } catch (JsonProcessingException e) {
      throw failure(
          PlanDiagnostic.PLAN_NOT_JSON.with(e.getOriginalMessage()),
          place(source, e.getLocation()));
    }
    throw failure(PlanDiagnostic.PLAN_NOT_OBJECT.with(), place(source, null));
  }

  private static void checkFormat(SourceText source, JsonNode root) {
    String format = root.path(KEY).path("format").asText();
    if (format.equals(FORMAT)) {
      return;
    }
    if (format.startsWith(STEM)) {
      throw PlanDiagnostic.PLAN_VERSION.with(format, FORMAT).exceptionAt(place(source, null));
    }
    DiagnosticType type =
        root.has("format_version") ? PlanDiagnostic.PLAN_OF_TERRAFORM : PlanDiagnostic.PLAN_FORMAT;
    throw type.with().exceptionAt(place(source, null));
  }

  private static DiagnosticException damaged(SourceText source, String why) {
    return PlanDiagnostic.PLAN_DAMAGED.with(why).exceptionAt(place(source, null));
  }

  private static DiagnosticException failure(DiagnosticMessage message, SourceRange place) {
    return message.exceptionAt(place);
  }

  private static SourceRange place(SourceText source, @Nullable JsonLocation at) {
    SourceText unquoted = new SourceText(source.name(), source.text(), true);
    return at == null
        ? SourceRange.of(unquoted, 1, 1, 1)
        : SourceRange.of(unquoted, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), 1);
  }
}
