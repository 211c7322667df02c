package dev.hextet.aws.instance;

import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * User data of an instance, for its first boot. EC2 takes it in base64. A text that is base64
 * already is taken as it is, as by Terraform, whose documents often encode it twice.
 */
final class UserData {
  /** The most that EC2 takes, before it is encoded. */
  static final int LONGEST = 16 * 1024;

  private UserData() {}

  /** Returns the data in base64; a null value without any. Marks and terms are kept. */
  static Value encoded(Attributes wanted) {
    Value text = wanted.value(InstanceAttributes.USER_DATA);
    return text.isNull() ? wanted.value(InstanceAttributes.USER_DATA_BASE64) : encoded(text);
  }

  /** Determines whether a change alters the bytes, and not only their form. */
  static boolean changes(ResourceChange change) {
    boolean written =
        change.changes(InstanceAttributes.USER_DATA)
            || change.changes(InstanceAttributes.USER_DATA_BASE64);
    return written && !bytes(change.before()).equals(bytes(change.after()));
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
    return decoded(text).isPresent()
        ? text
        : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of a text in base64, with its padding; empty if it is not in base64. */
  static Optional<byte[]> decoded(String text) {
    String digits = text.replace("\n", "").replace("\r", "");
    try {
      return digits.length() % 4 == 0
          ? Optional.of(Base64.getDecoder().decode(digits))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
