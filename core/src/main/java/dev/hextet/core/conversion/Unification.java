package dev.hextet.core.conversion;

import dev.hextet.core.value.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The common type of several types, to which their values can be converted, by the rules of
 * Terraform's {@code cty}. An open type leaves the result open, except beside a string.
 */
public final class Unification {
  private Unification() {}

  /** Returns the common type; empty without one. */
  public static Optional<Type> of(Collection<Type> types) {
    Set<Type> kinds = new LinkedHashSet<>(types);
    if (kinds.size() < 2) {
      return kinds.stream().findFirst();
    }
    if (kinds.remove(Type.OPEN)) {
      kinds.remove(Type.ANY);
      return kinds.isEmpty()
          ? Optional.of(Type.OPEN)
          : of(kinds).map(type -> type == Type.STRING ? type : Type.OPEN);
    }
    List<Type> all = List.copyOf(kinds);
    if (hasOneKind(all)) {
      return alike(all);
    }
    Optional<Type> made = withStructures(all);
    return made.isPresent() ? made : hasBothStructures(all) ? Optional.empty() : preferred(all);
  }

  /** Returns the type of the members of a collection; empty if they have none in common. */
  public static Optional<Type> ofMembers(List<Type> members) {
    return of(members)
        .filter(type -> type != Type.ANY || members.stream().allMatch(TypeCompatibility::isAny));
  }

  /** Determines whether all definite types are collections of one structure. */
  private static boolean hasOneKind(List<Type> types) {
    List<Class<?>> kinds =
        types.stream().filter(type -> type != Type.ANY).<Class<?>>map(Type::getClass).toList();
    return kinds.stream().noneMatch(Type.Basic.class::equals)
        && kinds.stream().distinct().count() == 1;
  }

  /** Returns a new type, built from the types of the members. */
  private static Optional<Type> alike(List<Type> types) {
    List<Type> said = types.stream().filter(type -> type != Type.ANY).toList();
    boolean all = said.size() == types.size();
    if (said.stream().allMatch(Type.ListType.class::isInstance)) {
      return all ? collection(said, Type::list) : Optional.of(Type.ANY);
    } else if (said.stream().allMatch(Type.SetType.class::isInstance)) {
      return all ? collection(said, Type::set) : Optional.of(Type.ANY);
    } else if (said.stream().allMatch(Type.MapType.class::isInstance)) {
      return all ? collection(said, Type::map) : Optional.of(Type.ANY);
    } else if (said.stream().allMatch(Type.TupleType.class::isInstance)) {
      return all ? tuples(said) : Optional.of(Type.ANY);
    }
    return all ? objects(said) : Optional.of(Type.ANY);
  }

  private static Optional<Type> collection(List<Type> types, Function<Type, Type> made) {
    return of(types.stream().flatMap(type -> TypeCompatibility.members(type).stream()).toList())
        .map(made);
  }

  /** Unifies tuples beside lists as lists, and objects beside maps as maps. */
  private static Optional<Type> withStructures(List<Type> types) {
    boolean lists =
        types.stream().allMatch(t -> t instanceof Type.ListType || t instanceof Type.TupleType);
    boolean maps =
        types.stream().allMatch(t -> t instanceof Type.MapType || t instanceof Type.ObjectType);
    if (!lists && !maps) {
      return Optional.empty();
    }
    List<Type> structures =
        types.stream()
            .filter(t -> t instanceof Type.TupleType || t instanceof Type.ObjectType)
            .toList();
    return collection(structures, lists ? Type::list : Type::map)
        .flatMap(
            made -> {
              List<Type> collections = new ArrayList<>(types);
              collections.replaceAll(type -> structures.contains(type) ? made : type);
              return of(collections);
            });
  }

  private static boolean hasBothStructures(List<Type> types) {
    return types.stream().anyMatch(Type.ObjectType.class::isInstance)
        && types.stream().anyMatch(Type.TupleType.class::isInstance);
  }

  /** Unifies tuples of one length member by member, others as lists. */
  private static Optional<Type> tuples(List<Type> types) {
    int length = TypeCompatibility.members(types.get(0)).size();
    if (types.stream().anyMatch(type -> TypeCompatibility.members(type).size() != length)) {
      return collection(types, Type::list);
    }
    List<Type> members = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int index = i;
      Optional<Type> member =
          of(types.stream().map(type -> TypeCompatibility.members(type).get(index)).toList());
      if (member.isEmpty()) {
        return Optional.empty();
      }
      members.add(member.get());
    }
    return Optional.of(Type.tuple(members));
  }

  /** Unifies objects with the same names member by member, others as maps. */
  private static Optional<Type> objects(List<Type> types) {
    Set<String> names = ((Type.ObjectType) types.get(0)).members().keySet();
    if (types.stream().anyMatch(t -> !((Type.ObjectType) t).members().keySet().equals(names))) {
      return collection(types, Type::map);
    }
    SortedMap<String, Type> members = new TreeMap<>();
    for (String name : names) {
      Optional<Type> member =
          of(types.stream().map(t -> ((Type.ObjectType) t).members().get(name)).toList());
      if (member.isEmpty()) {
        return Optional.empty();
      }
      members.put(name, member.get());
    }
    return Optional.of(new Type.ObjectType(members));
  }

  /** Returns the most general given type to which all types can be converted. */
  private static Optional<Type> preferred(List<Type> types) {
    return TypeOrder.sorted(types).stream()
        .filter(
            wanted -> types.stream().allMatch(type -> TypeCompatibility.isPossible(type, wanted)))
        .findFirst();
  }
}
