package dev.hextet.core.document.format;

import dev.hextet.core.document.format.Lexeme.Kind;
import dev.hextet.core.yaml.YamlDialect;
import dev.hextet.core.yaml.YamlException;
import dev.hextet.core.yaml.YamlScanner;
import dev.hextet.core.yaml.YamlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a text into lexemes, by the scanner's tokens. */
final class Lexemes {
  private final String text;
  private final List<Lexeme> found = new ArrayList<>();

  private Lexemes(String text) {
    this.text = text;
  }

  /**
   * All of them; nothing if the text has something that has no lexeme, such as a directive or an
   * explicit key.
   */
  static Optional<List<Lexeme>> of(String text) {
    Lexemes lexemes = new Lexemes(text);
    YamlScanner scanner = new YamlScanner(text, YamlDialect.YAML_1_2);
    try {
      YamlToken token = scanner.next();
      while (token.kind() != YamlToken.Kind.STREAM_END) {
        if (!lexemes.take(token)) {
          return Optional.empty();
        }
        token = scanner.next();
      }
      return Optional.of(lexemes.found);
    } catch (YamlException e) {
      return Optional.empty();
    }
  }

  private boolean take(YamlToken token) {
    int start = token.start();
    return switch (token.kind()) {
      case STREAM_END -> true;
      case DOCUMENT_START, DOCUMENT_END -> add(Kind.DOCUMENT, token);
      case BLOCK_MAPPING_START -> add(Kind.MAPPING, token);
      case BLOCK_SEQUENCE_START -> add(Kind.SEQUENCE, token);
      case BLOCK_END -> add(Kind.END, token);
      case BLOCK_ENTRY -> add(Kind.DASH, token);
      case FLOW_ENTRY -> add(Kind.COMMA, token);
      case FLOW_MAPPING_START -> add(Kind.OPEN_MAP, token);
      case FLOW_SEQUENCE_START -> add(Kind.OPEN_LIST, token);
      case FLOW_MAPPING_END -> add(Kind.CLOSE_MAP, token);
      case FLOW_SEQUENCE_END -> add(Kind.CLOSE_LIST, token);
      case VALUE -> add(Kind.COLON, token);
      // The rare question mark before a key has a length.
      case KEY -> token.end() == start && add(Kind.KEY, token);
      case ANCHOR, ALIAS, TAG -> add(Kind.PROPERTY, token);
      case SCALAR -> scalar(token);
      case DIRECTIVE -> false;
    };
  }

  private boolean scalar(YamlToken token) {
    return switch (token.style()) {
      case LITERAL, FOLDED ->
          found.add(new Lexeme(Kind.TEXT_BLOCK, token.start(), header(token.start()), token.end()));
      default -> add(Kind.SCALAR, token);
    };
  }

  /** The offset after the indicators of a block of text. */
  private int header(int start) {
    int end = start + 1;
    while (end < text.length() && "+-0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private boolean add(Kind kind, YamlToken token) {
    return found.add(new Lexeme(kind, token.start(), token.end(), token.end()));
  }
}
