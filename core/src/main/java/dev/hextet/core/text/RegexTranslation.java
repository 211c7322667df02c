package dev.hextet.core.text;

import dev.hextet.core.conversion.TypeMismatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pattern of Go's regular expressions as one of RE2/J's, with each class of characters
 * spelt out: the two differ in their version of Unicode, in the bounds on a pattern, and in groups
 * that share a name.
 */
final class RegexTranslation {
  private static final Pattern NAMED = Pattern.compile("\\(\\?P?<(\\w+)>");
  private static final Pattern FLAGS =
      Pattern.compile("\\(\\?(?=[^):])([imsU]*)(?:-([imsU]+))?([:)])");
  private static final Pattern REPETITION =
      Pattern.compile("\\{(0|[1-9]\\d*)(,(0|[1-9]\\d*)?)?\\}");
  private static final Pattern PLACE = Pattern.compile("\\\\[AbBz]");
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String SYNTAX = ".^$";
  private static final int MOST_DIGITS = 4;
  private static final int NONE = -1;

  private final RegexScanner in;
  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private final RegexSize size = new RegexSize();
  private final Deque<Open> groups = new ArrayDeque<>();
  private boolean fold;
  private int last = NONE;

  /** A group that is not closed: whether case was ignored before it, and where it is written. */
  private record Open(boolean fold, int start) {}

  RegexTranslation(String text) {
    this.text = text;
    this.in = new RegexScanner(text);
  }

  /** The names of the groups in order, empty for those without. */
  List<String> names() {
    return List.copyOf(names);
  }

  /**
   * The pattern.
   *
   * @throws TypeMismatch if Go refuses it, with Go's words; RE2/J refuses the rest
   */
  String translated() {
    while (!in.isAtEnd()) {
      if (in.isAt("(")) {
        group();
      } else if (in.isAt(")")) {
        close();
      } else if (in.isAt("{")) {
        repetition();
      } else if (in.isAt("*") || in.isAt("+") || in.isAt("?")) {
        out.append(in.take(1));
      } else if (in.isAt("|")) {
        last = NONE;
        out.append(in.take(1));
      } else {
        atom();
      }
    }
    return out.toString();
  }

  private void atom() {
    if (in.isAt("\\Q")) {
      literal();
      return;
    }
    size.atom();
    last = out.length();
    if (in.isAt("[")) {
      out.append(in.brackets(fold).pattern());
    } else if (in.isAtShortClass()) {
      out.append(in.shortClass(fold).pattern());
    } else if (in.matcher(PLACE).lookingAt()) {
      out.append(in.take(2));
    } else if (in.isAt("\\")) {
      character(in.escape());
    } else {
      int character = in.character();
      if (SYNTAX.indexOf(character) >= 0) {
        out.appendCodePoint(character);
      } else {
        character(character);
      }
    }
  }

  /** All characters up to <code>\E</code> stand for themselves. */
  private void literal() {
    in.take(2);
    while (!in.isAtEnd() && !in.isAt("\\E")) {
      size.atom();
      last = out.length();
      character(in.character());
    }
    in.take(2);
  }

  private void character(int character) {
    CharacterSet set = CharacterSet.of(character, character);
    if (!fold && PLAIN.indexOf(character) >= 0) {
      out.appendCodePoint(character);
    } else {
      out.append((fold ? set.folded() : set).pattern());
    }
  }

  private void group() {
    Matcher flags = in.matcher(FLAGS);
    Matcher named = in.matcher(NAMED);
    if (flags.lookingAt()) {
      flags(flags);
    } else if (named.lookingAt()) {
      open(named.group(1));
      in.take(named.group().length());
      out.append('(');
    } else if (in.isAt("(?:")) {
      open(null);
      out.append(in.take(3));
    } else if (in.isAt("(?")) {
      throw new TypeMismatch("invalid or unsupported Perl syntax: `" + unsupported() + "`");
    } else {
      open("");
      out.append(in.take(1));
    }
  }

  private String unsupported() {
    return in.take(3);
  }

  /** A name that is empty is that of a group without one; no name, that of no group at all. */
  private void open(@Nullable String name) {
    size.open();
    groups.push(new Open(fold, out.length()));
    last = NONE;
    if (name != null) {
      names.add(name);
    }
  }

  /** The case of letters is this class's own matter: RE2/J has the cases of another Unicode. */
  private void flags(Matcher flags) {
    String on = flags.group(1);
    String off = flags.group(2) == null ? "" : flags.group(2);
    in.take(flags.group().length());
    if (flags.group(3).equals(":")) {
      open(null);
    }
    fold = (fold || on.contains("i")) && !off.contains("i");
    out.append("(?").append(on.replace("i", "")).append('-');
    out.append(off.replace("i", "")).append('i').append(flags.group(3));
  }

  private void close() {
    if (groups.isEmpty()) {
      throw new TypeMismatch("unexpected ): `" + text + "`");
    }
    size.close();
    Open open = groups.pop();
    fold = open.fold;
    last = open.start;
    out.append(in.take(1));
  }

  private void repetition() {
    Matcher repetition = in.matcher(REPETITION);
    if (!repetition.lookingAt()) {
      size.atom();
      last = out.length();
      character(in.character());
      return;
    }
    boolean open = repetition.group(2) != null && repetition.group(3) == null;
    String most = repetition.group(3) == null ? repetition.group(1) : repetition.group(3);
    if (most.length() <= MOST_DIGITS) {
      size.repeat(Integer.parseInt(most), repetition.group());
    }
    String written = in.take(repetition.group().length());
    if (most.equals("0") && !open) {
      none();
    } else {
      out.append(written);
    }
  }

  /** RE2/J drops the groups of a part that is repeated zero times; they must match nothing. */
  private void none() {
    if (last != NONE) {
      out.insert(last, "(?:" + new CharacterSet().pattern()).append(")?");
    } else {
      out.append("{0}");
    }
  }
}
