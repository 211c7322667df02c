package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.any;
import static dev.hextet.core.function.Parameter.items;
import static dev.hextet.core.function.Parameter.list;
import static dev.hextet.core.function.Parameter.number;
import static dev.hextet.core.function.Parameter.unified;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.Unification;
import dev.hextet.core.evaluation.MarkPropagation;
import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.text.Characters;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Functions on the shape of lists: their items may be unknown. */
final class ListFunctions {
  private static final int LONGEST_RANGE = 1024;
  private static final Parameter LIST = list("list").unopened();
  private static final Parameter ITEMS = items("list").unopened();

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.of(
              "chunklist", ListFunctions::chunks, unified("list").unopened(), number("size")),
          PureFunction.of(
                  "coalescelist", ListFunctions::firstNotEmpty, list("list").partly().orNull())
              .rest(list("list").partly().orNull())
              .early(ListFunctions::firstNotEmptyEarly),
          PureFunction.of("concat", ListFunctions::concat, list("lists").unopened())
              .rest(list("lists").unopened()),
          PureFunction.of("element", ListFunctions::element, LIST, number("index")),
          PureFunction.of("flatten", ListFunctions::flatten, ITEMS),
          PureFunction.number("length", ListFunctions::length, any("value").unopened())
              .early(a -> size(a.value(0).type())),
          PureFunction.of("one", ListFunctions::one, items("list").partly())
              .early(ListFunctions::oneEarly),
          PureFunction.of("range", Type.list(Type.NUMBER), ListFunctions::range, number("start"))
              .optional(number("limit"), number("step")),
          PureFunction.of("reverse", ListFunctions::reverse, ITEMS),
          PureFunction.of(
              "slice", ListFunctions::slice, LIST, number("start_index"), number("end_index")));

  private ListFunctions() {}

  private static Value chunks(FunctionArguments a) {
    int size = a.smallInteger(1);
    if (size < 0) {
      throw a.fault(1, "the size must not be negative");
    }
    List<Value> items = a.list(0);
    Type member = Objects.requireNonNull(a.member(0));
    List<Value> chunks = new ArrayList<>();
    int step = size == 0 ? Math.max(1, items.size()) : size;
    for (int from = 0; from < items.size(); from += Math.min(step, items.size() - from)) {
      int to = from + Math.min(step, items.size() - from);
      chunks.add(new Value.ListOf(items.subList(from, to), a.member(0)));
    }
    return new Value.ListOf(chunks, Type.list(member));
  }

  private static Value firstNotEmpty(FunctionArguments a) {
    return firstNotEmptyEarly(a).orElseThrow(() -> a.fault(0, "all the lists are empty"));
  }

  private static Optional<Value> firstNotEmptyEarly(FunctionArguments a) {
    for (Value value : a.from(0)) {
      if (value.isNull()) {
        continue;
      }
      if (!(value instanceof Value.ListOf items)) {
        return Optional.empty();
      }
      if (!items.items().isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static Value concat(FunctionArguments a) {
    List<Value> all = new ArrayList<>();
    List<Type> members = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      all.addAll(a.list(i));
      Optional.ofNullable(a.member(i)).ifPresent(members::add);
    }
    Optional<Type> member = Unification.of(members).filter(type -> members.size() == a.count());
    return member.isEmpty()
        ? Value.list(all)
        : TypeConversion.to(Type.list(member.get()), Value.list(all));
  }

  /** The index goes round; below zero, that of a list does, and of a tuple a whole round. */
  private static Value element(FunctionArguments a) {
    List<Value> items = a.list(0);
    BigInteger index = a.integer(1);
    if (items.isEmpty()) {
      throw a.fault(0, "the list is empty");
    }
    if (index.bitLength() >= Long.SIZE) {
      throw a.fault(1, "the index is out of range");
    }
    BigInteger size = BigInteger.valueOf(items.size());
    if (index.remainder(size).signum() < 0 && a.member(0) == null) {
      throw a.fault(1, "it is negative, which requires a list: use tolist(…)");
    }
    return items.get(index.mod(size).intValueExact());
  }

  private static Value flatten(FunctionArguments a) {
    List<Value> flat = new ArrayList<>();
    Value result = flatten(a.list(0), flat) ? Value.list(flat) : a.later();
    return hasSecretList(a.list(0)) ? a.secret(result) : result;
  }

  /** Adds all members that are not lists, if it is certain which members are lists. */
  private static boolean flatten(List<Value> items, List<Value> flat) {
    for (Value item : items) {
      Value bare = MarkPropagation.bare(item);
      boolean certain = !(bare instanceof Value.Unknown) || Type.isPrimitive(bare.type());
      if (!certain || bare instanceof Value.Items list && !flatten(list.items(), flat)) {
        return false;
      } else if (!(bare instanceof Value.Items)) {
        flat.add(item);
      }
    }
    return true;
  }

  /**
   * Determines whether an inner list is sensitive, which makes the number of its items a secret.
   */
  private static boolean hasSecretList(List<Value> items) {
    return items.stream()
        .anyMatch(
            item ->
                MarkPropagation.bare(item) instanceof Value.Items list
                    && (item instanceof Value.Sensitive || hasSecretList(list.items())));
  }

  private static Value length(FunctionArguments a) {
    Value value = a.value(0);
    if (value instanceof Value.Text text) {
      return Value.of(Characters.of(text.value()).size());
    }
    if (value instanceof Value.MapOf map) {
      return Value.of(map.entries().size());
    }
    if (value instanceof Value.Items items) {
      return Value.of(items.items().size());
    }
    throw ImplicitConversion.mismatch("a string, a list, a set or a map", value);
  }

  /** Returns the number of members of a tuple or an object, which its type determines. */
  private static Optional<Value> size(Type type) {
    boolean certain = type instanceof Type.TupleType || type instanceof Type.ObjectType;
    return certain
        ? Optional.of(Value.of(TypeCompatibility.members(type).size()))
        : Optional.empty();
  }

  private static Value one(FunctionArguments a) {
    if (a.list(0).size() > 1) {
      throw tooMany(a, a.list(0).size());
    }
    if (!a.list(0).isEmpty()) {
      return a.list(0).get(0);
    }
    return Value.nothing(Optional.ofNullable(a.member(0)).orElse(Type.ANY));
  }

  /** Rejects a tuple with too many members before they are known. */
  private static Optional<Value> oneEarly(FunctionArguments a) {
    if (a.value(0).type() instanceof Type.TupleType tuple && tuple.members().size() > 1) {
      throw tooMany(a, tuple.members().size());
    }
    return Optional.empty();
  }

  private static ArgumentFault tooMany(FunctionArguments a, int size) {
    return a.fault(0, "the list has " + size + " items; at most one is allowed");
  }

  /** {@code range(limit)}, {@code range(start, limit)} or {@code range(start, limit, step)}. */
  private static Value range(FunctionArguments a) {
    Value.Num start = a.count() == 1 ? Numbers.of(BigInteger.ZERO) : a.number(0);
    Value.Num limit = a.number(a.count() == 1 ? 0 : 1);
    int direction = Numbers.compare(limit, start) < 0 ? -1 : 1;
    Value.Num step = a.count() == 3 ? a.number(2) : Numbers.of(BigInteger.valueOf(direction));
    int sign = step.value().signum();
    if (sign == 0) {
      throw a.fault(2, "the step must not be zero");
    }
    if (sign != direction && Numbers.compare(start, limit) != 0) {
      throw a.fault(2, "the step leads away from the limit");
    }
    List<Value> numbers = new ArrayList<>();
    for (Value.Num at = start;
        Numbers.compare(at, limit) * direction < 0;
        at = Numbers.add(at, step)) {
      if (numbers.size() == LONGEST_RANGE) {
        throw a.fault(0, "the range has more than " + LONGEST_RANGE + " numbers");
      }
      numbers.add(at);
    }
    return new Value.ListOf(numbers, Type.NUMBER);
  }

  private static Value reverse(FunctionArguments a) {
    List<Value> reversed = new ArrayList<>(a.list(0));
    Collections.reverse(reversed);
    return new Value.ListOf(reversed, a.member(0));
  }

  private static Value slice(FunctionArguments a) {
    int size = a.list(0).size();
    int from = a.smallInteger(1);
    int to = a.smallInteger(2);
    if (from < 0 || from > size) {
      throw a.fault(1, "the start must be 0 to %d, not %d".formatted(size, from));
    }
    if (to < from || to > size) {
      throw a.fault(2, "the end must be %d to %d, not %d".formatted(from, size, to));
    }
    return new Value.ListOf(a.list(0).subList(from, to), a.member(0));
  }
}
