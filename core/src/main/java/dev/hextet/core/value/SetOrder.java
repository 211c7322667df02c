package dev.hextet.core.value;

import dev.hextet.core.spelling.QuotedString;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The iteration order of a set, as in Terraform: false before true, numbers by size, strings by
 * code point, null last; lists and maps by a text of their content.
 */
final class SetOrder implements Comparator<Value> {
  private static final SetOrder ORDER = new SetOrder();

  /** Placeholder of an unknown value in a key; no text contains it. */
  private static final char OPEN = '\uffff';

  private SetOrder() {}

  /** Each value once, in order. */
  static List<Value> of(Collection<Value> items) {
    return items.stream().distinct().sorted(ORDER).toList();
  }

  /**
   * Determines whether ordered members are certainly distinct and keep this order for all values of
   * their unknown parts.
   */
  static boolean isCertain(List<Value> items) {
    if (items.size() < 2 || items.stream().allMatch(Value::isKnown)) {
      return true;
    }
    List<String> keys = items.stream().map(SetOrder::knownKey).toList();
    return IntStream.range(1, keys.size())
        .noneMatch(
            i ->
                keys.get(i).startsWith(keys.get(i - 1)) || keys.get(i - 1).startsWith(keys.get(i)));
  }

  /** The key up to the first part that is not known. */
  private static String knownKey(Value value) {
    String key = key(value);
    int open = key.indexOf(OPEN);
    return open < 0 ? key : key.substring(0, open);
  }

  @Override
  public int compare(Value a, Value b) {
    if (a instanceof Value.Num one && b instanceof Value.Num other) {
      return one.value().compareTo(other.value());
    } else if (a instanceof Value.Text one && b instanceof Value.Text other) {
      return compare(one.value(), other.value());
    } else if (a instanceof Value.Bool one && b instanceof Value.Bool other) {
      return Boolean.compare(one.value(), other.value());
    }
    return a.isNull() || b.isNull()
        ? Boolean.compare(a.isNull(), b.isNull())
        : compare(key(a), key(b));
  }

  /** By code point, which is the order of the bytes of UTF-8. */
  private static int compare(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  private static String key(Value value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    if (value instanceof Value.ListOf list) {
      write(list.items(), list.member() == null ? "<>" : "[]", out);
    } else if (value instanceof Value.SetOf set) {
      write(set.items(), "[]", out);
    } else if (value instanceof Value.MapOf map && map.member() == null) {
      write(map.entries().values(), "<>", out);
    } else if (value instanceof Value.MapOf map) {
      out.append('{');
      map.entries()
          .forEach(
              (name, member) -> {
                write(member, out.append(QuotedString.of(name)).append(':'));
                out.append(';');
              });
      out.append('}');
    } else if (value instanceof Value.Num number) {
      out.append(tenDigits(number.value()));
    } else if (value instanceof Value.Bool bool) {
      out.append(bool.value() ? 'T' : 'F');
    } else if (value instanceof Value.Unknown) {
      out.append(OPEN).append(value.expression());
    } else {
      out.append(value.isNull() ? "~" : value.expression());
    }
  }

  private static void write(Collection<Value> members, String brackets, StringBuilder out) {
    out.append(brackets.charAt(0));
    for (Value member : members) {
      write(member, out);
      out.append(';');
    }
    out.append(brackets.charAt(1));
  }

  /** As Go's {@code %.10g}. */
  private static String tenDigits(BigDecimal number) {
    BigDecimal rounded = number.round(new MathContext(10)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (rounded.signum() == 0 || exponent >= -4 && exponent < 10) {
      return rounded.toPlainString();
    }
    String digits = rounded.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return String.format(
        Locale.ROOT,
        "%s%s%se%s%02d",
        rounded.signum() < 0 ? "-" : "",
        digits.charAt(0),
        fraction,
        exponent < 0 ? "-" : "+",
        Math.abs(exponent));
  }
}
