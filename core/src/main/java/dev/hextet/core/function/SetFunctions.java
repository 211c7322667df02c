package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.items;
import static dev.hextet.core.function.Parameter.set;

import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.Unification;
import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Functions on sets. The members of all of them become one type. */
final class SetFunctions {
  private static final int LARGEST_PRODUCT = 100_000;
  private static final Parameter SETS = items("sets").unopened();

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.of("setintersection", a -> combined(a, Set::retainAll), set("first_set"))
              .rest(set("other_sets")),
          PureFunction.of("setproduct", SetFunctions::product, SETS, SETS)
              .rest(SETS)
              .early(SetFunctions::ofNothing),
          PureFunction.of("setsubtract", a -> combined(a, Set::removeAll), set("a"), set("b")),
          PureFunction.of("setunion", a -> combined(a, Set::addAll), set("first_set"))
              .rest(set("other_sets"))
              .early(SetFunctions::certainUnion));

  private SetFunctions() {}

  private static Value combined(FunctionArguments a, BiConsumer<Set<Value>, Set<Value>> operation) {
    Type member = member(a);
    Set<Value> result = members(a, 0, member);
    for (int i = 1; i < a.count(); i++) {
      operation.accept(result, members(a, i, member));
    }
    return new Value.SetOf(List.copyOf(result), member);
  }

  private static Type member(FunctionArguments a) {
    List<Type> types = new ArrayList<>();
    a.from(0).forEach(set -> types.add(((Value.SetOf) set).member()));
    List<Type> said = types.stream().filter(type -> type != Type.ANY).toList();
    return Unification.of(said.isEmpty() ? types : said)
        .orElseThrow(() -> a.fault(0, "the members of the sets have no type in common"));
  }

  /** The union of sets with an unknown member, where no other member can be equal to that one. */
  private static Optional<Value> certainUnion(FunctionArguments a) {
    if (!a.from(0).stream().allMatch(Value.SetOf.class::isInstance)) {
      return Optional.empty();
    }
    Type member = member(a);
    List<Value> items = new ArrayList<>();
    for (Value set : a.from(0)) {
      items.addAll(((Value.Items) TypeConversion.to(Type.list(member), set)).items());
    }
    return Value.SetOf.isCertain(items)
        ? Optional.of(new Value.SetOf(items, member))
        : Optional.empty();
  }

  private static Set<Value> members(FunctionArguments a, int index, Type member) {
    Value converted = TypeConversion.to(Type.set(member), a.value(index));
    return new LinkedHashSet<>(((Value.SetOf) converted).items());
  }

  /** All combinations, in the order of the lists; a set of them, if any is of a set. */
  private static Value product(FunctionArguments a) {
    boolean sets = a.from(0).stream().anyMatch(Value.SetOf.class::isInstance);
    List<List<Value>> rows = List.of(List.of());
    for (int i = 0; i < a.count(); i++) {
      Value.Items items = (Value.Items) TypeConversion.to(Type.list(Type.ANY), a.value(i));
      if ((long) rows.size() * items.items().size() > LARGEST_PRODUCT) {
        throw a.fault(i, "there are more than " + LARGEST_PRODUCT + " combinations");
      }
      rows = longer(rows, items.items());
    }
    Type type = sets ? Type.set(Type.ANY) : Type.list(Type.ANY);
    return TypeConversion.to(type, Value.list(rows.stream().map(Value::list).toList()));
  }

  /** The product with an empty set is empty. */
  private static Optional<Value> ofNothing(FunctionArguments a) {
    List<Type> types = a.from(0).stream().map(Value::type).toList();
    boolean empty =
        a.from(0).stream()
            .anyMatch(value -> value instanceof Value.Items list && list.items().isEmpty());
    if (!empty || types.contains(Type.OPEN)) {
      return Optional.empty();
    }
    List<Type> members =
        types.stream()
            .map(type -> Unification.of(TypeCompatibility.members(type)).orElse(Type.ANY))
            .toList();
    return Optional.of(
        types.stream().anyMatch(Type.SetType.class::isInstance)
            ? new Value.SetOf(List.of(), Type.tuple(members))
            : new Value.ListOf(List.of(), Type.tuple(members)));
  }

  private static List<List<Value>> longer(List<List<Value>> rows, List<Value> items) {
    List<List<Value>> longer = new ArrayList<>();
    for (List<Value> row : rows) {
      for (Value item : items) {
        List<Value> next = new ArrayList<>(row);
        next.add(item);
        longer.add(next);
      }
    }
    return longer;
  }
}
