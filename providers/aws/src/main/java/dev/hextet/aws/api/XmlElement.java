package dev.hextet.aws.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of an answer. Confined to the thread that reads the answer until it is whole. */
final class XmlElement {
  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<XmlElement> children = new ArrayList<>(2);

  XmlElement(String name) {
    this.name = name;
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void append(String more) {
    text.append(more);
  }

  /** The name without a namespace. */
  String name() {
    return name;
  }

  /** Text of the element, without that of its children. */
  String text() {
    return text.toString();
  }

  List<XmlElement> children() {
    return children;
  }

  Optional<XmlElement> child(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
  }
}
