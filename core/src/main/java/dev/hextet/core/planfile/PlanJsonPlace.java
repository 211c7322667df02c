package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import org.jspecify.annotations.Nullable;

/** A place in a document. The document's text is not in the plan: it is named and not quoted. */
final class PlanJsonPlace {
  private PlanJsonPlace() {}

  static ObjectNode write(SourceRange place) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", place.source().name());
    json.put("line", place.line());
    json.put("column", place.column());
    json.put("end_line", place.endLine());
    json.put("end_column", place.endColumn());
    return json;
  }

  static @Nullable SourceRange read(JsonNode json) {
    return json instanceof MissingNode
        ? null
        : new SourceRange(
            new SourceText(json.path("file").asText(), ""),
            json.path("line").asInt(),
            json.path("column").asInt(),
            json.path("end_line").asInt(),
            json.path("end_column").asInt());
  }
}
