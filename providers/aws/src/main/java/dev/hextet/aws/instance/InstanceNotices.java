package dev.hextet.aws.instance;

import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Warnings about an instance that stays: that a change stops it, that it does not run its new user
 * data, or that it is stopped.
 */
final class InstanceNotices {
  private static final List<Attribute<?>> USER_DATA =
      List.of(InstanceAttributes.USER_DATA, InstanceAttributes.USER_DATA_BASE64);

  private static final Value RUNNING = Value.of("running");
  private static final Value STOPPED = Value.of("stopped");

  private InstanceNotices() {}

  static void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    Attributes wanted = draft.attributes();
    if (wanted.value(CommonAttributes.ID).isKnown()) {
      world.live(draft.address()).ifPresent(live -> check(draft, live, findings));
    }
  }

  private static void check(DesiredResource draft, Attributes live, FindingSink findings) {
    Value state = live.value(InstanceAttributes.STATE);
    Optional<Attribute<?>> userData = userData(live, draft.attributes());
    userData.ifPresent(attribute -> keeps(draft, attribute, findings));
    if (state.equals(RUNNING)) {
      Optional.<Attribute<?>>of(InstanceAttributes.SIZE)
          .filter(size -> changes(size, live, draft.attributes()))
          .or(() -> userData)
          .ifPresent(attribute -> stops(draft, attribute, findings));
    } else if (state.equals(STOPPED)
        && draft.attributes().value(InstanceAttributes.STATE).equals(STOPPED)) {
      findings.add(
          InstanceAttributes.STATE,
          AwsInstanceDiagnostic.INSTANCE_STOPPED.with(
              draft.address(), live.get(InstanceAttributes.ID).orElse("")));
    }
  }

  /** Returns the attribute with the new user data; empty if its bytes stay. */
  private static Optional<Attribute<?>> userData(Attributes live, Attributes wanted) {
    return UserData.differs(live, wanted)
        ? USER_DATA.stream().filter(attribute -> changes(attribute, live, wanted)).findFirst()
        : Optional.empty();
  }

  /** Only the digest of a secret may be known. */
  private static boolean changes(Attribute<?> attribute, Attributes live, Attributes wanted) {
    Value before = live.value(attribute);
    Value after = wanted.value(attribute);
    return !before.isSensitive() && !before.unmarked().equals(after.unmarked());
  }

  private static void keeps(DesiredResource draft, Attribute<?> attribute, FindingSink findings) {
    findings.add(attribute, AwsInstanceDiagnostic.USER_DATA_OF_FIRST_BOOT.with(draft.address()));
  }

  private static void stops(DesiredResource draft, Attribute<?> attribute, FindingSink findings) {
    findings.add(
        attribute, AwsInstanceDiagnostic.INSTANCE_STOPS.with(draft.address(), attribute.name()));
  }
}
