package dev.hextet.core.function;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.evaluation.MarkPropagation;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code format} and {@code formatlist}: the verbs of Terraform, which are those of Go. */
final class FormatFunction {
  private static final Pattern VERB =
      Pattern.compile(
          "%([-+ 0#]*)([0-9]{1,4})?(?:\\.([0-9]{1,4})?)?(?:\\[([0-9]{1,4})\\])?(\\p{Alpha}|%)");
  private static final int LONGEST = 10_000_000;

  private final String format;
  private final List<Value> values;
  private final StringBuilder out = new StringBuilder();
  private int next;
  private int used;

  private FormatFunction(String format, List<Value> values) {
    this.format = format;
    this.values = values;
  }

  static Value format(FunctionArguments a) {
    return Value.of(new FormatFunction(a.text(0), a.from(1)).done());
  }

  /** Formats the items of lists one by one; an argument that is not a list is the same for each. */
  static Value formatList(FunctionArguments a) {
    int length = length(a);
    List<Value> rows = IntStream.range(0, length).mapToObj(i -> row(a, i)).toList();
    return new Value.ListOf(rows, Type.STRING);
  }

  /** Returns a list of unknown items if the lists among the arguments are certain. */
  static Optional<Value> formatListEarly(FunctionArguments a) {
    length(a);
    boolean certain =
        a.value(0).isKnown()
            && a.from(1).stream()
                .noneMatch(
                    value -> value instanceof Value.Unknown && !Type.isPrimitive(value.type()));
    return certain ? Optional.of(formatList(a)) : Optional.empty();
  }

  private static int length(FunctionArguments a) {
    OptionalInt length = OptionalInt.empty();
    for (int i = 1; i < a.count(); i++) {
      OptionalInt next = length(a.value(i));
      if (length.isPresent() && next.isPresent() && !next.equals(length)) {
        throw a.fault(i, "the lists must be of one length");
      }
      length = next.isPresent() ? next : length;
    }
    return length.orElse(1);
  }

  /** Returns the number of items of a list; the type of an unknown tuple determines it. */
  private static OptionalInt length(Value value) {
    if (value instanceof Value.Items list) {
      return OptionalInt.of(list.items().size());
    }
    return value.type() instanceof Type.TupleType tuple && !value.isNull()
        ? OptionalInt.of(tuple.members().size())
        : OptionalInt.empty();
  }

  private static Value row(FunctionArguments a, int index) {
    List<Value> row =
        a.from(1).stream()
            .map(value -> value instanceof Value.Items list ? list.items().get(index) : value)
            .toList();
    if (row.stream().allMatch(Value::isKnown)) {
      return Value.of(new FormatFunction(a.text(0), row).done());
    }
    Stream<Value> arguments = Stream.concat(Stream.of(a.value(0)), row.stream());
    return MarkPropagation.unknown(
        false, Type.STRING, Nodes.call("format", arguments.map(Nodes::of).toList(), false));
  }

  private String done() {
    Matcher verb = VERB.matcher(format);
    int from = 0;
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
      out.append(format, from, at);
      if (!verb.region(at, format.length()).lookingAt()) {
        throw wrong("the verb at character " + (at + 1) + " is not complete");
      }
      put(verb);
      from = verb.end();
      if (out.length() > LONGEST) {
        throw wrong("the result is too long");
      }
    }
    if (used < values.size()) {
      throw new ArgumentFault(used + 1, "the format uses only " + used + " of the values");
    }
    return out.append(format.substring(from)).toString();
  }

  private void put(Matcher verb) {
    if (verb.group(5).equals("%")) {
      if (verb.group().length() > 2) {
        throw wrong("\"" + verb.group() + "\" is not a verb");
      }
      out.append('%');
      return;
    }
    int index = verb.group(4) == null ? next : Integer.parseInt(verb.group(4)) - 1;
    if (index < 0 || index >= values.size()) {
      throw wrong(
          "\"%s\" requires value %d, but there are %d"
              .formatted(verb.group(), index + 1, values.size()));
    }
    next = index + 1;
    used = Math.max(used, next);
    FormatVerb parsed =
        new FormatVerb(
            verb.group(1), number(verb.group(2)), precision(verb), verb.group(5).charAt(0));
    try {
      out.append(parsed.apply(values.get(index)));
    } catch (TypeMismatch why) {
      throw new ArgumentFault(index + 1, "\"" + verb.group() + "\": " + why.getMessage());
    }
  }

  private static int precision(Matcher verb) {
    boolean dot = verb.group().indexOf('.') >= 0;
    return dot && verb.group(3) == null ? 0 : number(verb.group(3));
  }

  /** The number, or -1 if none is given. */
  private static int number(String digits) {
    return digits == null ? -1 : Integer.parseInt(digits);
  }

  private static ArgumentFault wrong(String message) {
    return new ArgumentFault(0, message);
  }
}
