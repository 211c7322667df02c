package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.yaml.YamlEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text to its end, also where something in it is malformed: that is blanked with all that
 * stands below it, and the rest is read again, so that one run finds as much as can be found.
 */
final class RecoveringReader {
  private static final int MOST_ERRORS = 50;

  /** Maximum number of characters that are read again, to keep the time linear. */
  private static final int MOST_AGAIN = 4 * TextCheck.MAX_LENGTH;

  /** Codes of errors that may be consequences of the blanked text. */
  private static final Set<String> CONSEQUENCES =
      Set.of(
          DocumentDiagnostic.UNDEFINED_ALIAS.code(),
          DocumentDiagnostic.RECURSIVE_ALIAS.code(),
          DocumentDiagnostic.MERGE_KEY.code(),
          DocumentDiagnostic.NOT_A_MAP.code());

  private final LineIndex places;
  private final Diagnostics diagnostics;

  RecoveringReader(SourceText source, Diagnostics diagnostics) {
    this.places = new LineIndex(source);
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the document; empty if there are syntax errors, all of which are then reported.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the rest has no tree
   */
  Optional<Document> document() {
    String text = places.text();
    Diagnostics found = new Diagnostics();
    try {
      return Optional.of(new TreeBuilder(places, text, found).build());
    } catch (SyntaxException first) {
      recover(first);
      return Optional.empty();
    } finally {
      diagnostics.addAll(found.sorted());
    }
  }

  private void recover(SyntaxException first) {
    StringBuilder rest = new StringBuilder(places.text());
    List<Diagnostic> problems = new ArrayList<>();
    Optional<SyntaxException> next = Optional.of(first);
    int again = 0;
    while (next.isPresent() && problems.size() < MOST_ERRORS && again < MOST_AGAIN) {
      problems.add(next.get().problem());
      again += rest.length();
      next = blank(rest, next.get()) ? syntax(rest.toString()) : Optional.empty();
    }
    diagnostics.addAll(problems);
    if (next.isEmpty() && problems.size() < MOST_ERRORS) {
      others(rest.toString());
    }
  }

  private Optional<SyntaxException> syntax(String text) {
    ParseEvents events = ParseEvents.of(places, text);
    try {
      while (!(events.next() instanceof YamlEvent.StreamEnd)) {
        // Only errors are of interest.
      }
      return Optional.empty();
    } catch (SyntaxException e) {
      return Optional.of(e);
    }
  }

  /** Reports the remaining problems, except for possible consequences. */
  private void others(String text) {
    Diagnostics found = new Diagnostics();
    try {
      new TreeBuilder(places, text, found).build();
    } catch (dev.hextet.core.diag.DiagnosticException | SyntaxException e) {
      return;
    } finally {
      found.sorted().stream()
          .filter(problem -> !CONSEQUENCES.contains(problem.code()))
          .forEach(diagnostics::add);
    }
  }

  /**
   * Blanks the lines of an error and the lines below that are indented further. JSON has no such
   * lines.
   *
   * @return true if any line was blanked
   */
  private boolean blank(StringBuilder text, SyntaxException error) {
    if (ParseEvents.isJson(places)) {
      return false;
    }
    int from = lineStart(text, error.from());
    int margin = margin(text, from);
    int end = lineEnd(text, error.to());
    while (error.goesOn() && end < text.length() && isBelow(text, end, margin - from)) {
      end = lineEnd(text, end);
    }
    boolean changed = false;
    for (int at = from; at < end; at++) {
      if (text.charAt(at) != '\n' && text.charAt(at) != '\r' && text.charAt(at) != ' ') {
        text.setCharAt(at, ' ');
        changed = true;
      }
    }
    return changed;
  }

  /** Determines whether a line is empty, is indented further, or closes a bracket. */
  private static boolean isBelow(CharSequence text, int lineStart, int indentation) {
    int margin = margin(text, lineStart);
    return isEmpty(text, lineStart)
        || margin - lineStart > indentation
        || text.charAt(margin) == '}'
        || text.charAt(margin) == ']';
  }

  private static boolean isEmpty(CharSequence text, int lineStart) {
    int margin = margin(text, lineStart);
    return margin == text.length() || text.charAt(margin) == '\n' || text.charAt(margin) == '\r';
  }

  private static int margin(CharSequence text, int lineStart) {
    int at = lineStart;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int lineStart(CharSequence text, int offset) {
    int at = Math.min(offset, text.length());
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }

  /** The begin of the next line. */
  private static int lineEnd(CharSequence text, int offset) {
    int at = Math.min(offset, text.length());
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
    return Math.min(text.length(), at + (pair ? 2 : 1));
  }
}
