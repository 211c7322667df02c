package dev.hextet.core.address;

import dev.hextet.core.spelling.QuotedString;
import java.util.Comparator;
import java.util.Objects;

/**
 * Value that is not part of a resource: {@code var.name}, {@code module.a.local.name}, {@code
 * each.key}.
 *
 * @param module the module instance
 * @param kind neither a resource nor a data source
 * @param name the name in it; empty for {@code self}
 */
public record NamedValue(ModulePath module, ReferentKind kind, String name)
    implements Referent, Comparable<NamedValue> {
  private static final Comparator<NamedValue> ORDER =
      Comparator.comparing(NamedValue::module)
          .thenComparing(NamedValue::kind)
          .thenComparing(NamedValue::name);

  /** The resource itself, in its own calls and postconditions. */
  public static final NamedValue SELF = of(ReferentKind.SELF, "");

  public NamedValue {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(name, "name");
    if (kind.isOfBlock()) {
      throw new IllegalArgumentException(name + " is not a value");
    }
  }

  /** Returns a value of the root module. */
  public static NamedValue of(ReferentKind kind, String name) {
    return new NamedValue(ModulePath.ROOT, kind, name);
  }

  /** Returns the variable of the root module. */
  public static NamedValue variable(String name) {
    return of(ReferentKind.VARIABLE, name);
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
    return module.prefix() + kind.word() + rest;
  }
}
