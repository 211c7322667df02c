package dev.hextet.aws;

import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Draft;
import dev.hextet.core.resource.Findings;
import dev.hextet.core.resource.Paths;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.resource.Site;
import dev.hextet.core.resource.Wait;
import dev.hextet.core.resource.World;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An internet gateway, attached to a VPC or to none. */
final class InternetGatewayType implements ResourceType {
  static final String NAME = "aws_internet_gateway";

  static final Attribute<String> VPC =
      Attribute.cloudDefault("vpc_id", Ids.of("vpc")).doc("The VPC that it is attached to.");

  private static final Schema SCHEMA =
      Schema.of(
              NAME,
              "An internet gateway: the way to and from the internet, for both families.",
              List.of(VPC, Tags.TAGS, Tags.TAGS_ALL, Common.ID, Common.ARN, Common.OWNER_ID),
              Set.of())
          .timeouts("create", "update", "delete");

  private static final String STATE = "Attachments.State";
  private static final Set<String> LETTING_GO = Set.of("detaching", "detached");

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public Optional<Attributes> imported(String id, Site site) {
    return ImportIds.of("igw", id, site);
  }

  @Override
  public String importForm() {
    return "igw-…";
  }

  @Override
  public List<Query> reads(Recorded recorded) {
    return List.of(read(Value.of(recorded.id())));
  }

  private static Query read(Value id) {
    return Query.by("DescribeInternetGateways", "internet-gateway-id", id);
  }

  @Override
  public Optional<Attributes> observe(Recorded recorded, Answers answers) {
    return answers
        .find(read(Value.of(recorded.id())), "InternetGatewayId", recorded.id())
        .map(
            item ->
                new Seen(recorded, item)
                    .take(Common.ID, "InternetGatewayId")
                    .put(VPC, vpc(item))
                    .take(Common.OWNER_ID, "OwnerId")
                    .arn("internet-gateway", recorded.id())
                    .tags("Tags")
                    .attributes());
  }

  private static Value vpc(Value.MapOf item) {
    return Paths.items(item, "Attachments").stream()
        .filter(attachment -> !LETTING_GO.contains(Paths.text(attachment, "State").orElse("")))
        .map(attachment -> attachment.get("VpcId"))
        .findFirst()
        .orElse(Value.NULL);
  }

  @Override
  public Attributes foresee(Draft draft) {
    return Tags.foresee(draft);
  }

  @Override
  public void check(Draft draft, World world, Findings findings) {
    IgnoredTags.check(draft, findings);
  }

  @Override
  public Collection<List<Attribute<?>>> unique() {
    return List.of(List.of(VPC));
  }

  // EC2: a gateway is not detached from a VPC in which something has a public address.
  @Override
  public boolean isHeldBy(Draft user) {
    return user.attributes().has(ElasticIpType.ASSOCIATION_ID)
        || user.attributes().get(InstanceType.PUBLIC_IP).filter(ip -> !ip.isEmpty()).isPresent();
  }

  @Override
  public List<Call> calls(Change change) {
    List<Call> calls = new ArrayList<>();
    switch (change.operation()) {
      case CREATE -> {
        calls.add(creation(change));
        attach(change, calls);
      }
      case UPDATE -> {
        if (change.changes(VPC)) {
          detach(change, calls);
          attach(change, calls);
        }
        calls.addAll(TagCalls.of(change, Self.ID));
      }
      case DELETE -> {
        detach(change, calls);
        calls.add(
            Arguments.of("InternetGatewayId", Self.ID)
                .call("DeleteInternetGateway")
                .tolerating("InvalidInternetGatewayID.NotFound"));
      }
    }
    return calls;
  }

  private static Call creation(Change change) {
    return Arguments.of("TagSpecifications", Tags.specifications(change, "internet-gateway"))
        .call("CreateInternetGateway")
        .giving("id", "InternetGateway.InternetGatewayId")
        .settledBy(Tags.settle(change, "DescribeInternetGateways", "InternetGatewayId"));
  }

  private static void attach(Change change, List<Call> calls) {
    Value vpc = change.asked(VPC);
    if (!vpc.isNull()) {
      calls.add(
          Arguments.of("InternetGatewayId", Self.ID)
              .and("VpcId", vpc)
              .call("AttachInternetGateway")
              .tolerating("Resource.AlreadyAssociated")
              .awaiting(attached()));
    }
  }

  // EC2: an attached gateway says "available".
  private static Wait attached() {
    return new Wait(
        "the attachment of the internet gateway",
        read(Self.ID),
        STATE,
        Set.of("available", "attached"),
        LETTING_GO,
        Set.of(),
        false,
        Timeouts.GATEWAY_ATTACHMENT);
  }

  // EC2: refused while an instance has a public address through it.
  private static void detach(Change change, List<Call> calls) {
    Value vpc = change.before().value(VPC);
    if (!vpc.isNull()) {
      calls.add(
          Arguments.of("InternetGatewayId", Self.ID)
              .and("VpcId", vpc)
              .call("DetachInternetGateway")
              .tolerating("Gateway.NotAttached", "InvalidInternetGatewayID.NotFound")
              .awaiting(
                  Wait.untilGone(
                      "the detachment of the internet gateway",
                      read(Self.ID),
                      STATE,
                      Set.of("detached"),
                      Timeouts.GATEWAY_ATTACHMENT))
              .taking());
    }
  }
}
