package dev.hextet.aws.common;

import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Reference;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;

/** References of a call's arguments to the resource that the call changes. */
public final class SelfReferences {

  private static final Term SELF = Terms.of(Reference.to(NamedValue.SELF));

  /** Its id, once a call gave it. */
  public static final Value ID = given("id");

  /** Names this creation: 40 hexadecimal digits, at most 64 being allowed in a client token. */
  public static final Value TOKEN = given("token");

  /** Names the stack. */
  static final Value LINEAGE = given("lineage");

  /** Its address in the document. */
  static final Value ADDRESS = given("address");

  private SelfReferences() {}

  /** Returns a reference to a value that an earlier call of the same step gives. */
  public static Value given(String name) {
    return Value.unknown(Terms.attribute(SELF, name));
  }

  /** Returns a name that no other creation has. */
  public static Value unique(String prefix) {
    return Value.unknown(Terms.template(Value.of(prefix), TOKEN), Type.STRING);
  }
}
