package dev.hextet.aws.instance;

import dev.hextet.aws.common.BareReference;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;

/** Names of key pairs: up to 255 ASCII characters (EC2 API Reference, ImportKeyPair). */
final class KeyName {
  private static final int LONGEST = 255;

  static final Kind<String> KIND = Kinds.parsed("string", KeyName::checked, text -> text);

  private KeyName() {}

  private static String checked(String text) {
    BareReference.refuse(text);
    boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (text.isEmpty() || text.length() > LONGEST || !printable || !text.strip().equals(text)) {
      throw new InvalidValue(AwsInstanceDiagnostic.INVALID_KEY_NAME.with(LONGEST));
    }
    return text;
  }

  /** The name that a new key pair gets; where it is for us to choose, one that no other has. */
  static Value of(ResourceChange change) {
    Value name = change.requested(KeyPairType.KEY_NAME);
    String prefix = change.after().get(KeyPairType.PREFIX).orElse("hextet-");
    return name.isNull() ? SelfReferences.unique(prefix) : name;
  }
}
