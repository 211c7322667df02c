package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.yaml.YamlEvent;
import dev.hextet.core.yaml.YamlEvent.CollectionEnd;
import dev.hextet.core.yaml.YamlEvent.DocumentEnd;
import dev.hextet.core.yaml.YamlEvent.DocumentStart;
import dev.hextet.core.yaml.YamlEvent.MappingStart;
import dev.hextet.core.yaml.YamlEvent.Properties;
import dev.hextet.core.yaml.YamlEvent.Scalar;
import dev.hextet.core.yaml.YamlEvent.SequenceStart;
import dev.hextet.core.yaml.YamlEvent.StreamEnd;
import dev.hextet.core.yaml.YamlStyle;
import java.util.ArrayDeque;
import java.util.Deque;

/** The events of a JSON text, as RFC 8259 has it and no more. */
final class JsonEvents {

  /** Expected continuation of the text. */
  private enum State {
    DOCUMENT,
    VALUE,
    FIRST_KEY,
    FIRST_ITEM,
    /** A comma, or the end of the open collection. */
    NEXT,
    END
  }

  private final LineIndex places;
  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private State state = State.DOCUMENT;
  private int at;

  JsonEvents(LineIndex places, String text) {
    this.places = places;
    this.text = text;
  }

  YamlEvent next() {
    space();
    return switch (state) {
      case DOCUMENT -> document();
      case VALUE -> value();
      case FIRST_KEY -> peek() == '}' ? end() : key();
      case FIRST_ITEM -> peek() == ']' ? end() : value();
      case NEXT -> open.isEmpty() ? documentEnd() : following();
      case END -> streamEnd();
    };
  }

  /** An empty text is an empty document, as in YAML. */
  private YamlEvent document() {
    state = at == text.length() ? State.END : State.VALUE;
    return at == text.length() ? new StreamEnd(at, at) : new DocumentStart(at, at);
  }

  private YamlEvent documentEnd() {
    state = State.END;
    return new DocumentEnd(at, at);
  }

  private YamlEvent streamEnd() {
    if (at < text.length()) {
      throw error(DocumentDiagnostic.JSON_TEXT_AFTER_END.with());
    }
    return new StreamEnd(at, at);
  }

  private YamlEvent following() {
    char close = isInMap() ? '}' : ']';
    if (peek() == close) {
      return end();
    } else if (peek() != ',') {
      throw error(DocumentDiagnostic.JSON_MISSING_COMMA.with(places.range(began(), began() + 1)));
    }
    at++;
    space();
    if (peek() == close) {
      throw error(DocumentDiagnostic.JSON_TRAILING_COMMA.with());
    }
    return isInMap() ? key() : value();
  }

  private YamlEvent key() {
    if (peek() != '"') {
      throw error(DocumentDiagnostic.JSON_KEY_EXPECTED.with());
    }
    YamlEvent key = string();
    space();
    if (peek() != ':') {
      throw error(DocumentDiagnostic.JSON_KEY_WITHOUT_COLON.with());
    }
    at++;
    state = State.VALUE;
    return key;
  }

  private YamlEvent value() {
    return switch (peek()) {
      case '{' -> {
        state = State.FIRST_KEY;
        open.push(at);
        yield new MappingStart(at, ++at, new Properties(null, null), true);
      }
      case '[' -> {
        state = State.FIRST_ITEM;
        open.push(at);
        yield new SequenceStart(at, ++at, new Properties(null, null), true);
      }
      case '"' -> {
        state = State.NEXT;
        yield string();
      }
      default -> literal();
    };
  }

  private YamlEvent end() {
    open.pop();
    state = State.NEXT;
    return new CollectionEnd(at, ++at);
  }

  private YamlEvent literal() {
    int end = at;
    while (end < text.length() && isLiteral(text.charAt(end))) {
      end++;
    }
    String written = text.substring(at, end);
    if (written.isEmpty() || !JsonSchema.isLiteral(written)) {
      throw error(DocumentDiagnostic.JSON_VALUE_EXPECTED.with());
    }
    state = State.NEXT;
    return scalar(end, written, YamlStyle.PLAIN);
  }

  private static boolean isLiteral(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || "+-._".indexOf(c) >= 0;
  }

  private YamlEvent string() {
    int end = at + 1;
    StringBuilder value = new StringBuilder();
    while (end < text.length() && text.charAt(end) != '"') {
      char c = text.charAt(end);
      if (c < ' ') {
        at = end;
        throw error(DocumentDiagnostic.JSON_CONTROL_CHARACTER.with());
      } else if (c == '\\') {
        end += escape(end, value);
      } else {
        value.append(c);
        end++;
      }
    }
    if (end >= text.length()) {
      throw error(DocumentDiagnostic.JSON_UNCLOSED.with());
    }
    return scalar(end + 1, value.toString(), YamlStyle.DOUBLE_QUOTED);
  }

  /** Returns the length of the escape. */
  private int escape(int from, StringBuilder value) {
    char c = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
    int known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      value.append("\"\\/\b\f\n\r\t".charAt(known));
      return 2;
    } else if (c == 'u' && from + 6 <= text.length()) {
      int code = 0;
      for (int i = 2; i < 6; i++) {
        int digit = "0123456789abcdef".indexOf(Character.toLowerCase(text.charAt(from + i)));
        code = digit < 0 || code < 0 ? -1 : code * 16 + digit;
      }
      if (code >= 0) {
        value.append((char) code);
        return 6;
      }
    }
    at = from;
    throw error(DocumentDiagnostic.JSON_UNKNOWN_ESCAPE.with());
  }

  private Scalar scalar(int end, String value, YamlStyle style) {
    int start = at;
    at = end;
    return new Scalar(start, start, end, new Properties(null, null), value, style);
  }

  private boolean isInMap() {
    return text.charAt(began()) == '{';
  }

  private int began() {
    return open.isEmpty() ? at : open.peek();
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private SyntaxException error(DiagnosticMessage message) {
    int end = Math.min(at + 1, text.length());
    Diagnostic problem = message.at(places.range(at, end));
    return new SyntaxException(problem, SyntaxException.Extent.LINE, at, at);
  }
}
