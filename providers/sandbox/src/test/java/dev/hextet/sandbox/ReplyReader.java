package dev.hextet.sandbox;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The XML of an answer, read by paths such as {@code vpcSet/item/vpcId}. */
final class ReplyReader {

  private final Element element;

  private ReplyReader(Element element) {
    this.element = element;
  }

  static ReplyReader parse(String xml) {
    try {
      return new ReplyReader(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("not XML: " + xml, e);
    }
  }

  /** The text of the first element at a path. */
  String text(String path) {
    List<String> all = texts(path);
    if (all.isEmpty()) {
      throw new AssertionError("nothing at " + path + " in " + element.getTextContent());
    }
    return all.get(0);
  }

  /** The texts of all elements at a path, in their order. */
  List<String> texts(String path) {
    return all(path).stream().map(reply -> reply.element.getTextContent()).toList();
  }

  boolean has(String path) {
    return !all(path).isEmpty();
  }

  /** All elements at a path. */
  List<ReplyReader> all(String path) {
    List<Element> found = List.of(element);
    for (String name : path.split("/")) {
      List<Element> children = new ArrayList<>();
      found.forEach(parent -> children.addAll(children(parent, name)));
      found = children;
    }
    return found.stream().map(ReplyReader::new).toList();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }
}
