package dev.hextet.aws;

import dev.hextet.core.value.Value;

/** What a call's arguments can refer to of the resource that is changed. */
final class SelfReferences {

  /** Its id, once a call gave it. */
  static final Value ID = given("id");

  /** Names this creation: 40 hexadecimal digits, at most 64 being allowed in a client token. */
  static final Value TOKEN = given("token");

  /** Names the stack. */
  static final Value LINEAGE = given("lineage");

  /** Its address in the document. */
  static final Value ADDRESS = given("address");

  private SelfReferences() {}

  /** What an earlier call of the same step gave under a name. */
  static Value given(String name) {
    return Value.unknown("self." + name);
  }
}
