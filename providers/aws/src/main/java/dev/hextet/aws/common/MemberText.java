package dev.hextet.aws.common;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;

/** Parts of members as people read them. */
public final class MemberText {
  private MemberText() {}

  /** A text, the resource that an id will be of, or that it is a secret. */
  public static String word(Value value) {
    return value.isSensitive() ? "(sensitive value)" : value.asText().orElseGet(() -> later(value));
  }

  private static String later(Value value) {
    return Terms.reference(Terms.of(value))
        .filter(reference -> reference.isPath("id"))
        .flatMap(Reference::address)
        .map(Address::toString)
        .orElseGet(value::expression);
  }
}
