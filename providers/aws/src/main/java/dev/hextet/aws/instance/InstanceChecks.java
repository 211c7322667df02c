package dev.hextet.aws.instance;

import dev.hextet.aws.common.MemberText;
import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.aws.network.SubnetType;
import dev.hextet.aws.security.SecurityGroupType;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Checks of an instance before its creation or update. */
final class InstanceChecks {
  private InstanceChecks() {}

  static void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    Attributes wanted = draft.attributes();
    Optional<Attributes> subnet =
        world.target(wanted.value(InstanceAttributes.SUBNET)).map(DesiredResource::attributes);
    InstanceTypeChecks.check(wanted, subnet, world, findings);
    ImageChecks.check(wanted, world, findings);
    KeyChecks.check(wanted, world, findings);
    InstanceAddressChecks.check(draft, world, findings);
    groups(wanted, subnet, world, findings);
    userData(wanted, findings);
    WrittenSecrets.check(wanted, findings);
    InstanceNotices.check(draft, world, findings);
  }

  private static void groups(
      Attributes wanted, Optional<Attributes> subnet, CheckContext world, FindingSink findings) {
    Value vpc = subnet.map(s -> s.value(SubnetType.VPC).unmarked()).orElse(Value.NULL);
    if (vpc.isNull()
        || !(MarkedValues.inward(wanted.value(InstanceAttributes.GROUPS))
            instanceof Value.ListOf groups)) {
      return;
    }
    for (Value group : groups.items()) {
      world
          .target(group)
          .filter(found -> isElsewhere(found.attributes(), vpc))
          .ifPresent(
              found ->
                  findings.add(
                      InstanceAttributes.GROUPS,
                      AwsInstanceDiagnostic.GROUP_OF_ANOTHER_VPC.with(
                          found.address(),
                          MemberText.word(found.attributes().value(SecurityGroupType.VPC)),
                          MemberText.word(vpc))));
    }
  }

  /** Ids that are known, or will be of different resources, are compared; others may be equal. */
  private static boolean isElsewhere(Attributes group, Value vpc) {
    Value other = group.value(SecurityGroupType.VPC).unmarked();
    return !other.isNull() && other.isKnown() == vpc.isKnown() && !other.equals(vpc);
  }

  private static void userData(Attributes wanted, FindingSink findings) {
    Value text = wanted.value(InstanceAttributes.USER_DATA).unmarked();
    Value base64 = wanted.value(InstanceAttributes.USER_DATA_BASE64).unmarked();
    text.asText()
        .map(t -> UserDataKind.decoded(t).orElseGet(() -> t.getBytes(StandardCharsets.UTF_8)))
        .ifPresent(bytes -> length(InstanceAttributes.USER_DATA, bytes, findings));
    base64
        .asText()
        .ifPresent(
            t ->
                UserDataKind.decoded(t)
                    .ifPresentOrElse(
                        bytes -> length(InstanceAttributes.USER_DATA_BASE64, bytes, findings),
                        () ->
                            findings.add(
                                InstanceAttributes.USER_DATA_BASE64,
                                AwsInstanceDiagnostic.INVALID_BASE64.with())));
  }

  private static void length(Attribute<?> attribute, byte[] data, FindingSink findings) {
    if (data.length > UserData.LONGEST) {
      findings.add(
          attribute, AwsInstanceDiagnostic.USER_DATA_TOO_LONG.with(data.length, UserData.LONGEST));
    }
  }
}
