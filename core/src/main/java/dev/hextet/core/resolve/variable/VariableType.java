package dev.hextet.core.resolve.variable;

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

/** The type of a variable, in Terraform's notation: {@code list(string)}. */
sealed interface VariableType {

  /** Any value, as it is given. */
  VariableType ANY = Simple.ANY;

  VariableType STRING = Simple.STRING;

  /** As it is written; reading that gives the same type again. */
  String text();

  /** Returns the name of the required type, with its article. */
  String wanted();

  /** Returns the type of its values; empty if it depends on the given value. */
  // It is static, so that no thread that starts from a constant waits for this interface.
  static Optional<Type> certain(VariableType type) {
    return type.isOpen() ? Optional.empty() : Optional.of(type.pattern());
  }

  /** Returns the type, with {@link Type#ANY} for parts that depend on the given value. */
  Type pattern();

  /** Determines whether the type of a value depends on the given value. */
  boolean isOpen();

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
    public Type pattern() {
      return switch (this) {
        case ANY -> Type.ANY;
        case STRING -> Type.STRING;
        case NUMBER -> Type.NUMBER;
        case BOOL -> Type.BOOL;
      };
    }

    @Override
    public boolean isOpen() {
      return this == ANY;
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
    public Type pattern() {
      return switch (shape) {
        case LIST -> Type.list(member.pattern());
        case SET -> Type.set(member.pattern());
        case MAP -> Type.map(member.pattern());
      };
    }

    @Override
    public boolean isOpen() {
      return member.isOpen();
    }
  }

  /** Structure of a collection. */
  enum Shape {
    LIST,
    SET,
    MAP;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A fixed number of values in order, each of its own type. */
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
    public Type pattern() {
      return Type.tuple(members.stream().map(VariableType::pattern).toList());
    }

    @Override
    public boolean isOpen() {
      return members.stream().anyMatch(VariableType::isOpen);
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
    public Type pattern() {
      SortedMap<String, Type> types = new TreeMap<>();
      members.forEach((name, member) -> types.put(name, member.type().pattern()));
      return Type.object(types);
    }

    @Override
    public boolean isOpen() {
      return members.values().stream().anyMatch(member -> member.type().isOpen());
    }
  }

  /**
   * A member of an object.
   *
   * @param type its type
   * @param optional true if it may be omitted
   * @param fallback its value if it is omitted or null; null stands for a null of its type
   */
  record Member(VariableType type, boolean optional, @Nullable Value fallback) {
    String text() {
      String more = fallback == null ? "" : ", " + fallback.expression();
      return optional ? "optional(" + type.text() + more + ")" : type.text();
    }
  }
}
