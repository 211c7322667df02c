package dev.hextet.core.expression;

import dev.hextet.core.spelling.QuotedString;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The expression of a value that is converted before it is known, or without being told. */
final class ConversionText {
  private final int depth;

  private ConversionText(int depth) {
    this.depth = depth;
  }

  /** What gives a value of the second type, if the expression gives one of the first. */
  static String of(String expression, Type from, Type to) {
    return new ConversionText(0).text(expression, from, to);
  }

  private String text(String expression, Type from, Type to) {
    if (from.equals(to) || to == Type.ANY || to == Type.OPEN) {
      return expression;
    } else if (Type.isPrimitive(to)) {
      return "to" + TypeText.word(to) + "(" + expression + ")";
    } else if (to instanceof Type.ListType list) {
      return collection("tolist", expression, from, list.member());
    } else if (to instanceof Type.SetType set) {
      return collection("toset", expression, from, set.member());
    } else if (to instanceof Type.MapType map) {
      return map(expression, from, map.member());
    } else if (to instanceof Type.TupleType tuple) {
      return tuple(expression, from, tuple.members());
    }
    return object(expression, from, (Type.ObjectType) to);
  }

  /** Whether converting to a collection makes the members so without more ado. */
  private static boolean isCommon(Type from, Type member) {
    return member == Type.ANY
        || Unification.of(TypeConversion.members(from)).equals(Optional.of(member));
  }

  private String collection(String function, String expression, Type from, Type member) {
    if (isCommon(from, member)) {
      return function + "(" + expression + ")";
    }
    String each = inner().text(item(), Type.OPEN, member);
    return "%s([for %s in %s : %s])".formatted(function, item(), expression, each);
  }

  private String map(String expression, Type from, Type member) {
    if (isCommon(from, member)) {
      return "tomap(" + expression + ")";
    }
    String each = inner().text(item(), Type.OPEN, member);
    return "tomap({for %s, %s in %s : %1$s => %s})"
        .formatted("key" + depth, item(), expression, each);
  }

  private String tuple(String expression, Type from, List<Type> members) {
    String source = Phrase.of(expression).in(Phrase.PRIMARY);
    List<Type> given = TypeConversion.members(from);
    List<String> items = new ArrayList<>();
    for (Type member : members) {
      Type was = given.size() == members.size() ? given.get(items.size()) : Type.OPEN;
      items.add(text(source + "[" + items.size() + "]", was, member));
    }
    return "[" + String.join(", ", items) + "]";
  }

  private String object(String expression, Type from, Type.ObjectType to) {
    String source = Phrase.of(expression).in(Phrase.PRIMARY);
    Map<String, Type> given = from instanceof Type.ObjectType object ? object.members() : Map.of();
    List<String> entries = new ArrayList<>();
    to.members()
        .forEach(
            (name, member) -> {
              Type was = given.getOrDefault(name, Type.OPEN);
              String value = text(source + "[" + QuotedString.of(name) + "]", was, member);
              entries.add(QuotedString.of(name) + " = " + value);
            });
    return "{" + String.join(", ", entries) + "}";
  }

  private ConversionText inner() {
    return new ConversionText(depth + 1);
  }

  private String item() {
    return "item" + depth;
  }
}
