package dev.hextet.core.resource;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.schema.Attribute;
import java.util.List;

/** Receiver of the findings of a check. It adds the place in the document. */
@FunctionalInterface
public interface FindingSink {

  /**
   * Receives a finding about a member of an attribute's value.
   *
   * @param path indices and keys from the value of the attribute inwards
   */
  void add(Attribute<?> attribute, List<Object> path, DiagnosticMessage message);

  /** Receives a finding about an attribute. */
  default void add(Attribute<?> attribute, DiagnosticMessage message) {
    add(attribute, List.of(), message);
  }

  default void error(Attribute<?> attribute, String code, String summary, String detail) {
    add(attribute, Diagnostic.error(code, summary, detail, null).message());
  }

  default void errorAt(
      Attribute<?> attribute, List<Object> path, String code, String summary, String detail) {
    add(attribute, path, Diagnostic.error(code, summary, detail, null).message());
  }

  default void warning(Attribute<?> attribute, String code, String summary, String detail) {
    add(attribute, Diagnostic.warning(code, summary, detail, null).message());
  }
}
