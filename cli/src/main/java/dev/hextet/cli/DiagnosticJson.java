package dev.hextet.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;

/** A problem in the form of Terraform's, with our code. */
final class DiagnosticJson {
  private DiagnosticJson() {}

  static ObjectNode of(Diagnostic problem) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("severity", problem.severity().word());
    node.put("code", problem.code());
    node.put("summary", problem.summary());
    node.put("detail", problem.detail());
    if (problem.address() != null) {
      node.put("address", problem.address());
    }
    problem.place().ifPresent(place -> node.set("range", range(place)));
    return node;
  }

  private static ObjectNode range(SourceRange place) {
    ObjectNode range = JsonNodeFactory.instance.objectNode();
    range.put("filename", place.source().name());
    range.putObject("start").put("line", place.line()).put("column", place.column());
    range.putObject("end").put("line", place.endLine()).put("column", place.endColumn());
    return range;
  }
}
