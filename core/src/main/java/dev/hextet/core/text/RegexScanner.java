package dev.hextet.core.text;

import dev.hextet.core.conversion.TypeMismatch;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the characters and classes of a pattern, by the rules of Go's package regexp/syntax. */
final class RegexScanner {
  private static final Pattern POSIX = Pattern.compile("\\[:(\\^?)(\\w*):\\]");
  private static final Pattern UNICODE =
      Pattern.compile("(?s)\\\\([pP])(?:\\{(\\^?)([^}]*)\\}|([^{\\x{d800}-\\x{dfff}]|\\X))");
  private static final Pattern CODE =
      Pattern.compile("\\\\x(?:\\{(\\p{XDigit}{1,8})\\}|(\\p{XDigit}{2}))");
  private static final Pattern OCTAL = Pattern.compile("\\\\(0[0-7]{0,2}|[1-7][0-7]{1,2})");
  private static final int HEX = 16;
  private static final int OCTAL_BASE = 8;
  private static final Map<Character, Integer> CONTROLS =
      Map.of('a', 0x07, 'f', 0x0c, 'n', 0x0a, 'r', 0x0d, 't', 0x09, 'v', 0x0b);
  private static final Map<String, CharacterSet> SETS =
      Map.ofEntries(
          Map.entry("alnum", CharacterSet.of('0', '9', 'A', 'Z', 'a', 'z')),
          Map.entry("alpha", CharacterSet.of('A', 'Z', 'a', 'z')),
          Map.entry("ascii", CharacterSet.of(0, 0x7f)),
          Map.entry("blank", CharacterSet.of('\t', '\t', ' ', ' ')),
          Map.entry("cntrl", CharacterSet.of(0, 0x1f, 0x7f, 0x7f)),
          Map.entry("digit", CharacterSet.of('0', '9')),
          Map.entry("graph", CharacterSet.of('!', '~')),
          Map.entry("lower", CharacterSet.of('a', 'z')),
          Map.entry("print", CharacterSet.of(' ', '~')),
          Map.entry("punct", CharacterSet.of('!', '/', ':', '@', '[', '`', '{', '~')),
          Map.entry("space", CharacterSet.of('\t', '\r', ' ', ' ')),
          Map.entry("upper", CharacterSet.of('A', 'Z')),
          Map.entry("word", CharacterSet.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z')),
          Map.entry("xdigit", CharacterSet.of('0', '9', 'A', 'F', 'a', 'f')),
          Map.entry("d", CharacterSet.of('0', '9')),
          Map.entry("s", CharacterSet.of('\t', '\n', '\f', '\r', ' ', ' ')),
          Map.entry("w", CharacterSet.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z')));

  private final String text;
  private int at;

  RegexScanner(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  boolean isAt(String part) {
    return text.startsWith(part, at);
  }

  Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  /** Goes on after a part that was looked at. */
  String take(int length) {
    int start = at;
    at = Math.min(at + length, text.length());
    return text.substring(start, at);
  }

  /** Determines whether a shorthand class such as <code>\d</code> follows. */
  boolean isAtShortClass() {
    return isAt("\\p") || isAt("\\P") || at + 1 < text.length() && isPerlClass();
  }

  private boolean isPerlClass() {
    return text.charAt(at) == '\\' && "dDsSwW".indexOf(text.charAt(at + 1)) >= 0;
  }

  /** Takes such a class. */
  CharacterSet shortClass(boolean fold) {
    if (isPerlClass()) {
      String name = take(2).substring(1);
      String lower = name.toLowerCase(Locale.ROOT);
      return signed(SETS.get(lower), !name.equals(lower), fold);
    }
    Matcher named = matcher(UNICODE);
    if (!named.lookingAt()) {
      throw new TypeMismatch("invalid character class range: `" + text.substring(at) + "`");
    }
    String name = named.group(3) == null ? named.group(4) : named.group(3);
    boolean negated = named.group(1).equals("P") ^ "^".equals(named.group(2));
    take(named.end() - at);
    return signed(UnicodeClasses.named(name).orElse(null), negated, fold, named.group());
  }

  private static CharacterSet signed(
      @Nullable CharacterSet set, boolean negated, boolean fold, String... written) {
    if (set == null) {
      throw new TypeMismatch("invalid character class range: `" + String.join("", written) + "`");
    }
    CharacterSet cased = fold ? set.folded() : set;
    return negated ? cased.complement() : cased;
  }

  /** Takes a class in brackets. */
  CharacterSet brackets(boolean fold) {
    int start = at;
    boolean negated = isAt("[^");
    take(negated ? 2 : 1);
    CharacterSet set = new CharacterSet();
    boolean first = true;
    while (first || !isAt("]")) {
      if (isAtEnd()) {
        throw new TypeMismatch("missing closing ]: `" + text.substring(start) + "`");
      }
      set.addAll(member(start, fold));
      first = false;
    }
    take(1);
    return negated ? set.complement() : set;
  }

  private CharacterSet member(int start, boolean fold) {
    Matcher posix = matcher(POSIX);
    if (posix.lookingAt()) {
      take(posix.end() - at);
      return signed(SETS.get(posix.group(2)), !posix.group(1).isEmpty(), fold, posix.group());
    }
    if (isAtShortClass()) {
      return shortClass(fold);
    }
    int from = at;
    int low = inBrackets(start);
    int high = low;
    if (isAt("-") && at + 1 < text.length() && text.charAt(at + 1) != ']') {
      take(1);
      high = inBrackets(start);
    }
    if (high < low) {
      throw new TypeMismatch("invalid character class range: `" + text.substring(from, at) + "`");
    }
    CharacterSet range = CharacterSet.of(low, high);
    return fold ? range.folded() : range;
  }

  private int inBrackets(int start) {
    if (isAtEnd()) {
      throw new TypeMismatch("missing closing ]: `" + text.substring(start) + "`");
    }
    return isAt("\\") ? escape() : character();
  }

  /** Takes a character that stands for itself. */
  int character() {
    int character = text.codePointAt(at);
    take(Character.charCount(character));
    return character;
  }

  /** Takes a character that is written with a backslash. */
  int escape() {
    if (at + 1 == text.length()) {
      throw new TypeMismatch("trailing backslash at end of expression");
    }
    Matcher octal = matcher(OCTAL);
    if (octal.lookingAt()) {
      take(octal.end() - at);
      return Integer.parseInt(octal.group(1), OCTAL_BASE);
    }
    Matcher code = matcher(CODE);
    if (code.lookingAt()) {
      String digits = code.group(1) == null ? code.group(2) : code.group(1);
      long value = Long.parseLong(digits, HEX);
      if (value <= Character.MAX_CODE_POINT) {
        take(code.end() - at);
        return (int) value;
      }
    }
    int escaped = text.codePointAt(at + 1);
    boolean punctuation = escaped < 0x80 && !Character.isLetterOrDigit(escaped);
    Integer control = CONTROLS.get((char) escaped);
    if (!punctuation && control == null) {
      throw new TypeMismatch("invalid escape sequence: `\\" + Character.toString(escaped) + "`");
    }
    take(2);
    return control == null ? escaped : control;
  }
}
