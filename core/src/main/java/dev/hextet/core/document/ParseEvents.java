package dev.hextet.core.document;

import dev.hextet.core.yaml.YamlDialect;
import dev.hextet.core.yaml.YamlEvent;
import dev.hextet.core.yaml.YamlException;
import dev.hextet.core.yaml.YamlParser;

/** Events of a parsed text, in order. */
@FunctionalInterface
interface ParseEvents {

  /**
   * The next event; the last one is the end of the stream.
   *
   * @throws SyntaxException if the text is malformed
   */
  YamlEvent next();

  /**
   * Returns the events of a text: of JSON if the source's name ends in {@code .json}, otherwise of
   * YAML.
   */
  static ParseEvents of(LineIndex places, String text) {
    return isJson(places)
        ? new JsonEvents(places, text)::next
        : yaml(places, new YamlParser(text, YamlDialect.YAML_1_2));
  }

  static boolean isJson(LineIndex places) {
    return Notation.of(places.source()) == Notation.JSON;
  }

  private static ParseEvents yaml(LineIndex places, YamlParser parser) {
    return () -> {
      try {
        return parser.next();
      } catch (YamlException e) {
        SyntaxErrors errors = new SyntaxErrors(places, e);
        throw new SyntaxException(errors.diagnostic(), errors.extent(), e.began(), e.at());
      }
    };
  }
}
