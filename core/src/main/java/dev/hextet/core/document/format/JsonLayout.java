package dev.hextet.core.document.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hextet.core.value.JsonText;
import java.util.Optional;

/**
 * JSON, each member and each item on a line of its own, but short lists of plain values on one;
 * strings and numbers as they are written.
 */
final class JsonLayout {
  private static final int WIDTH = 96;

  private final String json;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private JsonLayout(String json) {
    this.json = json;
  }

  /** Nothing if the text is not JSON, which is stricter than YAML. */
  static Optional<String> of(String text) {
    try {
      if (JsonText.read(text).isMissingNode()) {
        return Optional.empty();
      }
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    JsonLayout layout = new JsonLayout(text);
    layout.value("");
    return Optional.of(layout.out.append('\n').toString());
  }

  private void value(String indent) {
    char first = peek();
    if (first == '{' || first == '[' && !line(indent.length())) {
      collection(indent, first == '{' ? '}' : ']');
    } else if (first != '[') {
      literal();
    }
  }

  /** Determines whether a list was written on one line. */
  private boolean line(int indent) {
    int start = at;
    int length = out.length();
    take();
    while ("[{]".indexOf(peek()) < 0) {
      literal();
      if (peek() == ',') {
        take();
        out.append(' ');
      }
    }
    boolean fits = peek() == ']' && indent + out.length() - length < WIDTH;
    if (fits) {
      take();
    } else {
      at = start;
      out.setLength(length);
    }
    return fits;
  }

  private void collection(String indent, char close) {
    String inner = indent + "  ";
    take();
    while (peek() != close) {
      out.append('\n').append(inner);
      if (close == '}') {
        literal();
        peek();
        take();
        out.append(' ');
      }
      value(inner);
      if (peek() == ',') {
        take();
      } else {
        out.append('\n').append(indent);
      }
    }
    take();
  }

  /** A string, or what ends before the next mark. */
  private void literal() {
    boolean quoted = peek() == '"';
    int start = at++;
    while (at < json.length() && (quoted ? json.charAt(at) != '"' : isLiteral(json.charAt(at)))) {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    at += quoted ? 1 : 0;
    out.append(json, start, at);
  }

  private static boolean isLiteral(char c) {
    return !Character.isWhitespace(c) && "{}[],:".indexOf(c) < 0;
  }

  /** The next character that is not white space. */
  private char peek() {
    while (Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return json.charAt(at);
  }

  private void take() {
    out.append(json.charAt(at++));
  }
}
