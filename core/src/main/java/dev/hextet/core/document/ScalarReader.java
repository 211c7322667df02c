package dev.hextet.core.document;

import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.value.Value;
import dev.hextet.core.yaml.YamlEvent;
import dev.hextet.core.yaml.YamlStyle;

/** Makes scalars of the parser's events. */
final class ScalarReader {
  private final LineIndex places;
  private final SyntaxProblems problems;

  ScalarReader(LineIndex places, SyntaxProblems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** Returns the scalar of an empty text. */
  ScalarNode absent() {
    return absent(places.range(0, 0));
  }

  /** Nothing, at a place. */
  static ScalarNode absent(SourceRange where) {
    return new ScalarNode(where, Value.NULL, "", (from, to) -> where);
  }

  ScalarNode scalar(YamlEvent.Scalar event) {
    String text = event.text();
    int start = event.content();
    int end = places.trimmed(start, event.end());
    SourceRange range = places.range(start, end);
    Positions positions = new ScalarPositions(places, event.style(), start, end, text);
    return new ScalarNode(range, value(event, range), text, positions);
  }

  /** Determines whether an event is the unquoted key {@code <<}. */
  static boolean isMergeKey(YamlEvent event) {
    return event instanceof YamlEvent.Scalar scalar
        && scalar.style() == YamlStyle.PLAIN
        && scalar.properties().tag() == null
        && scalar.text().equals("<<");
  }

  private Value value(YamlEvent.Scalar event, SourceRange range) {
    String text = event.text();
    String tag = event.properties().tag();
    boolean typed = tag == null ? event.style() == YamlStyle.PLAIN : !tag.endsWith("str");
    if (typed && JsonSchema.isHugeNumber(text)) {
      problems.add(DocumentDiagnostic.NUMBER_RANGE.with().at(range));
    }
    if (tag != null) {
      return YamlTags.value(tag, text).orElseGet(() -> unknown(event, tag));
    }
    wellFormed(text, range);
    return typed ? JsonSchema.resolve(text) : Value.of(text);
  }

  private Value unknown(YamlEvent.Scalar event, String tag) {
    problems.add(YamlTags.unknown(tag, places.range(event.start(), event.end())));
    return Value.of(event.text());
  }

  /** Escapes can write half a character, which no output could hold. */
  private void wellFormed(String text, SourceRange range) {
    boolean half =
        text.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (half) {
      problems.add(DocumentDiagnostic.HALF_CHARACTER.with().at(range));
    }
  }
}
