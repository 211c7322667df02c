package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.any;
import static dev.hextet.core.function.Parameter.number;
import static dev.hextet.core.function.Parameter.text;
import static dev.hextet.core.function.Parameter.texts;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.text.Characters;
import dev.hextet.core.text.RegularExpression;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Functions on strings. Lengths and offsets count characters as people see them. */
final class StringFunctions {
  private static final int LONGEST = 10_000_000;
  private static final Type TEXTS = Type.list(Type.STRING);
  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]*\\z");

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.text("chomp", a -> chomp(a.text(0)), text("str")),
          PureFunction.bool(
              "endswith",
              a -> Value.of(a.text(0).endsWith(a.text(1))),
              text("str"),
              text("suffix")),
          PureFunction.text("format", FormatFunction::format, text("format"))
              .rest(any("args").orNull()),
          PureFunction.of("formatlist", TEXTS, FormatFunction::formatList, text("format"))
              .rest(any("args").orNull().partly())
              .early(FormatFunction::formatListEarly),
          PureFunction.text("indent", StringFunctions::indent, number("spaces"), text("str")),
          PureFunction.text("join", StringFunctions::join, text("separator"), texts("lists"))
              .rest(texts("lists")),
          PureFunction.text("lower", a -> each(a.text(0), Character::toLowerCase), text("str")),
          PureFunction.text(
              "replace", StringFunctions::replace, text("str"), text("substr"), text("replace")),
          PureFunction.of("split", TEXTS, StringFunctions::split, text("separator"), text("str")),
          PureFunction.bool(
              "startswith",
              a -> Value.of(a.text(0).startsWith(a.text(1))),
              text("str"),
              text("prefix")),
          PureFunction.bool(
              "strcontains",
              a -> Value.of(a.text(0).contains(a.text(1))),
              text("str"),
              text("substr")),
          PureFunction.text("strrev", a -> reverse(a.text(0)), text("str")),
          PureFunction.text(
              "substr", StringFunctions::substr, text("str"), number("offset"), number("length")),
          PureFunction.text("title", a -> Value.of(Characters.title(a.text(0))), text("str")),
          PureFunction.text(
              "trim",
              a -> Value.of(Characters.trim(a.text(0), c -> a.text(1).indexOf(c) >= 0)),
              text("str"),
              text("cutset")),
          PureFunction.text("trimprefix", StringFunctions::trimPrefix, text("str"), text("prefix")),
          PureFunction.text(
              "trimspace",
              a -> Value.of(Characters.trim(a.text(0), Characters::isSpace)),
              text("str")),
          PureFunction.text("trimsuffix", StringFunctions::trimSuffix, text("str"), text("suffix")),
          PureFunction.text("upper", a -> each(a.text(0), Character::toUpperCase), text("str")));

  private StringFunctions() {}

  private static Value chomp(String text) {
    return Value.of(LINE_ENDS.matcher(text).replaceFirst(""));
  }

  private static Value each(String text, IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(change).forEach(out::appendCodePoint);
    return Value.of(out.toString());
  }

  private static Value indent(FunctionArguments a) {
    int spaces = a.smallInteger(0);
    if (spaces < 0 || spaces > 1000) {
      throw a.fault(0, "the number of spaces must be 0 to 1000, not " + spaces);
    }
    return checked(a.text(1).replace("\n", "\n" + " ".repeat(spaces)));
  }

  private static Value join(FunctionArguments a) {
    List<String> all = new ArrayList<>();
    for (int i = 1; i < a.count(); i++) {
      all.addAll(a.texts(i));
    }
    long length =
        all.stream().mapToLong(String::length).sum() + (long) a.text(0).length() * all.size();
    if (length > LONGEST) {
      throw tooLong();
    }
    return Value.of(String.join(a.text(0), all));
  }

  /** A text between slashes is a pattern. */
  private static Value replace(FunctionArguments a) {
    String wanted = a.text(1);
    if (wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/")) {
      String pattern = wanted.substring(1, wanted.length() - 1);
      return a.at(1, () -> new RegularExpression(pattern))
          .replace(a.text(0), a.text(2), LONGEST)
          .map(StringFunctions::checked)
          .orElseThrow(StringFunctions::tooLong);
    }
    long most = a.text(0).length() / Math.max(1L, wanted.length()) + 1;
    if (most * a.text(2).length() > LONGEST) {
      throw tooLong();
    }
    return Value.of(a.text(0).replace(wanted, a.text(2)));
  }

  private static Value split(FunctionArguments a) {
    List<Value> parts = new ArrayList<>();
    String separator = a.text(0);
    String text = a.text(1);
    if (separator.isEmpty()) {
      text.codePoints().forEach(c -> parts.add(Value.of(Character.toString(c))));
      return new Value.ListOf(parts, Type.STRING);
    }
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(Value.of(text.substring(from, at)));
      from = at + separator.length();
    }
    parts.add(Value.of(text.substring(from)));
    return new Value.ListOf(parts, Type.STRING);
  }

  private static Value reverse(String text) {
    List<String> characters = new ArrayList<>(Characters.of(text));
    Collections.reverse(characters);
    return Value.of(String.join("", characters));
  }

  /**
   * A negative offset counts from the end; a negative length is all that follows, and so is, as in
   * Terraform, the length 0 after a negative offset.
   */
  private static Value substr(FunctionArguments a) {
    List<String> characters = Characters.of(a.text(0));
    int offset = a.smallInteger(1);
    int length = a.smallInteger(2);
    int from = offset < 0 ? Math.max(0, characters.size() + offset) : offset;
    from = Math.min(from, characters.size());
    int left = characters.size() - from;
    boolean all = length < 0 || length == 0 && offset < 0;
    int to = from + (all ? left : Math.min(length, left));
    return Value.of(String.join("", characters.subList(from, to)));
  }

  private static Value trimPrefix(FunctionArguments a) {
    String text = a.text(0);
    return Value.of(text.startsWith(a.text(1)) ? text.substring(a.text(1).length()) : text);
  }

  private static Value trimSuffix(FunctionArguments a) {
    String text = a.text(0);
    int kept = text.length() - a.text(1).length();
    return Value.of(text.endsWith(a.text(1)) ? text.substring(0, kept) : text);
  }

  private static Value checked(String text) {
    if (text.length() > LONGEST) {
      throw tooLong();
    }
    return Value.of(text);
  }

  private static TypeMismatch tooLong() {
    return new TypeMismatch("the result is longer than " + LONGEST + " characters");
  }
}
