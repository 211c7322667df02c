package dev.hextet.core.resource;

import dev.hextet.core.schema.Attribute;

/** Where a check of a resource puts what it finds; the place in the document is added here. */
public interface FindingSink {

  /**
   * An error at an attribute.
   *
   * @param attribute the attribute at fault
   * @param code the diagnostic's code
   * @param summary what is wrong, in a short phrase
   * @param detail why, and what to do about it
   */
  void error(Attribute<?> attribute, String code, String summary, String detail);

  /** An error at a member of an attribute's value: the path is of indices and keys. */
  void errorAt(
      Attribute<?> attribute,
      java.util.List<Object> path,
      String code,
      String summary,
      String detail);

  /** A warning at an attribute. */
  void warning(Attribute<?> attribute, String code, String summary, String detail);
}
