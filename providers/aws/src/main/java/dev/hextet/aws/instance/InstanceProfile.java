package dev.hextet.aws.instance;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.Observation;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * The calls that change the IAM profile of an instance. The association between the two has an id
 * of its own, which only a read returns.
 */
final class InstanceProfile {
  private static final String ASSOCIATION = "profile_association";
  private static final String DESCRIBE = "DescribeIamInstanceProfileAssociations";
  private static final String FILTER = "instance-id";

  private InstanceProfile() {}

  static List<ApiCall> changes(ResourceChange change) {
    if (!change.changes(InstanceAttributes.PROFILE)) {
      return List.of();
    }
    Value wanted = change.requested(InstanceAttributes.PROFILE);
    if (!change.before().has(InstanceAttributes.PROFILE)) {
      return List.of(association(wanted));
    }
    return List.of(lookUp(), wanted.isNull() ? disassociation() : replacement(wanted));
  }

  private static ApiCall association(Value name) {
    return profile(name)
        .and("InstanceId", SelfReferences.ID)
        .call("AssociateIamInstanceProfile")
        .settledBy(
            new OutcomeProbe.ByEffect(
                ReadQuery.by(DESCRIBE, FILTER, "InstanceId", SelfReferences.ID),
                "State",
                Observation.texts("associating", "associated"),
                1));
  }

  private static ApiCall lookUp() {
    Value filter =
        CallArguments.of("Name", FILTER).and("Values", Value.list(SelfReferences.ID)).map();
    return CallArguments.of("Filters", Value.list(filter))
        .call(DESCRIBE)
        .giving(ASSOCIATION, "IamInstanceProfileAssociations.AssociationId");
  }

  private static ApiCall replacement(Value name) {
    return profile(name)
        .and("AssociationId", SelfReferences.given(ASSOCIATION))
        .call("ReplaceIamInstanceProfileAssociation");
  }

  private static ApiCall disassociation() {
    return CallArguments.of("AssociationId", SelfReferences.given(ASSOCIATION))
        .call("DisassociateIamInstanceProfile")
        .tolerating("InvalidAssociationID.NotFound");
  }

  private static CallArguments profile(Value name) {
    return CallArguments.of("IamInstanceProfile", CallArguments.of("Name", name).map());
  }
}
