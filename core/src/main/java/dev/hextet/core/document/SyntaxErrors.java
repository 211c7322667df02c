package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.SyntaxException.Extent;
import dev.hextet.core.yaml.YamlException;

/** Converts parser errors into diagnostics with a remedy. */
final class SyntaxErrors {
  private static final String SYNTAX = "YamlSyntax";

  private final LineIndex places;
  private final YamlException.Kind kind;
  private final int at;
  private final int began;

  SyntaxErrors(LineIndex places, YamlException error) {
    this.places = places;
    this.kind = error.kind();
    this.at = error.at();
    this.began = error.began();
  }

  Diagnostic diagnostic() {
    if (isTemplate()) {
      return template();
    }
    return switch (kind) {
      case TAB ->
          here(
              "TabIndent",
              "a tab stands where only spaces may",
              "YAML is indented with spaces. Replace the tab by spaces.");
      case FIRST_CHARACTER, NO_VALUE -> firstCharacter();
      case CHARACTER ->
          Diagnostic.error(
              "ControlCharacter",
              TextCheck.summary(places.text().codePointAt(at)),
              TextCheck.REMEDY,
              span(at));
      case DEPTH -> TreeBuilder.tooDeep(span(at));
      default -> structure();
    };
  }

  /** An unterminated value extends to the end of the text; the error is at its start. */
  Extent extent() {
    return switch (kind) {
      case UNCLOSED, NO_COLON, LONG_KEY, BLOCK_HEADER, BLOCK_INDENT -> Extent.BEGIN;
      case NO_COMMA, ESCAPE -> Extent.VALUE;
      case TAB -> Extent.LINE_ALONE;
      default -> Extent.LINE;
    };
  }

  private Diagnostic structure() {
    return switch (kind) {
      case COLON ->
          here(
              SYNTAX,
              "a colon and a space within a plain text",
              "Put the text in double quotes; or, if this is a key, put it on a line of its own.");
      case DASH ->
          here(
              SYNTAX,
              "a list cannot begin within a line",
              "Put the dash on the next line, or the text in double quotes.");
      case UNCLOSED ->
          Diagnostic.error(
              SYNTAX,
              "what begins here does not end",
              "The closing quote, brace or bracket is missing.",
              span(began));
      case NO_COMMA ->
          here(
              SYNTAX,
              "a comma or the closing bracket is missing",
              "The brace or bracket was opened at " + span(began) + ".");
      case MISFIT ->
          here(
              SYNTAX,
              "this does not fit what stands above it",
              "Check the indentation, and quotes that end too early. The block begins at "
                  + span(began)
                  + ".");
      case NO_COLON ->
          Diagnostic.error(
              SYNTAX, "a key without a colon", "Write it as \"key: value\".", span(began));
      case LONG_KEY ->
          Diagnostic.error(
              SYNTAX,
              "a key has over 1024 characters, or has no colon",
              "Write \"? key\", and \": value\" on the next line.",
              span(began));
      default -> detail();
    };
  }

  private Diagnostic detail() {
    return switch (kind) {
      case ESCAPE ->
          here(
              SYNTAX,
              "unknown escape in double quotes",
              "Write \\\\ for a backslash, or use single quotes.");
      case NO_NAME ->
          Diagnostic.error(
              SYNTAX,
              "an alias or an anchor without a name",
              "Quote a text that begins with * or &.",
              span(began));
      case COMMENT ->
          here(
              SYNTAX,
              "a comment touches what stands before it",
              "Put a space before the #, or the whole text in double quotes.");
      case BLOCK_HEADER ->
          Diagnostic.error(
              SYNTAX,
              "text behind | or >",
              "The text begins on the next line. Quote a text that begins with | or >.",
              span(began));
      case BLOCK_INDENT ->
          Diagnostic.error(
              SYNTAX,
              "the empty lines of this text are indented further than its first line",
              "Remove their spaces, or write the indentation behind the | or >, as in |2.",
              span(began));
      case DIRECTIVE ->
          here(
              SYNTAX,
              "not a directive that YAML 1.2 has",
              "Only %YAML 1.2 and %TAG are. A text that begins with % has to be quoted.");
      default ->
          here(
              SYNTAX,
              "the tag is malformed, or its handle is not declared",
              "Quote a text that begins with !.");
    };
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
        kind == YamlException.Kind.NO_VALUE
            ? "a value is expected here"
            : "a value cannot begin with this character",
        "Put the value in double quotes.");
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
