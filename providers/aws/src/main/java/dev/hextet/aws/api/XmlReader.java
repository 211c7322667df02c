package dev.hextet.aws.api;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of an answer, within bounds. Entities of its own are refused. Thread-safe. */
final class XmlReader {
  private static final int MOST_ELEMENTS = 1_000_000;
  private static final int MOST_NESTED = 64;

  private final XMLInputFactory factory = XMLInputFactory.newInstance();

  XmlReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /**
   * The root of a document.
   *
   * @throws UnusableAnswer if it is not well-formed, or larger than any answer is
   */
  XmlElement root(byte[] document) {
    String text = text(document);
    if (text.isBlank()) {
      throw new UnusableAnswer("the answer is empty");
    }
    try {
      XMLStreamReader reader = reader(text);
      try {
        return root(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new UnusableAnswer("the answer is not well-formed XML");
    }
  }

  private static String text(byte[] document) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException e) {
      throw new UnusableAnswer("the answer is not UTF-8");
    }
  }

  private synchronized XMLStreamReader reader(String text) throws XMLStreamException {
    return factory.createXMLStreamReader(new StringReader(text));
  }

  private static XmlElement root(XMLStreamReader reader) throws XMLStreamException {
    XmlElement above = new XmlElement("");
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(above);
    int elements = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          elements++;
          begin(reader.getLocalName(), open, elements);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.element().append(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnusableAnswer("the answer declares a type of document");
        default -> {}
      }
    }
    return above.children().get(0);
  }

  private static void begin(String name, Deque<XmlElement> open, int elements) {
    if (elements > MOST_ELEMENTS) {
      throw new UnusableAnswer("the answer has more than " + MOST_ELEMENTS + " elements");
    } else if (open.size() > MOST_NESTED) {
      throw new UnusableAnswer("the answer has elements more than " + MOST_NESTED + " deep");
    }
    XmlElement element = new XmlElement(name);
    open.element().add(element);
    open.push(element);
  }
}
