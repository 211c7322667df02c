package dev.hextet.core.resolve.variable;

import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.configuration.GivenVariable;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.variable.VariableDeclaration.Sensitivity;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The variables of a document.
 *
 * @param declarations of all variables that are declared, or used as {@code ((name))}
 * @param values of those that have one, without marks
 * @param origins origins of the values that are not defaults
 * @param secret names of those that are used as {@code ((name))}
 */
public record Variables(
    SortedMap<String, VariableDeclaration> declarations,
    SortedMap<String, Value> values,
    SortedMap<String, Origin> origins,
    Set<String> secret) {

  /**
   * Origin of a value.
   *
   * @param label display name: {@code -l secrets.yml}
   * @param where the place of the value in the source
   */
  record Origin(String label, SourceRange where) {}

  /** Returns the value of a variable; unknown without one. */
  public Value value(LocatedReferent reference) {
    Value given = values.get(reference.name());
    Value value =
        given == null ? Value.unknown(Terms.of(reference), type(reference.name())) : given;
    boolean bosh = reference.kind() == ReferentKind.BOSH_VARIABLE;
    return isSensitive(reference.name(), bosh)
        ? Value.sensitive(value, Terms.of(reference))
        : value;
  }

  /** All that have a value; those that are sensitive in any use are marked. */
  public SortedMap<String, GivenVariable> given() {
    SortedMap<String, GivenVariable> given = new TreeMap<>();
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      String name = entry.getKey();
      boolean bosh = secret.contains(name);
      ReferentKind kind = bosh ? ReferentKind.BOSH_VARIABLE : ReferentKind.VARIABLE;
      VariableDeclaration declaration = declarations.get(name);
      VariableType type = declaration == null ? VariableType.ANY : declaration.type();
      Value value = value(new LocatedReferent(NamedValue.of(kind, name), null));
      given.put(name, new GivenVariable(value, type.text()));
    }
    return Collections.unmodifiableSortedMap(given);
  }

  private Type type(String name) {
    VariableDeclaration declaration = declarations.get(name);
    return declaration == null
        ? Type.OPEN
        : VariableType.certain(declaration.type()).orElse(Type.OPEN);
  }

  private boolean isSensitive(String name, boolean bosh) {
    VariableDeclaration declaration = declarations.get(name);
    Sensitivity said = declaration == null ? Sensitivity.AS_USED : declaration.sensitivity();
    return said == Sensitivity.ALWAYS || said == Sensitivity.AS_USED && bosh;
  }
}
