package dev.hextet.core.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Values as JSON text: compact, sorted by name, with the escapes that Terraform writes. */
public final class JsonEncoding {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DEEPEST = 100;

  /** Half of a surrogate pair: a whole pair is one code point of another category. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private JsonEncoding() {}

  public static String write(Value value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    if (value instanceof Value.Text text) {
      quote(text.value(), out);
    } else if (value instanceof Value.Items list) {
      String separator = "[";
      for (Value item : list.items()) {
        write(item, out.append(separator));
        separator = ",";
      }
      out.append(list.items().isEmpty() ? "[]" : "]");
    } else if (value instanceof Value.MapOf map) {
      String separator = "{";
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        quote(entry.getKey(), out.append(separator));
        write(entry.getValue(), out.append(':'));
        separator = ",";
      }
      out.append(map.entries().isEmpty() ? "{}" : "}");
    } else {
      out.append(value.isNull() ? "null" : ImplicitConversion.toText(value).value());
    }
  }

  public static String quote(String text) {
    StringBuilder out = new StringBuilder();
    quote(text, out);
    return out.toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '<', '>', '&', '\u2028', '\u2029' -> out.append("\\u%04x".formatted((int) c));
        default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    out.append('"');
  }

  /** Reads a whole text. */
  public static Value read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new TypeMismatch("the text is empty, which is not JSON");
      }
      Value value = read(parser, 0);
      if (parser.nextToken() != null) {
        throw new TypeMismatch("there is more text after the JSON value");
      }
      return value;
    } catch (JsonParseException wrong) {
      throw new TypeMismatch(
          "this is not JSON, line %d, column %d"
              .formatted(wrong.getLocation().getLineNr(), wrong.getLocation().getColumnNr()));
    } catch (IOException wrong) {
      throw new TypeMismatch("this JSON is too large or too deep");
    }
  }

  private static Value read(JsonParser parser, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new TypeMismatch("the JSON is nested more than " + DEEPEST + " deep");
    }
    return switch (parser.currentToken()) {
      case VALUE_NULL -> Value.NULL;
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_STRING -> Value.of(wellFormed(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Numbers.of(parser.getDecimalValue());
      case START_ARRAY -> list(parser, depth);
      case START_OBJECT -> map(parser, depth);
      default -> throw new TypeMismatch("this is not JSON");
    };
  }

  /** Halves of surrogate pairs, which escapes can write, are replacement characters. */
  private static String wellFormed(String text) {
    return HALF.matcher(text).replaceAll("\uFFFD");
  }

  private static Value list(JsonParser parser, int depth) throws IOException {
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser, depth + 1));
    }
    return Value.list(items);
  }

  private static Value map(JsonParser parser, int depth) throws IOException {
    Map<String, Value> entries = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = wellFormed(parser.currentName());
      parser.nextToken();
      entries.put(name, read(parser, depth + 1));
    }
    return Value.map(entries);
  }
}
