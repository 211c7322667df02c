package dev.hextet.core.value;

import java.util.List;
import java.util.Locale;

/** Types in Terraform's words. */
public final class TypeText {
  private static final String STEP = "    ";

  private TypeText() {}

  /** Returns the result of {@code type(…)}; it spans lines if members have types of their own. */
  public static String of(Type type) {
    return of(type, "");
  }

  private static String of(Type type, String indent) {
    if (type instanceof Type.ListType list) {
      return "list(" + of(list.member(), indent) + ")";
    } else if (type instanceof Type.SetType set) {
      return "set(" + of(set.member(), indent) + ")";
    } else if (type instanceof Type.MapType map) {
      return "map(" + of(map.member(), indent) + ")";
    } else if (type instanceof Type.TupleType tuple) {
      return "tuple(["
          + lines(
              tuple.members().stream().map(member -> of(member, indent + STEP)).toList(), indent)
          + "])";
    } else if (type instanceof Type.ObjectType object) {
      List<String> members =
          object.members().entrySet().stream()
              .map(member -> member.getKey() + ": " + of(member.getValue(), indent + STEP))
              .toList();
      return "object({" + lines(members, indent) + "})";
    }
    return word(type);
  }

  private static String lines(List<String> members, String indent) {
    StringBuilder out = new StringBuilder(members.isEmpty() ? "" : "\n");
    members.forEach(member -> out.append(indent).append(STEP).append(member).append(",\n"));
    return members.isEmpty() ? "" : out.append(indent).toString();
  }

  /** In short and in one line: {@code list of string}, {@code object}. */
  public static String word(Type type) {
    if (type instanceof Type.ListType list) {
      return "list of " + word(list.member());
    } else if (type instanceof Type.SetType set) {
      return "set of " + word(set.member());
    } else if (type instanceof Type.MapType map) {
      return "map of " + word(map.member());
    } else if (type instanceof Type.TupleType) {
      return "tuple";
    } else if (type instanceof Type.ObjectType) {
      return "object";
    }
    return type == Type.ANY || type == Type.OPEN
        ? "dynamic"
        : ((Type.Basic) type).name().toLowerCase(Locale.ROOT);
  }
}
