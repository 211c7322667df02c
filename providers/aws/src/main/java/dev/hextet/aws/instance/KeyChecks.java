package dev.hextet.aws.instance;

import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;

/** Check of the key pair of an instance: it exists, or the document creates it. */
final class KeyChecks {
  private KeyChecks() {}

  static void check(Attributes wanted, CheckContext world, FindingSink findings) {
    Value name = wanted.value(InstanceAttributes.KEY).unmarked();
    if (name.asText().isEmpty()) {
      return;
    }
    ReadQuery query = KeyPairType.read(name);
    boolean isMissing =
        world.facts().isAnswered(query)
            && world.facts().find(query, "KeyName", name.asText().orElseThrow()).isEmpty()
            && world.having(KeyPairType.NAME, KeyPairType.KEY_NAME, name).isEmpty();
    if (isMissing) {
      findings.add(
          InstanceAttributes.KEY,
          AwsInstanceDiagnostic.NO_SUCH_KEY_PAIR.with(name.asText().orElseThrow()));
    }
  }
}
