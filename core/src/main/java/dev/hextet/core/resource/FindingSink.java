package dev.hextet.core.resource;

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
}
