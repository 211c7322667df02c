package dev.hextet.aws;

import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * The calls that give an instance another IAM profile. The association between the two has an id of
 * its own, which only a look-up tells.
 */
final class InstanceProfile {
  private static final String ASSOCIATION = "profile_association";
  private static final String DESCRIBE = "DescribeIamInstanceProfileAssociations";
  private static final String FILTER = "instance-id";

  private InstanceProfile() {}

  static List<Call> changes(Change change) {
    if (!change.changes(InstanceType.PROFILE)) {
      return List.of();
    }
    Value wanted = change.asked(InstanceType.PROFILE);
    if (!change.before().has(InstanceType.PROFILE)) {
      return List.of(association(wanted));
    }
    return List.of(lookUp(), wanted.isNull() ? disassociation() : replacement(wanted));
  }

  private static Call association(Value name) {
    return profile(name)
        .and("InstanceId", Self.ID)
        .call("AssociateIamInstanceProfile")
        .settledBy(
            new Settle.ByEffect(
                Query.by(DESCRIBE, FILTER, Self.ID),
                "State",
                Seen.texts("associating", "associated"),
                1));
  }

  private static Call lookUp() {
    Value filter = Arguments.of("Name", FILTER).and("Values", Value.list(Self.ID)).map();
    return Arguments.of("Filters", Value.list(filter))
        .call(DESCRIBE)
        .giving(ASSOCIATION, "IamInstanceProfileAssociations.AssociationId");
  }

  private static Call replacement(Value name) {
    return profile(name)
        .and("AssociationId", Self.given(ASSOCIATION))
        .call("ReplaceIamInstanceProfileAssociation");
  }

  private static Call disassociation() {
    return Arguments.of("AssociationId", Self.given(ASSOCIATION))
        .call("DisassociateIamInstanceProfile")
        .tolerating("InvalidAssociationID.NotFound");
  }

  private static Arguments profile(Value name) {
    return Arguments.of("IamInstanceProfile", Arguments.of("Name", name).map());
  }
}
