package dev.hextet.core.diag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of a diagnostic, in which placeholders such as <code>{name}</code> stand for the arguments.
 *
 * @param code stable and documented, in upper camel case, for example {@code SubnetOutsideVpc}
 * @param severity severity, unless the caller overrides it
 * @param summary the problem in one short phrase without a full stop
 * @param detail cause and remedy in full sentences; may be empty, may have many lines
 * @param explanation Markdown of the code's entry in {@code docs/diagnostics.md}; empty for a
 *     variant, which shares the entry of the template that introduces the code
 */
public record DiagnosticTemplate(
    String code, Severity severity, String summary, String detail, String explanation) {

  /** Code of the templates whose code a cloud returns. */
  public static final String CLOUD_CODE = "*";

  /** A placeholder is a name in braces; a dollar or percent sign before it makes it plain text. */
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<![$%])\\{([a-z][A-Za-z]*)}");

  /** Returns the template that introduces the code of an error. */
  public static DiagnosticTemplate error(
      String code, String summary, String detail, String explanation) {
    return new DiagnosticTemplate(code, Severity.ERROR, summary, detail, explanation);
  }

  /** Returns the template that introduces the code of a warning. */
  public static DiagnosticTemplate warning(
      String code, String summary, String detail, String explanation) {
    return new DiagnosticTemplate(code, Severity.WARNING, summary, detail, explanation);
  }

  /** Returns the template of an error whose code is that of a cloud. */
  public static DiagnosticTemplate cloudError(String summary, String detail) {
    return new DiagnosticTemplate(CLOUD_CODE, Severity.ERROR, summary, detail, "");
  }

  /** Returns the names of the placeholders in the order of their arguments. */
  public List<String> placeholders() {
    return PLACEHOLDER
        .matcher(summary + " " + detail)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /** Returns a pattern that matches every summary of this template. */
  public Pattern summaryPattern() {
    Matcher placeholder = PLACEHOLDER.matcher(summary);
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    while (placeholder.find()) {
      pattern.append(Pattern.quote(summary.substring(at, placeholder.start()))).append(".*");
      at = placeholder.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(summary.substring(at))).toString());
  }

  DiagnosticMessage message(String shownCode, Object... arguments) {
    List<String> names = placeholders();
    if (names.size() != arguments.length) {
      throw new IllegalArgumentException(
          "%s takes %s, not %d arguments".formatted(code, names, arguments.length));
    }
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(text(argument));
    }
    return new DiagnosticMessage(
        severity, shownCode, filled(summary, names, texts), filled(detail, names, texts));
  }

  private static String text(Object argument) {
    return argument instanceof Collection<?> members
        ? members.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : argument.toString();
  }

  /** Fills in the texts. An empty one takes the space after it along, or the one before it. */
  private static String filled(String pattern, List<String> names, List<String> texts) {
    StringBuilder out = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(pattern);
    boolean gaps = false;
    int at = 0;
    while (placeholder.find()) {
      out.append(pattern, at, placeholder.start());
      at = placeholder.end();
      String text = texts.get(names.indexOf(placeholder.group(1)));
      out.append(text);
      gaps |= text.isEmpty();
      boolean follows = at < pattern.length() && pattern.charAt(at) == ' ';
      if (text.isEmpty() && follows && isSpaceBefore(out)) {
        at++;
      }
    }
    String filled = out.append(pattern.substring(at)).toString();
    return gaps ? filled.strip() : filled;
  }

  private static boolean isSpaceBefore(StringBuilder out) {
    return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
  }
}
