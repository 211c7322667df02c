package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what the scanner and the parser found wrong in words that tell what to do. */
final class SyntaxErrors {
  private static final String SYNTAX = "YamlSyntax";

  private final Places places;
  private final String problem;
  private final int at;
  private final int began;

  SyntaxErrors(Places places, MarkedYAMLException error) {
    this.places = places;
    String words = error.getProblem();
    this.problem = words == null ? "" : words;
    Mark mark = error.getProblemMark();
    this.at = mark == null ? 0 : places.offset(mark);
    Mark context = error.getContextMark();
    this.began = context == null ? at : places.offset(context);
  }

  Diagnostic diagnostic() {
    if (is('\t') && problem.contains("cannot start any token")) {
      return here(
          "TabIndent",
          "a tab stands where only spaces may",
          "YAML is indented with spaces. Replace the tab by spaces.");
    }
    if (isTemplate()) {
      return template();
    }
    return problem.contains("cannot start any token") || problem.contains("node content")
        ? firstCharacter()
        : structure();
  }

  /**
   * Within braces, a plain text ends at a brace: the template was cut after its first character.
   */
  private boolean isTemplate() {
    return is('{') && at > 0 && "$%".indexOf(places.text().charAt(at - 1)) >= 0;
  }

  private Diagnostic template() {
    String text = places.text();
    int line = text.indexOf('\n', at);
    int close = text.indexOf('}', at);
    boolean closed = close >= 0 && (line < 0 || close < line);
    int end = closed ? close + 1 : at + 1;
    String written = text.substring(at - 1, end);
    String quoted =
        closed && !places.source().secret() && written.indexOf('"') < 0
            ? " Write \"" + written + "\"."
            : "";
    return Diagnostic.error(
        "UnquotedTemplate",
        "an expression within { } or [ ] has to be quoted",
        "YAML takes the brace for its own." + quoted,
        places.range(at - 1, end));
  }

  private Diagnostic firstCharacter() {
    return here(
        SYNTAX,
        is(':') && at + 1 < places.text().length() && places.text().charAt(at + 1) == ':'
            ? "an address that begins with a colon has to be quoted"
            : problem.contains("node content")
                ? "a value is expected here"
                : "a value cannot begin with this character",
        "Put the value in double quotes.");
  }

  private Diagnostic structure() {
    if (problem.contains("mapping values are not allowed")) {
      return here(
          SYNTAX,
          "a colon and a space within a plain text",
          "Put the text in double quotes; or, if this is a key, put it on a line of its own.");
    }
    if (problem.contains("end of stream") || problem.contains("stream end")) {
      return Diagnostic.error(
          SYNTAX,
          "what begins here does not end",
          "The closing quote, brace or bracket is missing.",
          span(began));
    }
    if (problem.contains("expected ',' or")) {
      return here(
          SYNTAX,
          "a comma or the closing bracket is missing",
          "The brace or bracket was opened at " + span(began) + ".");
    }
    if (problem.contains("expected <block end>")) {
      return here(
          SYNTAX,
          "this does not fit what stands above it",
          "Check the indentation, and quotes that end too early. The block begins at "
              + span(began)
              + ".");
    }
    return other();
  }

  private Diagnostic other() {
    if (problem.contains("expected ':'")) {
      return Diagnostic.error(
          SYNTAX, "a key without a colon", "Write it as \"key: value\".", span(began));
    }
    if (problem.contains("escape character")) {
      return here(
          SYNTAX,
          "unknown escape in double quotes",
          "Write \\\\ for a backslash, or use single quotes.");
    }
    if (began < at && places.text().charAt(began) == '*') {
      return Diagnostic.error(
          SYNTAX, "an alias without a name", "Quote a text that begins with *.", span(began));
    }
    return here(
        SYNTAX,
        places.source().secret() || problem.isEmpty() ? "the text is not YAML" : problem,
        "The text from here on cannot be understood.");
  }

  private boolean is(char c) {
    return at < places.text().length() && places.text().charAt(at) == c;
  }

  private Diagnostic here(String code, String summary, String detail) {
    return Diagnostic.error(code, summary, detail, span(at));
  }

  private SourceRange span(int offset) {
    int start = Math.min(offset, places.text().length());
    return places.range(start, Math.min(start + 1, places.text().length()));
  }
}
