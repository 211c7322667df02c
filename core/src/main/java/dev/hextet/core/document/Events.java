package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The YAML events of a text. What the parser throws becomes a diagnostic. */
final class Events {
  private final Parser parser;
  private final Places places;

  Events(Places places, JsonText json) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.places = places;
    this.parser = new ParserImpl(new StreamReader(json.scannable()), options);
  }

  /**
   * The next event.
   *
   * @throws DiagnosticException if the text is not YAML
   */
  Event next() {
    try {
      return parser.getEvent();
    } catch (MarkedYAMLException e) {
      throw new DiagnosticException(new SyntaxErrors(places, e).diagnostic());
    } catch (RuntimeException e) {
      // Bad input must never end in a stack trace, whatever the scanner makes of it.
      throw new DiagnosticException(
          Diagnostic.error(
              "YamlSyntax", "the text is not YAML", "It cannot be parsed.", places.range(0, 0)));
    }
  }
}
