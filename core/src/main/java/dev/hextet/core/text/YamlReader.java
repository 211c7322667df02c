package dev.hextet.core.text;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import dev.hextet.core.yaml.YamlDialect;
import dev.hextet.core.yaml.YamlEvent;
import dev.hextet.core.yaml.YamlEvent.Alias;
import dev.hextet.core.yaml.YamlEvent.Anchored;
import dev.hextet.core.yaml.YamlEvent.CollectionEnd;
import dev.hextet.core.yaml.YamlEvent.DocumentStart;
import dev.hextet.core.yaml.YamlEvent.Scalar;
import dev.hextet.core.yaml.YamlEvent.SequenceStart;
import dev.hextet.core.yaml.YamlEvent.StreamEnd;
import dev.hextet.core.yaml.YamlException;
import dev.hextet.core.yaml.YamlParser;
import dev.hextet.core.yaml.YamlStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that are written in YAML, as Terraform's {@code yamldecode} reads them. That is not how
 * documents are read: {@code yes} is true here.
 */
public final class YamlReader {
  private static final int DEEPEST = 100;
  private static final int MOST = 250_000;
  private static final String STANDARD = "tag:yaml.org,2002:";

  private final YamlParser events;
  private final Map<String, Value> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int values;

  private YamlReader(String text) {
    this.events = new YamlParser(text, YamlDialect.LIBYAML);
  }

  /**
   * Returns the single value of a text.
   *
   * @throws TypeMismatch if the text is not YAML or exceeds the limits of values
   */
  public static Value read(String text) {
    try {
      return new YamlReader(text).document();
    } catch (YamlException wrong) {
      String before = text.substring(0, Math.min(wrong.at(), text.length()));
      long line = before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw new TypeMismatch("this is not YAML, line %d, column %d".formatted(line, column));
    }
  }

  private Value document() {
    if (!(events.next() instanceof DocumentStart)) {
      throw new TypeMismatch("the text contains no value");
    }
    Value value = value(events.next(), 0);
    events.next();
    if (!(events.next() instanceof StreamEnd)) {
      throw new TypeMismatch("the text contains a second document");
    }
    return value;
  }

  private Value value(YamlEvent event, int depth) {
    if (depth > DEEPEST) {
      throw new TypeMismatch("the YAML is nested more than " + DEEPEST + " deep");
    }
    if (event instanceof Alias alias) {
      return alias(alias.name());
    }
    Anchored start = (Anchored) event;
    String anchor = start.properties().anchor();
    String tag = tag(start.properties().tag());
    if (event instanceof Scalar scalar) {
      count(1);
      return anchored(anchor, scalar(tag, scalar));
    }
    Optional.ofNullable(anchor).ifPresent(open::add);
    boolean list = start instanceof SequenceStart;
    checkTag(tag, list ? "!!seq" : "!!map");
    Value value = list ? list(depth + 1) : map(depth + 1);
    return anchored(anchor, value);
  }

  /** A block of lines that is empty is null, but a string. */
  private static Value scalar(String tag, Scalar scalar) {
    if (scalar.text().codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new TypeMismatch("an escape is half of a character");
    }
    boolean block = scalar.style() == YamlStyle.LITERAL || scalar.style() == YamlStyle.FOLDED;
    return block && tag.isEmpty() && scalar.text().isEmpty()
        ? new Value.Null(Type.STRING)
        : YamlScalars.value(tag, scalar.text(), scalar.style().isQuoted());
  }

  private Value anchored(@Nullable String anchor, Value value) {
    if (anchor != null) {
      open.remove(anchor);
      anchors.put(anchor, value);
    }
    return value;
  }

  private Value alias(String name) {
    if (open.contains(name)) {
      throw new TypeMismatch("*" + name + " refers to itself");
    }
    Value value = anchors.get(name);
    if (value == null) {
      throw new TypeMismatch("there is no &" + name + " before *" + name);
    }
    count(size(value));
    return value;
  }

  private static int size(Value value) {
    if (value instanceof Value.Items items) {
      return items.items().stream().mapToInt(YamlReader::size).sum() + 1;
    }
    return value instanceof Value.MapOf map
        ? map.entries().values().stream().mapToInt(YamlReader::size).sum() + 1
        : 1;
  }

  /** So that a few aliases do not become a billion values. */
  private void count(int more) {
    values += more;
    if (values > MOST) {
      throw new TypeMismatch("the YAML contains more than " + MOST + " values");
    }
  }

  private Value list(int depth) {
    List<Value> items = new ArrayList<>();
    for (YamlEvent next = events.next(); !(next instanceof CollectionEnd); next = events.next()) {
      items.add(value(next, depth));
    }
    count(1);
    return Value.list(items);
  }

  private Value map(int depth) {
    Map<String, Value> entries = new HashMap<>();
    for (YamlEvent next = events.next(); !(next instanceof CollectionEnd); next = events.next()) {
      if (!(next instanceof Scalar key)) {
        throw new TypeMismatch("a key must be a string");
      }
      entry(entries, key, value(events.next(), depth));
    }
    count(1);
    return Value.map(entries);
  }

  private static void entry(Map<String, Value> entries, Scalar key, Value value) {
    String tag = tag(key.properties().tag());
    if (key.text().equals("<<") && tag.isEmpty() || tag.equals("!!merge")) {
      merge(entries, value);
      return;
    }
    Value name = YamlScalars.value(tag, key.text(), key.style().isQuoted());
    if (name.isNull()) {
      throw new TypeMismatch("a key must be a string, not null");
    }
    entries.put(ImplicitConversion.toText(name).value(), value);
  }

  private static void merge(Map<String, Value> entries, Value value) {
    if (!(value instanceof Value.MapOf merged)) {
      throw new TypeMismatch("<< requires a map, found " + ImplicitConversion.described(value));
    }
    entries.putAll(merged.entries());
  }

  private static void checkTag(String tag, String needed) {
    if (!tag.isEmpty() && !tag.equals(needed)) {
      throw new TypeMismatch("the tag " + ImplicitConversion.shortened(tag) + " is not supported");
    }
  }

  /** Returns the short form of a tag, such as {@code !!str}; empty without a tag. */
  private static String tag(@Nullable String tag) {
    return tag == null
        ? ""
        : tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
  }
}
