package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes scalars of the parser's events. */
final class Scalars {
  private static final Pattern PROPERTIES = Pattern.compile("(?:[&!]\\S*+|\\s++|#.*+)*+");

  private final Places places;
  private final JsonText json;
  private final Problems problems;

  Scalars(Places places, JsonText json, Problems problems) {
    this.places = places;
    this.json = json;
    this.problems = problems;
  }

  /** What an empty text says. */
  Scalar absent() {
    SourceRange start = places.range(0, 0);
    return new Scalar(start, Value.NULL, "", (from, to) -> start);
  }

  Scalar scalar(ScalarEvent event) {
    String text = event.getValue();
    if (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
      text = json.restored(text);
    }
    int start = contentStart(event);
    int end = places.trimmed(start, places.offset(event.getEndMark()));
    SourceRange range = places.range(start, end);
    Positions positions = new ScalarPositions(places, event.getScalarStyle(), start, end, text);
    return new Scalar(range, value(event, text, range), text, positions);
  }

  /** Whether it is the key {@code <<}, not quoted. */
  static boolean isMergeKey(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getTag() == null
        && scalar.getValue().equals("<<");
  }

  /** The event begins with the anchor and the tag. */
  private int contentStart(ScalarEvent event) {
    int at = places.offset(event.getStartMark());
    int end = places.offset(event.getEndMark());
    if (event.getAnchor() == null && event.getTag() == null) {
      return at;
    }
    Matcher properties = PROPERTIES.matcher(places.text()).region(at, end);
    return properties.lookingAt() ? properties.end() : at;
  }

  private Value value(ScalarEvent event, String text, SourceRange range) {
    if (Tags.isUnknown(event)) {
      int start = places.offset(event.getStartMark());
      int end = places.offset(event.getEndMark());
      problems.add(Tags.unknown(event.getTag(), places.range(start, end)));
    }
    if (event.getTag() != null || event.getScalarStyle() != ScalarStyle.PLAIN) {
      return Value.of(text);
    }
    if (JsonSchema.isHugeNumber(text)) {
      problems.add(
          Diagnostic.error(
              "NumberRange",
              "the number is out of range",
              "Numbers have at most 400 digits. Put it in quotes if it is a text.",
              range));
    }
    return JsonSchema.resolve(text);
  }
}
