package dev.hextet.core.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hextet.core.conversion.TypeMismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern in RE2 syntax, as in Terraform. Matching takes time in proportion to the text for any
 * pattern.
 */
public final class RegularExpression {
  private final Pattern pattern;
  private final List<String> names;

  /**
   * Reads a pattern.
   *
   * @throws TypeMismatch if the text is not a pattern
   */
  public RegularExpression(String text) {
    RegexTranslation translation = new RegexTranslation(text);
    try {
      pattern = Pattern.compile(translation.translated());
    } catch (PatternSyntaxException wrong) {
      String part = wrong.getPattern().isEmpty() ? "" : ": `" + wrong.getPattern() + "`";
      throw new TypeMismatch("the pattern is wrong: " + wrong.getDescription() + part);
    } catch (TypeMismatch wrong) {
      throw new TypeMismatch("the pattern is wrong: " + wrong.getMessage());
    }
    names = translation.names();
  }

  /** The names of the groups in order, empty for those without. */
  public List<String> names() {
    return names;
  }

  /**
   * A match within a text.
   *
   * @param start offset of its start
   * @param end offset of its end
   * @param groups texts of the groups, in order; null for groups without a match
   */
  public record Match(int start, int end, List<@Nullable String> groups) {}

  public boolean isFoundIn(String text) {
    return pattern.matcher(text).find();
  }

  /** The first match. */
  public Optional<Match> first(String text) {
    return at(0, pattern.matcher(text));
  }

  private Optional<Match> at(int from, Matcher matcher) {
    if (!matcher.find(from)) {
      return Optional.empty();
    }
    List<@Nullable String> groups = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
    return Optional.of(new Match(matcher.start(), matcher.end(), groups));
  }

  /** All matches, one after the other; none is empty and touches the one before. */
  public List<Match> all(String text) {
    Matcher matcher = pattern.matcher(text);
    List<Match> all = new ArrayList<>();
    int from = 0;
    int end = -1;
    while (from <= text.length()) {
      Optional<Match> next = at(from, matcher);
      if (next.isEmpty()) {
        return all;
      }
      Match match = next.get();
      boolean empty = match.start == match.end;
      if (!empty || match.start != end) {
        all.add(match);
      }
      end = match.end;
      from = empty && end < text.length() ? text.offsetByCodePoints(end, 1) : end + (empty ? 1 : 0);
    }
    return all;
  }

  /**
   * Replaces all matches; {@code $1} and <code>${name}</code> stand for groups.
   *
   * @param longest of how many characters the result may be
   * @return nothing if it is longer
   */
  public Optional<String> replace(String text, String by, int longest) {
    RegexReplacement replacement = new RegexReplacement(by, names);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Match match : all(text)) {
      out.append(text, from, match.start);
      replacement.append(text.substring(match.start, match.end), match.groups, out);
      from = match.end;
      if (out.length() > longest) {
        return Optional.empty();
      }
    }
    return Optional.of(out.append(text, from, text.length()).toString());
  }
}
