package dev.hextet.core.render.text;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/**
 * A value in the exact format of {@code terraform console}: {@code tolist([…])}, quoted strings,
 * and heredocs for strings of several lines. Sensitive and unknown values are replaced by a phrase.
 */
public final class ConsoleText {
  private static final String STEP = "  ";

  private ConsoleText() {}

  /** The text, without a line end after it. */
  public static String of(Value value) {
    return of(value, "");
  }

  private static String of(Value value, String indent) {
    if (value instanceof Value.Sensitive) {
      return "(sensitive value)";
    } else if (value instanceof Value.Unknown) {
      return "(known after apply)";
    } else if (value.isNull()) {
      return nothing(value.type());
    } else if (value instanceof Value.Text text) {
      return isHeredoc(text.value()) ? heredoc(text.value(), indent) : quoted(text.value());
    } else if (value instanceof Value.SetOf set) {
      return "toset(" + list(set.items(), indent) + ")";
    } else if (value instanceof Value.ListOf list) {
      String items = list(list.items(), indent);
      return list.member() == null ? items : "tolist(" + items + ")";
    } else if (value instanceof Value.MapOf map) {
      String entries = map(map.entries(), indent);
      return map.member() == null ? entries : "tomap(" + entries + ")";
    }
    return value.expression();
  }

  private static String nothing(Type type) {
    if (Type.isPrimitive(type)) {
      return "to" + TypeText.word(type) + "(null)";
    } else if (type instanceof Type.ListType list) {
      return "tolist(null) /* of " + TypeText.word(list.member()) + " */";
    } else if (type instanceof Type.SetType set) {
      return "toset(null) /* of " + TypeText.word(set.member()) + " */";
    } else if (type instanceof Type.MapType map) {
      return "tomap(null) /* of " + TypeText.word(map.member()) + " */";
    }
    boolean structure = type instanceof Type.TupleType || type instanceof Type.ObjectType;
    return structure ? "null /* " + TypeText.word(type) + " */" : "null";
  }

  private static String list(List<Value> items, String indent) {
    StringBuilder out = new StringBuilder("[");
    String inner = indent + STEP;
    items.forEach(item -> out.append('\n').append(inner).append(of(item, inner)).append(','));
    return out.append(items.isEmpty() ? "" : "\n" + indent).append(']').toString();
  }

  private static String map(Map<String, Value> entries, String indent) {
    StringBuilder out = new StringBuilder("{");
    String inner = indent + STEP;
    entries.forEach(
        (name, value) -> {
          String key = of(Value.of(name), inner);
          out.append('\n').append(inner).append(key).append(" = ").append(of(value, inner));
        });
    return out.append(entries.isEmpty() ? "" : "\n" + indent).append('}').toString();
  }

  /** Several lines, of which none has a character that a terminal would act on. */
  private static boolean isHeredoc(String text) {
    return text.contains("\n")
        && text.codePoints().noneMatch(c -> c != '\n' && c != '\t' && PrintableText.isUnsafe(c));
  }

  private static String heredoc(String text, String indent) {
    List<String> lines = List.of(text.split("\n", -1));
    String end = "EOT";
    while (lines.stream().map(String::strip).anyMatch(end::equals)) {
      end = end + "_";
    }
    StringBuilder out = new StringBuilder(indent.isEmpty() ? "<<" : "<<-").append(end);
    lines.forEach(line -> out.append('\n').append(indent).append(line));
    return out.append('\n').append(indent).append(end).toString();
  }

  /** Quotes a string as Go does, with escapes for unprintable characters. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> out.append(escaped(c)));
    return out.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0x07 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0x0b -> "\\v";
      default ->
          c < ' ' || c == 0x7f
              ? "\\x%02x".formatted(c)
              : isPrinted(c)
                  ? Character.toString(c)
                  : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
    };
  }

  /** Letters, marks, numbers, punctuation and symbols, and of the spaces only the plain one. */
  private static boolean isPrinted(int c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
