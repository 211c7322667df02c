package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Values that are written in YAML, as Terraform's {@code yamldecode} reads them. That is not how
 * documents are read: {@code yes} is true here.
 */
final class YamlReader {
  private static final int DEEPEST = 100;
  private static final int MOST = 250_000;
  private static final String STANDARD = "tag:yaml.org,2002:";

  private final ParserImpl events;
  private final Map<String, Value> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int values;

  private YamlReader(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.events = new ParserImpl(new StreamReader(text), options);
  }

  /**
   * The one value that a text holds.
   *
   * @throws Mismatch if the text is no YAML, or says more than values can hold
   */
  static Value read(String text) {
    try {
      return new YamlReader(text).document();
    } catch (MarkedYAMLException wrong) {
      Mark mark = wrong.getProblemMark();
      String place =
          mark == null
              ? ""
              : ", line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
      throw new Mismatch("this is not YAML" + place);
    } catch (YAMLException wrong) {
      throw new Mismatch("this is not YAML");
    }
  }

  private Value document() {
    events.getEvent();
    if (!events.getEvent().is(Event.ID.DocumentStart)) {
      throw new Mismatch("the text holds no value");
    }
    Value value = value(events.getEvent(), 0);
    events.getEvent();
    if (!events.getEvent().is(Event.ID.StreamEnd)) {
      throw new Mismatch("the text holds a second document");
    }
    return value;
  }

  private Value value(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new Mismatch("the YAML is nested more than " + DEEPEST + " deep");
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias.getAnchor());
    }
    if (event instanceof ScalarEvent scalar) {
      count(1);
      Value value = YamlScalars.value(tag(scalar.getTag()), scalar.getValue(), isQuoted(scalar));
      return anchored(scalar.getAnchor(), value);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    Optional.ofNullable(start.getAnchor()).ifPresent(open::add);
    boolean list = start instanceof SequenceStartEvent;
    checkTag(tag(start.getTag()), list ? "!!seq" : "!!map");
    Value value = list ? list(depth + 1) : map(depth + 1);
    return anchored(start.getAnchor(), value);
  }

  private static boolean isQuoted(ScalarEvent scalar) {
    return switch (scalar.getScalarStyle()) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> true;
      default -> false;
    };
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
      throw new Mismatch("*" + name + " stands in what it means");
    }
    Value value = anchors.get(name);
    if (value == null) {
      throw new Mismatch("there is no &" + name + " before *" + name);
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
      throw new Mismatch("the YAML holds more than " + MOST + " values");
    }
  }

  private Value list(int depth) {
    List<Value> items = new ArrayList<>();
    for (Event next = events.getEvent();
        !(next instanceof SequenceEndEvent);
        next = events.getEvent()) {
      items.add(value(next, depth));
    }
    count(1);
    return Value.list(items);
  }

  private Value map(int depth) {
    Map<String, Value> entries = new HashMap<>();
    for (Event next = events.getEvent();
        !(next instanceof MappingEndEvent);
        next = events.getEvent()) {
      if (!(next instanceof ScalarEvent key)) {
        throw new Mismatch("a key has to be a string");
      }
      entry(entries, key, value(events.getEvent(), depth));
    }
    count(1);
    return Value.map(entries);
  }

  private static void entry(Map<String, Value> entries, ScalarEvent key, Value value) {
    if (key.getValue().equals("<<") && tag(key.getTag()).isEmpty()) {
      if (!(value instanceof Value.MapOf merged)) {
        throw new Mismatch("<< takes a map, and this is " + Convert.described(value));
      }
      entries.putAll(merged.entries());
      return;
    }
    Value name = YamlScalars.value(tag(key.getTag()), key.getValue(), isQuoted(key));
    if (name.isNull()) {
      throw new Mismatch("a key has to be a string, and this is null");
    }
    entries.put(Convert.toText(name).value(), value);
  }

  private static void checkTag(String tag, String needed) {
    if (!tag.isEmpty() && !tag.equals(needed)) {
      throw new Mismatch("the tag " + Convert.shortened(tag) + " has no meaning here");
    }
  }

  /** In short, as in {@code !!str}; nothing if there is none. */
  private static String tag(@Nullable String tag) {
    return tag == null
        ? ""
        : tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
  }
}
