package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.document.SyntaxException.Extent;
import dev.hextet.core.yaml.YamlException;

/** Converts parser errors into diagnostics with a remedy. */
final class SyntaxErrors {

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
      case TAB -> here(DocumentDiagnostic.TAB_INDENT.with());
      case FIRST_CHARACTER, NO_VALUE -> firstCharacter();
      case CHARACTER -> TextCheck.control(places.text().codePointAt(at)).at(span(at));
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
      case COLON -> here(DocumentDiagnostic.COLON_IN_PLAIN_TEXT.with());
      case DASH -> here(DocumentDiagnostic.LIST_WITHIN_LINE.with());
      case UNCLOSED -> DocumentDiagnostic.UNCLOSED.with().at(span(began));
      case NO_COMMA -> here(DocumentDiagnostic.MISSING_COMMA.with(span(began)));
      case MISFIT -> here(DocumentDiagnostic.WRONG_INDENTATION.with(span(began)));
      case NO_COLON -> DocumentDiagnostic.KEY_WITHOUT_COLON.with().at(span(began));
      case LONG_KEY -> DocumentDiagnostic.LONG_KEY.with().at(span(began));
      default -> detail();
    };
  }

  private Diagnostic detail() {
    return switch (kind) {
      case ESCAPE -> here(DocumentDiagnostic.UNKNOWN_ESCAPE.with());
      case NO_NAME -> DocumentDiagnostic.NAMELESS_ALIAS.with().at(span(began));
      case COMMENT -> here(DocumentDiagnostic.COMMENT_WITHOUT_SPACE.with());
      case BLOCK_HEADER -> DocumentDiagnostic.TEXT_AFTER_BLOCK_MARK.with().at(span(began));
      case BLOCK_INDENT -> DocumentDiagnostic.INDENTED_EMPTY_LINES.with().at(span(began));
      case DIRECTIVE -> here(DocumentDiagnostic.UNKNOWN_DIRECTIVE.with());
      default -> here(DocumentDiagnostic.MALFORMED_TAG.with());
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
    boolean shown = closed && !places.source().secret() && written.indexOf('"') < 0;
    return DocumentDiagnostic.UNQUOTED_TEMPLATE
        .with(shown ? "Write \"" + written + "\"." : "")
        .at(places.range(at - 1, end));
  }

  private Diagnostic firstCharacter() {
    return here(
        kind == YamlException.Kind.NO_VALUE
            ? DocumentDiagnostic.MISSING_VALUE.with()
            : DocumentDiagnostic.INVALID_START.with());
  }

  private boolean is(char c) {
    return at < places.text().length() && places.text().charAt(at) == c;
  }

  private Diagnostic here(DiagnosticMessage message) {
    return message.at(span(at));
  }

  private SourceRange span(int offset) {
    int start = Math.min(offset, places.text().length());
    return places.range(start, Math.min(start + 1, places.text().length()));
  }
}
