package dev.hextet.aws.instance;

import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * User data of an instance, for its first boot. EC2 accepts it in base64. A text in base64 stays as
 * it is, as in Terraform, whose documents often encode user data twice.
 */
final class UserData {
  /** Maximum length in bytes, before the encoding. */
  static final int LONGEST = 16 * 1024;

  private UserData() {}

  /** Returns the data in base64, with its marks and terms; a null value without data. */
  static Value encoded(Attributes wanted) {
    Value text = wanted.value(InstanceAttributes.USER_DATA);
    return text.isNull() ? wanted.value(InstanceAttributes.USER_DATA_BASE64) : encoded(text);
  }

  /** Determines whether a change alters the bytes, and not only their form. */
  static boolean changes(ResourceChange change) {
    boolean written =
        change.changes(InstanceAttributes.USER_DATA)
            || change.changes(InstanceAttributes.USER_DATA_BASE64);
    return written && differs(change.before(), change.after());
  }

  /** Determines whether the bytes differ. */
  static boolean differs(Attributes before, Attributes after) {
    return !bytes(before).equals(bytes(after));
  }

  /** Returns the data without line ends and marks; for an unknown value, its term. */
  private static Value bytes(Attributes attributes) {
    Value data = encoded(attributes).unmarked();
    return data.asText()
        .map(text -> text.replaceAll("[\r\n]", ""))
        .<Value>map(Value::of)
        .orElse(data);
  }

  private static Value encoded(Value value) {
    if (value instanceof Value.Sensitive sensitive) {
      return Value.sensitive(encoded(sensitive.value()), term(sensitive));
    }
    return value
        .asText()
        .map(text -> Value.of(encoded(text)))
        .orElseGet(() -> Value.unknown(term(value)));
  }

  private static Term term(Value text) {
    return Terms.call("base64encode", text);
  }

  private static String encoded(String text) {
    return UserDataKind.decoded(text).isPresent()
        ? text
        : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
