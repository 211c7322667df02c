package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Access to one member of a known list or map. */
final class MemberAccess {
  private static final int NAMES_SHOWN = 12;

  private MemberAccess() {}

  static Value attribute(Value on, String name, ExpressionNode node, @Nullable SourceRange place) {
    Value bare = MarkPropagation.bare(on);
    if (bare instanceof Value.MapOf map) {
      if (map.entries().containsKey(name)) {
        return map.get(name);
      }
      String detail =
          on instanceof Value.Sensitive
              ? ExpressionProblem.secret()
              : hint(name, map.entries().keySet());
      throw wrong(shown(node) + " has no attribute \"" + name + "\"", detail, place);
    }
    String detail =
        bare instanceof Value.Items
            ? (bare instanceof Value.ListOf
                    ? "Select an item first, as in [0].%1$s, or use"
                    : "Use")
                .concat(" the attribute of all items with [*].%1$s.")
                .formatted(name)
            : "";
    throw wrong(
        "%s is %s and has no attribute \"%s\""
            .formatted(shown(node), ImplicitConversion.described(bare), name),
        detail,
        place);
  }

  /** Returns a hint with the nearest name, or with the first names if none is near. */
  static String hint(String typed, Collection<String> names) {
    String nearest = Suggestion.sentence(typed, names);
    if (!nearest.isEmpty()) {
      return nearest;
    }
    if (names.isEmpty()) {
      return "It is empty.";
    }
    String more = names.size() > NAMES_SHOWN ? ", …" : "";
    return names.stream()
        .limit(NAMES_SHOWN)
        .collect(Collectors.joining(", ", "It has: ", more + "."));
  }

  static Value index(Value on, Value key, ExpressionNode node, ExpressionNode keyNode) {
    boolean secret = on instanceof Value.Sensitive || key.isSensitive();
    try {
      return index(MarkPropagation.bare(on), key.unmarked(), shown(node), secret);
    } catch (TypeMismatch why) {
      String summary =
          secret ? shown(node) + " has no such item" : String.valueOf(why.getMessage());
      throw ExpressionDiagnostic.INDEX
          .with(summary, secret ? ExpressionProblem.secret() : "")
          .exceptionAt(keyNode.range());
    }
  }

  private static Value index(Value on, Value key, String shown, boolean secret) {
    if (on instanceof Value.ListOf list) {
      return item(list.items(), ImplicitConversion.toNumber(key).value(), shown);
    }
    if (on instanceof Value.MapOf map) {
      String name = ImplicitConversion.toText(key).value();
      if (map.entries().containsKey(name)) {
        return map.get(name);
      }
      String hint = secret ? "" : Suggestion.sentence(name, map.entries().keySet());
      throw new TypeMismatch(
          "%s has no item \"%s\"%s"
              .formatted(
                  shown, ImplicitConversion.shortened(name), hint.isEmpty() ? "" : ". " + hint));
    }
    String hint =
        on instanceof Value.SetOf
            ? " that have an index or a name. Use tolist(…) if the order matters"
            : "";
    throw new TypeMismatch(
        shown + " is " + ImplicitConversion.described(on) + " and has no items" + hint);
  }

  private static Value item(List<Value> items, BigDecimal index, String shown) {
    boolean whole = index.stripTrailingZeros().scale() <= 0;
    if (!whole || index.signum() < 0 || index.compareTo(BigDecimal.valueOf(items.size())) >= 0) {
      String there =
          switch (items.size()) {
            case 0 -> "it is empty";
            case 1 -> "it has only item 0";
            default -> "its items are 0 to " + (items.size() - 1);
          };
      throw new TypeMismatch(
          "%s has no item %s; %s".formatted(shown, index.toPlainString(), there));
    }
    return items.get(index.intValueExact());
  }

  /** Returns the type of a member if the collection or the key is unknown. */
  static Type type(Value on, Value key) {
    return type(on, key.isKnown() ? key.unmarked().asText().orElse("") : "");
  }

  /** Returns the type of an attribute of an unknown value. */
  static Type type(Value on, String name) {
    Type type = on.type();
    if (type instanceof Type.ObjectType object) {
      return object.members().getOrDefault(name, Type.OPEN);
    }
    return type instanceof Type.ListType || type instanceof Type.MapType
        ? TypeCompatibility.members(type).get(0)
        : Type.OPEN;
  }

  /** Returns the text of an expression if it is short enough for a message. */
  private static String shown(ExpressionNode node) {
    String text = node.text();
    return text.length() <= 60 ? text : "this value";
  }

  private static DiagnosticException wrong(
      String summary, String detail, @Nullable SourceRange place) {
    return ExpressionDiagnostic.ATTRIBUTE.with(summary, detail).exceptionAt(place);
  }
}
