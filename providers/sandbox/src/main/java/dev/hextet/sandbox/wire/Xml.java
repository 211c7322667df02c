package dev.hextet.sandbox.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, written from top to bottom. What is null is left out altogether, because
 * clients read an empty element as an empty text, or fail on it.
 */
public final class Xml {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder out = new StringBuilder();

  /** A leaf, if there is a value. */
  public Xml text(String name, @Nullable Object value) {
    if (value != null) {
      out.append('<').append(name).append('>');
      escape(value.toString());
      out.append("</").append(name).append('>');
    }
    return this;
  }

  /** A point in time as EC2 writes it, if there is one. */
  public Xml time(String name, @Nullable Instant value) {
    return text(name, value == null ? null : TIME.format(value));
  }

  /** An element with others in it. */
  public Xml element(String name, Runnable content) {
    out.append('<').append(name).append('>');
    content.run();
    out.append("</").append(name).append('>');
    return this;
  }

  /** The shape {@code <name><value>…</value></name>} that single attributes have. */
  public Xml value(String name, @Nullable Object value) {
    return element(name, () -> text("value", value));
  }

  /** A list of structures, each in an {@code <item>}. */
  public <T> Xml set(String name, Collection<T> items, BiConsumer<Xml, T> writer) {
    return element(
        name, () -> items.forEach(item -> element("item", () -> writer.accept(this, item))));
  }

  /** A list of plain values, each in an {@code <item>}. */
  public Xml texts(String name, Collection<?> values) {
    return element(name, () -> values.forEach(value -> text("item", value)));
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '?' : c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
