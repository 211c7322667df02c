package dev.hextet.core.conversion;

import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Terraform's automatic conversions between strings, numbers and truth values. */
public final class ImplicitConversion {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");
  private static final int LONGEST_NUMBER = 1000;

  private ImplicitConversion() {}

  public static Value.Text toText(Value value) {
    if (value instanceof Value.Text text) {
      return text;
    }
    if (value instanceof Value.Num number) {
      return new Value.Text(number.value().toPlainString());
    }
    if (value instanceof Value.Bool bool) {
      return new Value.Text(String.valueOf(bool.value()));
    }
    throw mismatch("a string", value);
  }

  public static Value.Num toNumber(Value value) {
    if (value instanceof Value.Num number) {
      return number;
    }
    if (value instanceof Value.Text text) {
      return number(text.value());
    }
    throw mismatch("a number", value);
  }

  /** The number that a text is. */
  public static Value.Num number(String text) {
    if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
      throw new TypeMismatch("expected a number, found \"" + shortened(text) + "\"");
    }
    return Numbers.of(new BigDecimal(text));
  }

  public static Value.Bool toBool(Value value) {
    if (value instanceof Value.Bool bool) {
      return bool;
    }
    if (value instanceof Value.Text text) {
      return switch (text.value()) {
        case "true", "1" -> new Value.Bool(true);
        case "false", "0" -> new Value.Bool(false);
        default ->
            throw new TypeMismatch(
                "expected true or false, found \"" + shortened(text.value()) + "\"");
      };
    }
    throw mismatch("true or false", value);
  }

  public static TypeMismatch mismatch(String needed, Value value) {
    return new TypeMismatch("expected " + needed + ", found " + described(value));
  }

  /** A value's type with its article. */
  public static String described(Value value) {
    return value.isNull()
        ? "null"
        : value instanceof Value.Unknown ? "not known yet" : "a " + value.typeName();
  }

  public static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
