package dev.hextet.core.address;

import dev.hextet.core.spelling.QuotedString;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Value that is not part of a resource: {@code var.name}, {@code module.a.local.name}, {@code
 * each.key}.
 *
 * @param module the module instance
 * @param kind the namespace
 * @param name the name in it; empty for {@code self}
 */
public record NamedValue(ModulePath module, Kind kind, String name)
    implements Referent, Comparable<NamedValue> {
  private static final Comparator<NamedValue> ORDER =
      Comparator.comparing(NamedValue::module)
          .thenComparing(NamedValue::kind)
          .thenComparing(NamedValue::name);

  /** Namespaces of values. */
  public enum Kind {
    /** {@code var.name}. */
    VARIABLE("var"),
    /** {@code ((name))} in a document; {@code var["name"]} within an expression. */
    BOSH_VARIABLE("var"),
    /** {@code local.name}. */
    LOCAL("local"),
    /** {@code each.key} and {@code each.value}. */
    EACH("each"),
    /** {@code count.index}. */
    COUNT("count"),
    /** {@code self}. */
    SELF("self"),
    /** {@code path.module}, {@code path.root} and {@code path.cwd}. */
    PATH("path"),
    /** {@code terraform.workspace}. */
    TERRAFORM("terraform");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the first word of such a name. */
    public String word() {
      return word;
    }

    /** Returns all names in this namespace; none if documents choose them. */
    public List<String> names() {
      return switch (this) {
        case EACH -> List.of("key", "value");
        case COUNT -> List.of("index");
        case SELF -> List.of("");
        case PATH -> List.of("module", "root", "cwd");
        case TERRAFORM -> List.of("workspace");
        case VARIABLE, BOSH_VARIABLE, LOCAL -> List.of();
      };
    }

    /** Returns the namespace of a word; {@link #VARIABLE} for {@code var}. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  public NamedValue {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }

  /** Returns a value of the root module. */
  public static NamedValue of(Kind kind, String name) {
    return new NamedValue(ModulePath.ROOT, kind, name);
  }

  @Override
  public NamedValue within(ModulePath outer) {
    return outer.isRoot() ? this : new NamedValue(module.within(outer), kind, name);
  }

  @Override
  public int compareTo(NamedValue other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String rest =
        switch (kind) {
          case SELF -> "";
          case BOSH_VARIABLE -> "[" + QuotedString.of(name) + "]";
          default -> "." + name;
        };
    return module.prefix() + kind.word + rest;
  }
}
