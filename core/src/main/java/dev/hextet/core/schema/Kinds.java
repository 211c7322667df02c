package dev.hextet.core.schema;

import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Kinds without addresses: texts, truth values, numbers, and collections of other kinds. */
public final class Kinds {

  /** Any text. Numbers and truth values become their text, as in Terraform. */
  public static final Kind<String> TEXT =
      new ScalarKind<>("string", Type.STRING, Kinds::text, Kinds::textOf);

  /** The id of a cloud object: a non-empty text. */
  public static final Kind<String> ID =
      new ScalarKind<>(
          "id",
          Type.STRING,
          value -> {
            Value text = text(value);
            if (textOf(text).isEmpty()) {
              throw new InvalidValue(ValueDiagnostic.EMPTY_ID.with());
            }
            return text;
          },
          Kinds::textOf);

  /** True or false; the texts "true" and "false" are accepted, as in Terraform. */
  public static final Kind<Boolean> BOOL =
      new ScalarKind<>("bool", Type.BOOL, Kinds::bool, value -> ((Value.Bool) value).value());

  /** A whole number. */
  public static final Kind<Long> INTEGER =
      new ScalarKind<>(
          "number", Type.NUMBER, Kinds::integer, value -> ((Value.Num) value).value().longValue());

  private Kinds() {}

  /** Returns the kind of texts from a closed set of words. */
  public static Kind<String> oneOf(String... words) {
    List<String> allowed = List.of(words);
    return new ScalarKind<>(
        "one of " + String.join(", ", allowed),
        Type.STRING,
        false,
        value -> {
          Value text = text(value);
          if (!allowed.contains(textOf(text))) {
            throw new InvalidValue(
                ValueDiagnostic.NOT_ALLOWED.with(textOf(text), String.join(", ", allowed)));
          }
          return text;
        },
        Kinds::textOf);
  }

  /** Returns a kind of texts with a canonical form, from a function that throws InvalidValue. */
  public static <T> Kind<T> parsed(
      String name, Function<String, String> canonical, Function<String, T> decode) {
    return parsed(name, 0, true, canonical, decode);
  }

  /** Returns a kind of texts that are blocks of addresses of a width in bits, unless it is 0. */
  static <T> Kind<T> parsed(
      String name,
      int blockWidth,
      boolean emptyIsUnset,
      Function<String, String> canonical,
      Function<String, T> decode) {
    return new ScalarKind<>(
        name,
        Type.STRING,
        emptyIsUnset,
        blockWidth,
        value -> Value.of(canonical.apply(textOf(text(value)))),
        value -> decode.apply(textOf(value)));
  }

  /** Returns the kind of lists; a null member is an error. */
  public static <T> Kind<List<T>> listOf(Kind<T> member) {
    return new ListKind<>(member);
  }

  /** Returns the kind of sets. The canonical form is sorted by the expressions of the members. */
  public static <T> Kind<Set<T>> setOf(Kind<T> member) {
    return new SetKind<>(member);
  }

  /** Returns the kind of maps. */
  public static <T> Kind<Map<String, T>> mapOf(Kind<T> member) {
    return new MapKind<>(member);
  }

  /** Returns the kind of a nested block; a list of one block is accepted. */
  public static Kind<Attributes> block(Attribute<?>... attributes) {
    return new BlockKind(List.of(attributes));
  }

  static Value text(Value value) {
    if (value instanceof Value.Text) {
      return value;
    }
    if (value instanceof Value.Bool || value instanceof Value.Num) {
      return Value.of(value.expression());
    }
    throw InvalidValue.wrongType("a string", value);
  }

  private static String textOf(Value value) {
    return ((Value.Text) value).value();
  }

  private static Value bool(Value value) {
    if (value instanceof Value.Bool) {
      return value;
    }
    String text = value.asText().orElse("");
    if (text.equals("true") || text.equals("false")) {
      return Value.of(text.equals("true"));
    }
    throw InvalidValue.wrongType("true or false", value);
  }

  private static Value integer(Value value) {
    BigDecimal number = number(value);
    if (number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > 18) {
      throw new InvalidValue(ValueDiagnostic.NOT_A_WHOLE_NUMBER.with(number.toPlainString()));
    }
    return Value.of(number);
  }

  private static BigDecimal number(Value value) {
    if (value instanceof Value.Num num) {
      return num.value();
    }
    try {
      return new BigDecimal(
          value.asText().orElseThrow(() -> InvalidValue.wrongType("a number", value)));
    } catch (NumberFormatException e) {
      throw InvalidValue.wrongType("a number", value);
    }
  }
}
