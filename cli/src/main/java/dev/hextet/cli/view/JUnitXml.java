package dev.hextet.cli.view;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.verification.CheckResult;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results of checks as JUnit XML, for CI systems. A check that cannot be tested is skipped.
 *
 * @param required true if such a check counts as failed
 */
public record JUnitXml(boolean required) {

  /** Returns the document. */
  public String of(List<CheckResult> results) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      line(xml, 1);
      suite(xml, results);
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the report cannot be written", e);
    }
    return text.toString();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void suite(XMLStreamWriter xml, List<CheckResult> results) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "hextet");
    xml.writeAttribute("tests", String.valueOf(results.size()));
    xml.writeAttribute("failures", count(results.stream().filter(this::isFailure).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", count(results.stream().filter(this::isSkipped).count()));
    for (CheckResult result : results) {
      line(xml, 2);
      test(xml, result);
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static String count(long number) {
    return String.valueOf(number);
  }

  private boolean isFailure(CheckResult result) {
    return result.fails() || required && result.isUntestable();
  }

  private boolean isSkipped(CheckResult result) {
    return !required && result.isUntestable();
  }

  private void test(XMLStreamWriter xml, CheckResult result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "hextet.checks");
    xml.writeAttribute("name", CheckWords.subject(result.name(), result.probe().family()));
    BigDecimal seconds = BigDecimal.valueOf(result.probe().elapsed().toMillis(), 3);
    xml.writeAttribute("time", seconds.toPlainString());
    if (!result.holds()) {
      line(xml, 3);
      xml.writeStartElement(isSkipped(result) ? "skipped" : "failure");
      xml.writeAttribute("message", PrintableText.line(result.reason()));
      xml.writeCharacters(PrintableText.line(CheckWords.explanation(result)));
      xml.writeEndElement();
      line(xml, 2);
    }
    xml.writeEndElement();
  }
}
