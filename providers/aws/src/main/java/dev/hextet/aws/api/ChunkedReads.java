package dev.hextet.aws.api;

import dev.hextet.aws.common.Arn;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.Wildcards;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Makes a query as requests: the values of its filter in chunks, all pages of each. What is gone is
 * just not in the answer.
 */
public final class ChunkedReads {
  /** How many values a filter takes. */
  private static final int CHUNK = 200;

  private static final int MOST_PAGES = 1000;

  private static final String TAG = "tag:";

  /**
   * How an action answers.
   *
   * @param items the path of the things it describes; empty if the answer is one thing itself
   * @param pageSize the most that a page can have; 0 if there are no pages
   */
  private record Form(String items, int pageSize) {}

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("DescribeAddresses", new Form("Addresses", 0)),
          Map.entry("DescribeAvailabilityZones", new Form("AvailabilityZones", 0)),
          Map.entry(
              "DescribeEgressOnlyInternetGateways", new Form("EgressOnlyInternetGateways", 255)),
          Map.entry(
              "DescribeIamInstanceProfileAssociations",
              new Form("IamInstanceProfileAssociations", 1000)),
          Map.entry("DescribeImages", new Form("Images", 1000)),
          Map.entry("DescribeInstanceTypes", new Form("InstanceTypes", 100)),
          Map.entry("DescribeInstances", new Form("Reservations.Instances", 1000)),
          Map.entry("DescribeInternetGateways", new Form("InternetGateways", 1000)),
          Map.entry("DescribeKeyPairs", new Form("KeyPairs", 0)),
          Map.entry("DescribeNatGateways", new Form("NatGateways", 1000)),
          Map.entry("DescribeNetworkAcls", new Form("NetworkAcls", 1000)),
          Map.entry("DescribeNetworkInterfaces", new Form("NetworkInterfaces", 1000)),
          Map.entry("DescribeRouteTables", new Form("RouteTables", 100)),
          Map.entry("DescribeSecurityGroupRules", new Form("SecurityGroupRules", 1000)),
          Map.entry("DescribeSecurityGroups", new Form("SecurityGroups", 1000)),
          Map.entry("DescribeSubnets", new Form("Subnets", 1000)),
          Map.entry("DescribeTags", new Form("Tags", 1000)),
          Map.entry("DescribeVolumes", new Form("Volumes", 500)),
          Map.entry("DescribeVolumesModifications", new Form("VolumesModifications", 500)),
          Map.entry("DescribeVpcEndpoints", new Form("VpcEndpoints", 1000)),
          Map.entry("DescribeVpcPeeringConnections", new Form("VpcPeeringConnections", 1000)),
          Map.entry("DescribeVpcs", new Form("Vpcs", 1000)));

  private final BiFunction<String, Value.MapOf, Value.MapOf> requests;
  private final Value region;

  /**
   * @param requests makes a request
   * @param region is added to each thing, as EC2 itself does not repeat it
   */
  public ChunkedReads(BiFunction<String, Value.MapOf, Value.MapOf> requests, String region) {
    this.requests = requests;
    this.region = Value.of(region);
  }

  public List<Value.MapOf> read(ReadQuery query) {
    Form form = FORMS.getOrDefault(query.action(), new Form("", 0));
    List<Value.MapOf> items = new ArrayList<>();
    if (query.filter().isEmpty()) {
      // EC2: refuses ids and a page size in one request.
      boolean byIds =
          query.arguments().entries().keySet().stream().anyMatch(name -> name.endsWith("Ids"));
      pages(query.action(), byIds ? new Form(form.items(), 0) : form, query.arguments(), items);
    }
    for (int from = 0; from < query.values().size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, query.values().size());
      pages(query.action(), form, filtered(query, query.values().subList(from, to)), items);
    }
    return query.filter().startsWith(TAG) ? tagged(query, items) : items;
  }

  /** Endpoints that ignore a filter by tag would show what is not ours. */
  private static List<Value.MapOf> tagged(ReadQuery query, List<Value.MapOf> items) {
    String key = query.filter().substring(TAG.length());
    return items.stream()
        .filter(item -> ResourceTags.of(item, key).filter(tag -> isAsked(query, tag)).isPresent())
        .toList();
  }

  private static boolean isAsked(ReadQuery query, Value tag) {
    String text = tag.asText().orElseGet(tag::expression);
    return query.values().stream()
        .anyMatch(value -> Wildcards.match(value.asText().orElseGet(value::expression), text));
  }

  private static Value.MapOf filtered(ReadQuery query, List<Value> values) {
    List<Value> texts =
        values.stream().map(v -> Value.of(v.asText().orElseGet(v::expression))).toList();
    // EC2: one action has the list under another name.
    String name = query.action().equals("DescribeNatGateways") ? "Filter" : "Filters";
    List<Value> filters = new ArrayList<>(AnswerPaths.items(query.arguments(), name));
    filters.add(CallArguments.of("Name", query.filter()).and("Values", Value.list(texts)).map());
    return query.arguments().with(name, Value.list(filters));
  }

  private void pages(String action, Form form, Value.MapOf asked, List<Value.MapOf> into) {
    Value.MapOf arguments =
        form.pageSize() == 0 ? asked : asked.with("MaxResults", Value.of(form.pageSize()));
    Set<String> followed = new HashSet<>();
    while (true) {
      Optional<Value.MapOf> page = page(action, arguments);
      page.ifPresent(answer -> collect(form, answer, into));
      Optional<String> next =
          page.flatMap(answer -> AnswerPaths.text(answer, RequestedAnswers.NEXT))
              .filter(token -> !token.isEmpty());
      if (next.isEmpty()) {
        return;
      } else if (!followed.add(next.get()) || followed.size() > MOST_PAGES) {
        throw unusable("the pages of " + action + " do not come to an end");
      }
      arguments = arguments.with(RequestedAnswers.NEXT, Value.of(next.get()));
    }
  }

  private static CloudFault unusable(String why) {
    return new CloudFault(FaultKind.UNANSWERED, SdkFailures.NO_ANSWER, why + ".");
  }

  /** Empty if all that was asked for is gone. */
  private Optional<Value.MapOf> page(String action, Value.MapOf arguments) {
    try {
      return Optional.of(requests.apply(action, arguments));
    } catch (CloudFault fault) {
      if (fault.kind() == FaultKind.GONE) {
        return Optional.empty();
      }
      throw fault;
    }
  }

  private void collect(Form form, Value.MapOf answer, List<Value.MapOf> into) {
    if (form.items().isEmpty()) {
      into.add(answer);
    } else if (form.items().startsWith("Reservations.")) {
      AnswerPaths.items(answer, "Reservations")
          .forEach(reservation -> instances(reservation, into));
    } else {
      AnswerPaths.items(answer, form.items()).forEach(item -> into.add(placed(item)));
    }
  }

  /** The owner stands at the reservation only. */
  private void instances(Value.MapOf reservation, List<Value.MapOf> into) {
    for (Value.MapOf instance : AnswerPaths.items(reservation, "Instances")) {
      Value owner = reservation.get("OwnerId");
      into.add(placed(owner.isNull() ? instance : instance.with("OwnerId", owner)));
    }
  }

  private Value.MapOf placed(Value.MapOf item) {
    return item.with(Arn.REGION, region);
  }
}
