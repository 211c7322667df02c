package dev.hextet.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A true answer with one element changed.
 *
 * @param path the names of the element and those around it, the answer's own first
 * @param kind what becomes of the first element of that path
 */
record Mutation(String path, Kind kind) implements ReplyRule {

  /** What becomes of an element. */
  enum Kind {
    REMOVED,
    EMPTIED,
    RETYPED
  }

  @Override
  public void write(Request request, String good, OutputStream out) throws IOException {
    Misbehaviour.ok(out, of(good).getBytes(StandardCharsets.UTF_8));
  }

  private String of(String good) throws IOException {
    Element root = parsed(good);
    Optional<Element> found = all(root).filter(each -> path(each).equals(path)).findFirst();
    found.ifPresent(this::mutate);
    return found.isPresent() ? text(root) : good;
  }

  private void mutate(Element element) {
    switch (kind) {
      case REMOVED -> element.getParentNode().removeChild(element);
      case EMPTIED -> element.setTextContent("");
      case RETYPED -> element.setTextContent("!?");
    }
  }

  /** The paths of all elements below the root. */
  static SortedSet<String> paths(String good) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    Element root = parsed(good);
    all(root).filter(each -> each != root).forEach(each -> paths.add(path(each)));
    return paths;
  }

  private static Stream<Element> all(Element root) {
    var children = root.getChildNodes();
    return Stream.concat(
        Stream.of(root),
        IntStream.range(0, children.getLength())
            .mapToObj(children::item)
            .filter(Element.class::isInstance)
            .flatMap(child -> all((Element) child)));
  }

  private static String path(Element element) {
    Node parent = element.getParentNode();
    String name = element.getTagName();
    return parent instanceof Element above ? path(above) + "/" + name : name;
  }

  private static Element parsed(String xml) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static String text(Element root) throws IOException {
    StringWriter text = new StringWriter();
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(root), new StreamResult(text));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
    return text.toString();
  }
}
