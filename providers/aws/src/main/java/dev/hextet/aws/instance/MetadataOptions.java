package dev.hextet.aws.instance;

import static dev.hextet.core.schema.Attribute.cloudDefault;

import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.SelfReferences;
import dev.hextet.aws.common.Timeouts;
import dev.hextet.aws.instance.BlockMembers.Member;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.List;

/** Options of an instance's metadata service. EC2 chooses those that a document omits. */
final class MetadataOptions {
  private static final Kind<String> SWITCH = Kinds.oneOf("enabled", "disabled");
  private static final Attribute<String> TOKENS =
      cloudDefault("http_tokens", Kinds.oneOf("optional", "required"));

  private static final Attribute<String> ENDPOINT = cloudDefault("http_endpoint", SWITCH);

  static final BlockMembers MEMBERS =
      BlockMembers.of(
          new Member(ENDPOINT, "HttpEndpoint"),
          new Member(cloudDefault("http_protocol_ipv6", SWITCH), "HttpProtocolIpv6"),
          new Member(
              cloudDefault("http_put_response_hop_limit", Kinds.INTEGER),
              "HttpPutResponseHopLimit"),
          new Member(TOKENS, "HttpTokens"),
          new Member(cloudDefault("instance_metadata_tags", SWITCH), "InstanceMetadataTags"));

  // EC2: takes nothing else along with an endpoint that is turned off.
  private static final BlockMembers OFF = BlockMembers.of(new Member(ENDPOINT, "HttpEndpoint"));

  private MetadataOptions() {}

  /** Returns the arguments: all members, so that none falls back to its default. */
  static CallArguments requested(ResourceChange change) {
    boolean off =
        change.requested(InstanceAttributes.METADATA, ENDPOINT).equals(Value.of("disabled"));
    return (off ? OFF : MEMBERS).requested(change, InstanceAttributes.METADATA);
  }

  /** The call that changes them, or none. */
  static List<ApiCall> changes(ResourceChange change) {
    return MEMBERS.changed(change, InstanceAttributes.METADATA).equals(CallArguments.NONE)
        ? List.of()
        : List.of(
            requested(change)
                .and("InstanceId", SelfReferences.ID)
                .call("ModifyInstanceMetadataOptions")
                .awaiting(
                    WaitCondition.until(
                        "the metadata options of the instance",
                        InstanceReading.read(SelfReferences.ID),
                        "MetadataOptions.State",
                        "applied",
                        Timeouts.INSTANCE_OPTIONS)));
  }
}
