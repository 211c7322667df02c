package dev.hextet.cli.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Excerpt;
import dev.hextet.core.diag.SourceRange;
import java.nio.charset.StandardCharsets;

/** A problem in the form of Terraform's, with our code. */
public final class DiagnosticJson {
  private DiagnosticJson() {}

  public static ObjectNode of(Diagnostic problem) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("severity", problem.severity().word());
    node.put("code", problem.code());
    node.put("summary", problem.summary());
    node.put("detail", problem.detail());
    if (problem.address() != null) {
      node.put("address", problem.address());
    }
    problem.place().ifPresent(place -> place(place, node));
    return node;
  }

  private static void place(SourceRange place, ObjectNode node) {
    ObjectNode range = node.putObject("range");
    range.put("filename", place.source().name());
    position(place, place.line(), place.column(), range.putObject("start"));
    position(place, place.endLine(), place.endColumn(), range.putObject("end"));
    Excerpt.of(place).ifPresent(excerpt -> snippet(place, excerpt, node.putObject("snippet")));
  }

  /** Bytes count from 0, in UTF-8, from the begin of the file. */
  private static void position(SourceRange place, int line, int column, ObjectNode node) {
    String text = place.source().text();
    int at = 0;
    for (int i = 1; i < line && text.indexOf('\n', at) >= 0; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    node.put("line", line).put("column", column);
    node.put("byte", bytes(text, Math.min(at + column - 1, text.length())));
  }

  /** Adds the line in which the place begins, and the place within it. */
  private static void snippet(SourceRange place, Excerpt excerpt, ObjectNode node) {
    node.putNull("context");
    node.put("code", excerpt.text());
    node.put("start_line", place.line());
    node.put("highlight_start_offset", bytes(excerpt.text(), excerpt.start()));
    node.put("highlight_end_offset", bytes(excerpt.text(), excerpt.end()));
    node.putArray("values");
  }

  private static int bytes(String text, int end) {
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
