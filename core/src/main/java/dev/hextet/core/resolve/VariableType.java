package dev.hextet.core.resolve;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the values of a variable are, in Terraform's words: {@code list(string)}. */
sealed interface VariableType {

  /** Any value, as it is given. */
  VariableType ANY = Simple.ANY;

  VariableType STRING = Simple.STRING;

  /** As it is written; reading that gives the same type again. */
  String text();

  /** What a value must be, with its article. */
  String wanted();

  /** The type of its values; nothing if that depends on what is given. */
  Optional<Type> type();

  /** Types without members. */
  enum Simple implements VariableType {
    ANY("anything"),
    STRING("a string"),
    NUMBER("a number"),
    BOOL("true or false");

    private final String wanted;

    Simple(String wanted) {
      this.wanted = wanted;
    }

    @Override
    public Optional<Type> type() {
      return switch (this) {
        case ANY -> Optional.empty();
        case STRING -> Optional.of(Type.STRING);
        case NUMBER -> Optional.of(Type.NUMBER);
        case BOOL -> Optional.of(Type.BOOL);
      };
    }

    @Override
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String wanted() {
      return wanted;
    }
  }

  /** Types whose members are all of one type. */
  record Collection(Shape shape, VariableType member) implements VariableType {
    @Override
    public String text() {
      return shape.word() + "(" + member.text() + ")";
    }

    @Override
    public String wanted() {
      return "a " + shape.word();
    }

    @Override
    public Optional<Type> type() {
      return member
          .type()
          .map(
              known ->
                  switch (shape) {
                    case LIST -> Type.list(known);
                    case SET -> Type.set(known);
                    case MAP -> Type.map(known);
                  });
    }
  }

  /** How the members of a collection are held. */
  enum Shape {
    LIST,
    SET,
    MAP;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** So many values in order, each of its own type. */
  record Tuple(List<VariableType> members) implements VariableType {
    public Tuple {
      members = List.copyOf(members);
    }

    @Override
    public String text() {
      return members.stream()
          .map(VariableType::text)
          .collect(Collectors.joining(", ", "tuple([", "])"));
    }

    @Override
    public String wanted() {
      return "a list of " + members.size();
    }

    @Override
    public Optional<Type> type() {
      List<Type> types = members.stream().flatMap(member -> member.type().stream()).toList();
      return types.size() == members.size() ? Optional.of(Type.tuple(types)) : Optional.empty();
    }
  }

  /** Values by name, each of its own type. */
  record ObjectOf(SortedMap<String, Member> members) implements VariableType {
    public ObjectOf {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    @Override
    public String text() {
      return members.entrySet().stream()
          .map(ObjectOf::text)
          .collect(Collectors.joining(", ", "object({", "})"));
    }

    private static String text(Map.Entry<String, Member> member) {
      return member.getKey() + " = " + member.getValue().text();
    }

    @Override
    public String wanted() {
      return "a map";
    }

    @Override
    public Optional<Type> type() {
      SortedMap<String, Type> types = new TreeMap<>();
      members.forEach((name, member) -> member.type().type().ifPresent(t -> types.put(name, t)));
      return types.size() == members.size() ? Optional.of(Type.object(types)) : Optional.empty();
    }
  }

  /**
   * A member of an object.
   *
   * @param type what it is
   * @param optional whether it may be left out
   * @param fallback its value if it is left out or null; null is a null of its type
   */
  record Member(VariableType type, boolean optional, @Nullable Value fallback) {
    String text() {
      String more = fallback == null ? "" : ", " + fallback.expression();
      return optional ? "optional(" + type.text() + more + ")" : type.text();
    }
  }
}
