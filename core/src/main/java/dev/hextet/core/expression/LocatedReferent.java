package dev.hextet.core.expression;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.address.Referent;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.spelling.Identifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object that an expression refers to, and the place of the reference. In the document of a
 * module it is relative to the module; {@link #within} makes it absolute.
 *
 * @param referent the object; a resource or data source has no key here
 * @param range the place, if known
 */
public record LocatedReferent(Referent referent, @Nullable SourceRange range) {

  public LocatedReferent {
    Objects.requireNonNull(referent, "referent");
  }

  /** Returns the kind of the object. */
  public ReferentKind kind() {
    return referent.kind();
  }

  /** Returns the name of the object; empty for {@code self}. */
  public String name() {
    return referent.name();
  }

  /** Returns the text within an expression; equal texts refer to the same object. */
  public String text() {
    return referent.toString();
  }

  /** Returns the word with which the text begins. */
  public String root() {
    return text().substring(0, Identifier.end(text(), 0));
  }

  /** Determines whether the object is a resource or a data source. */
  public boolean isOfBlock() {
    return referent instanceof Address;
  }

  /**
   * Returns the address of the resource or data source.
   *
   * @throws IllegalStateException if the object is neither
   */
  public Address address() {
    if (referent instanceof Address address) {
      return address;
    }
    throw new IllegalStateException(text() + " is not a resource");
  }

  /** Returns the same reference without its place. */
  public LocatedReferent unplaced() {
    return new LocatedReferent(referent, null);
  }

  /** Returns the reference seen from the root module, given the module that it starts in. */
  public LocatedReferent within(ModulePath module) {
    return module.isRoot() ? this : new LocatedReferent(referent.within(module), range);
  }
}
