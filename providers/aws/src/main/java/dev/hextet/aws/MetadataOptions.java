package dev.hextet.aws;

import static dev.hextet.core.schema.Attribute.cloudDefault;

import dev.hextet.aws.BlockMembers.Member;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Wait;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import java.util.List;

/** How an instance's metadata service answers. What a document leaves out is EC2's to choose. */
final class MetadataOptions {
  private static final Kind<String> SWITCH = Kinds.oneOf("enabled", "disabled");
  private static final Attribute<String> TOKENS =
      cloudDefault("http_tokens", Kinds.oneOf("optional", "required"));

  static final BlockMembers MEMBERS =
      BlockMembers.of(
          new Member(cloudDefault("http_endpoint", SWITCH), "HttpEndpoint"),
          new Member(cloudDefault("http_protocol_ipv6", SWITCH), "HttpProtocolIpv6"),
          new Member(
              cloudDefault("http_put_response_hop_limit", Kinds.INTEGER),
              "HttpPutResponseHopLimit"),
          new Member(TOKENS, "HttpTokens"),
          new Member(cloudDefault("instance_metadata_tags", SWITCH), "InstanceMetadataTags"));

  private MetadataOptions() {}

  /** The call that changes what differs, or none. */
  static List<Call> changes(Change change) {
    Arguments changed = MEMBERS.changed(change, InstanceType.METADATA);
    return changed.equals(Arguments.NONE)
        ? List.of()
        : List.of(
            changed
                .and("InstanceId", Self.ID)
                .call("ModifyInstanceMetadataOptions")
                .awaiting(
                    Wait.until(
                        "the metadata options of the instance",
                        InstanceReading.read(Self.ID),
                        "MetadataOptions.State",
                        "applied",
                        Timeouts.INSTANCE_OPTIONS)));
  }
}
