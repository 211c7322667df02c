package dev.hextet.core.expression;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern in the syntax of RE2, which is Terraform's, run by Java's engine with a bound on its
 * steps. What RE2 has not (backreferences, looking around) is refused.
 */
final class RegularExpression {
  private final Pattern pattern;
  private final List<String> names;
  private final int argument;

  /**
   * Reads a pattern.
   *
   * @param argument the index of the argument it is from, for errors
   */
  RegularExpression(String text, int argument) {
    this.argument = argument;
    RegexTranslation translation = new RegexTranslation(text);
    try {
      pattern = Pattern.compile(translation.translated(), Pattern.UNIX_LINES);
    } catch (PatternSyntaxException wrong) {
      throw new ArgumentFault(argument, "the pattern is wrong: " + wrong.getDescription());
    } catch (Mismatch unsupported) {
      throw new ArgumentFault(argument, String.valueOf(unsupported.getMessage()));
    }
    names = translation.names();
  }

  /** The names of the groups in order, empty for those without. */
  List<String> names() {
    return names;
  }

  Matcher matcher(String text) {
    return pattern.matcher(new BoundedText(text, argument));
  }

  /** Replaces all matches; {@code $1} and <code>${name}</code> stand for groups. */
  String replace(String text, String replacement) {
    Matcher matcher = matcher(text);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      out.append(text, from, matcher.start());
      expand(matcher, replacement, out);
      from = matcher.end();
    }
    return out.append(text, from, text.length()).toString();
  }

  private static final Pattern GROUP = Pattern.compile("\\$(?:(\\$)|(\\w+)|\\{(\\w+)\\})");

  private void expand(Matcher match, String replacement, StringBuilder out) {
    Matcher group = GROUP.matcher(replacement);
    int from = 0;
    while (group.find()) {
      out.append(replacement, from, group.start());
      String name = group.group(2) != null ? group.group(2) : group.group(3);
      out.append(name == null ? "$" : group(match, name));
      from = group.end();
    }
    out.append(replacement, from, replacement.length());
  }

  /** What a group matched; a group that is not there matched nothing. */
  private String group(Matcher match, String name) {
    int number = name.matches("[0-9]{1,4}") ? Integer.parseInt(name) : names.indexOf(name) + 1;
    boolean there = number <= match.groupCount() && (number > 0 || name.equals("0"));
    String matched = there ? match.group(number) : null;
    return matched == null ? "" : matched;
  }

  /** Counts how often the engine looks at the text: backtracking can take for ever. */
  private static final class BoundedText implements CharSequence {
    private static final int MOST = 20_000_000;
    private final String text;
    private final int argument;
    private int looks;

    BoundedText(String text, int argument) {
      this.text = text;
      this.argument = argument;
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST) {
        throw new ArgumentFault(argument, "matching the pattern takes too long");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
