package dev.hextet.core.text;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of YAML scalars by <a href="https://github.com/zclconf/go-cty-yaml">Terraform's rules</a>,
 * between YAML 1.1 and 1.2.
 */
final class YamlScalars {
  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> NO_NUMBER =
      Set.of(".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN");

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
  private static final Pattern OTHER_BASE = Pattern.compile("0(?:o[0-7]+|x[0-9a-fA-F]+)");
  private static final Pattern TAGGED =
      Pattern.compile("([-+]?)0(?:[bB]([01]+)|[oO]?([0-7]+)|[xX]([0-9a-fA-F]+))");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})-(\\d\\d?)-(\\d\\d?)"
              + "(?:[Tt](\\d\\d?:\\d\\d?:\\d\\d?)(?:\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)"
              + "| (\\d\\d?:\\d\\d?:\\d\\d?)(?:\\.\\d+)?)?");

  private YamlScalars() {}

  /**
   * Returns the value of a scalar.
   *
   * @param tag in short form, or empty
   * @throws TypeMismatch if the text does not match the tag
   */
  static Value value(String tag, String text, boolean quoted) {
    return switch (tag) {
      case "!!str" -> Value.of(text);
      case "!!binary" -> binary(text);
      case "", "!!bool", "!!int", "!!float", "!!null", "!!timestamp" ->
          quoted ? Value.of(text) : plain(tag, text);
      default ->
          throw new TypeMismatch(
              "the tag " + ImplicitConversion.shortened(tag) + " is not supported");
    };
  }

  private static Value binary(String text) {
    String oneLine = text.replaceAll("[\r\n]", "");
    if (oneLine.length() % 4 != 0) {
      throw wrong("!!binary", text);
    }
    try {
      Base64.getDecoder().decode(oneLine);
      return Value.of(text);
    } catch (IllegalArgumentException wrong) {
      throw wrong("!!binary", text);
    }
  }

  private static Value plain(String tag, String text) {
    Optional<Value> word = word(text);
    if (word.isPresent()) {
      return word.get();
    }
    boolean moment = tag.isEmpty() || tag.equals("!!timestamp");
    Optional<Value> found = moment ? moment(text).or(() -> number(text)) : number(text);
    return found.orElseGet(() -> tagged(tag, text));
  }

  private static Optional<Value> word(String text) {
    if (NO_NUMBER.contains(text.replaceFirst("^[-+]", ""))) {
      throw new TypeMismatch("the number is not valid: " + text);
    }
    return TRUE.contains(text)
        ? Optional.of(Value.of(true))
        : FALSE.contains(text)
            ? Optional.of(Value.of(false))
            : NULL.contains(text) ? Optional.of(Value.NULL) : Optional.empty();
  }

  private static Optional<Value> number(String text) {
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(ImplicitConversion.number(text));
    }
    return OTHER_BASE.matcher(text).matches()
        ? Optional.of(whole("!!int", text))
        : Optional.empty();
  }

  private static Value tagged(String tag, String text) {
    return switch (tag) {
      case "" -> Value.of(text);
      case "!!null" -> Value.NULL;
      case "!!int", "!!float" -> {
        String digits = text.replace("_", "");
        yield DECIMAL.matcher(digits).matches()
            ? ImplicitConversion.number(digits)
            : whole(tag, digits);
      }
      default -> throw wrong(tag, text);
    };
  }

  private static Value whole(String tag, String text) {
    Matcher form = TAGGED.matcher(text);
    if (!form.matches()) {
      throw wrong(tag, text);
    }
    BigInteger value =
        form.group(2) != null
            ? new BigInteger(form.group(2), 2)
            : form.group(3) != null
                ? new BigInteger(form.group(3), 8)
                : new BigInteger(form.group(4), 16);
    if (value.bitLength() > Long.SIZE) {
      throw wrong(tag, text);
    }
    return Numbers.of(new BigDecimal(form.group(1).equals("-") ? value.negate() : value));
  }

  /** A date, with a time or without, becomes the text of a timestamp. */
  private static Optional<Value> moment(String text) {
    Matcher form = MOMENT.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String time = form.group(4) != null ? form.group(4) : form.group(6);
    String[] clock = (time == null ? "0:0:0" : time).split(":");
    int[] part = new int[6];
    for (int i = 0; i < 3; i++) {
      part[i] = Integer.parseInt(form.group(i + 1));
      part[i + 3] = Integer.parseInt(clock[i]);
    }
    try {
      String zone = form.group(5) == null ? "Z" : form.group(5);
      LocalDateTime local = LocalDateTime.of(part[0], part[1], part[2], part[3], part[4], part[5]);
      String utc = new Timestamp(local, 0).text();
      return Optional.of(
          Value.of(Timestamp.parse(utc.substring(0, utc.length() - 1) + zone).text()));
    } catch (DateTimeException | TypeMismatch noSuchMoment) {
      return Optional.empty();
    }
  }

  private static TypeMismatch wrong(String tag, String text) {
    return new TypeMismatch(
        "\"%s\" does not match the tag %s".formatted(ImplicitConversion.shortened(text), tag));
  }
}
