package dev.hextet.core.document.ops;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.ops.OpsPathStep.Shift;
import dev.hextet.core.document.ops.OpsPathStep.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a path: steps, each after a slash. Once one of them ends in a question mark, it and those
 * after it need not be there. {@code ~0 ~1 ~2 ~3 ~7} stand for {@code ~ / ? = :}.
 */
final class PathParser {
  private static final Pattern INDEX = Pattern.compile("[+-]?[0-9]{1,9}");

  private final ScalarNode path;
  private boolean optional;

  private PathParser(ScalarNode path) {
    this.path = path;
  }

  /**
   * Returns the steps; empty for the whole document, whose path is {@code /} or empty.
   *
   * @throws DiagnosticException if the text is not a path
   */
  static List<OpsPathStep> parse(ScalarNode path) {
    return new PathParser(path).steps();
  }

  private List<OpsPathStep> steps() {
    String text = path.text();
    if (text.isEmpty() || text.equals("/")) {
      return List.of();
    } else if (!text.startsWith("/")) {
      throw error(0, text.length(), DocumentDiagnostic.PATH_WITHOUT_SLASH.with());
    }
    List<OpsPathStep> steps = new ArrayList<>();
    for (int start = 1; start <= text.length(); ) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      steps.add(step(start, end));
      start = end + 1;
    }
    return steps;
  }

  private OpsPathStep step(int start, int end) {
    String text = path.text().substring(start, end);
    SourceRange where = path.positions().range(start, end);
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    Shift shift = colon < 0 ? Shift.NONE : shift(start + colon + 1, end);
    if (INDEX.matcher(name).matches()) {
      return new OpsPathStep.Index(text, where, Integer.parseInt(name), shift);
    }
    optional |= name.endsWith("?");
    String plain = name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
    int equal = plain.indexOf('=');
    if (equal >= 0) {
      String key = unescaped(plain.substring(0, equal));
      String value = unescaped(plain.substring(equal + 1));
      return new OpsPathStep.Match(text, where, key, value, optional, shift);
    } else if (colon >= 0) {
      throw error(start + colon, end, DocumentDiagnostic.MODIFIER_OF_MAP.with());
    }
    boolean last = end == path.text().length();
    return name.equals("-") && last
        ? new OpsPathStep.End(text, where)
        : new OpsPathStep.Key(text, where, unescaped(plain), optional);
  }

  private Shift shift(int start, int end) {
    Shift shift = Shift.NONE;
    for (String word : path.text().substring(start, end).split(":", -1)) {
      if (shift.side() != Side.AT) {
        throw error(start, end, DocumentDiagnostic.MODIFIER_AFTER_INSERTION.with());
      }
      shift =
          switch (word) {
            case "prev" -> new Shift(shift.by() - 1, Side.AT);
            case "next" -> new Shift(shift.by() + 1, Side.AT);
            case "before" -> new Shift(shift.by(), Side.BEFORE);
            case "after" -> new Shift(shift.by(), Side.AFTER);
            default -> throw error(start, end, DocumentDiagnostic.UNKNOWN_MODIFIER.with(word));
          };
    }
    return shift;
  }

  /** Each escape once: {@code ~01} is {@code ~1}. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = c == '~' && i + 1 < text.length() ? "01237".indexOf(text.charAt(i + 1)) : -1;
      plain.append(escape < 0 ? c : "~/?=:".charAt(escape));
      i += escape < 0 ? 0 : 1;
    }
    return plain.toString();
  }

  private DiagnosticException error(int start, int end, DiagnosticMessage message) {
    return message.exceptionAt(path.positions().range(start, end));
  }
}
