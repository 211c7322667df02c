package dev.hextet.aws.api;

import dev.hextet.aws.common.Arn;
import dev.hextet.aws.common.CallArguments;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.aws.common.Wildcards;
import dev.hextet.aws.diag.AwsRequestDiagnostic;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Makes a query as requests: the values of its filter in chunks, all pages of each. What is gone is
 * just not in the answer.
 */
public final class ChunkedReads {
  /** Maximum number of values of a filter. */
  private static final int CHUNK = 200;

  private static final int MOST_PAGES = 1000;

  private static final String TAG = "tag:";

  private final BiFunction<String, Value.MapOf, Value.MapOf> requests;
  private final ActionTable actions;
  private final Value region;

  /**
   * @param requests makes a request
   * @param region added to each item, because EC2 does not repeat it
   */
  public ChunkedReads(
      BiFunction<String, Value.MapOf, Value.MapOf> requests, ActionTable actions, String region) {
    this.actions = actions;
    this.requests = requests;
    this.region = Value.of(region);
  }

  public List<Value.MapOf> read(ReadQuery query) {
    Ec2Action row = actions.get(query.action());
    List<Value.MapOf> items = new ArrayList<>();
    if (query.filter().isEmpty()) {
      pages(row, query.arguments(), items);
      return query.values().isEmpty()
          ? items
          : items.stream().filter(item -> has(item, query)).toList();
    }
    for (int from = 0; from < query.values().size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, query.values().size());
      pages(row, filtered(row, query, query.values().subList(from, to)), items);
    }
    return query.filter().startsWith(TAG) ? tagged(query, items) : items;
  }

  /** EC2: has no filter for some members; their items are compared here. */
  private static boolean has(Value.MapOf item, ReadQuery query) {
    return AnswerPaths.all(item, query.path()).stream().anyMatch(query.values()::contains);
  }

  /** Endpoints that ignore a tag filter would return foreign resources. */
  private static List<Value.MapOf> tagged(ReadQuery query, List<Value.MapOf> items) {
    String key = query.filter().substring(TAG.length());
    return items.stream()
        .filter(
            item -> ResourceTags.of(item, key).filter(tag -> isRequested(query, tag)).isPresent())
        .toList();
  }

  private static boolean isRequested(ReadQuery query, Value tag) {
    String text = tag.asText().orElseGet(tag::expression);
    return query.values().stream()
        .anyMatch(value -> Wildcards.match(value.asText().orElseGet(value::expression), text));
  }

  private static Value.MapOf filtered(Ec2Action row, ReadQuery query, List<Value> values) {
    List<Value> texts =
        values.stream().map(v -> Value.of(v.asText().orElseGet(v::expression))).toList();
    String name = row.filterMember();
    List<Value> filters = new ArrayList<>(AnswerPaths.items(query.arguments(), name));
    filters.add(CallArguments.of("Name", query.filter()).and("Values", Value.list(texts)).map());
    return query.arguments().with(name, Value.list(filters));
  }

  private void pages(Ec2Action row, Value.MapOf requested, List<Value.MapOf> into) {
    // EC2: refuses IDs and a page size in one request.
    boolean isById = requested.entries().keySet().stream().anyMatch(name -> name.endsWith("Ids"));
    Value.MapOf arguments =
        row.pageSize() == 0 || isById
            ? requested
            : requested.with("MaxResults", Value.of(row.pageSize()));
    Set<String> followed = new HashSet<>();
    while (true) {
      Optional<Value.MapOf> page = page(row.name(), arguments);
      page.ifPresent(answer -> collect(row, answer, into));
      Optional<String> next =
          page.flatMap(answer -> AnswerPaths.text(answer, RequestedAnswers.NEXT))
              .filter(token -> !token.isEmpty());
      if (next.isEmpty()) {
        return;
      } else if (!followed.add(next.get()) || followed.size() > MOST_PAGES) {
        throw unusable("the pages of " + row.name() + " do not come to an end");
      }
      arguments = arguments.with(RequestedAnswers.NEXT, Value.of(next.get()));
    }
  }

  private static CloudFault unusable(String why) {
    return new CloudFault(FaultKind.UNANSWERED, AwsRequestDiagnostic.TRUNCATED_READ.with(why));
  }

  /** Empty if all requested objects are gone. */
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

  private void collect(Ec2Action row, Value.MapOf answer, List<Value.MapOf> into) {
    if (row.items().isEmpty()) {
      into.add(answer);
    } else if (row.items().startsWith("Reservations.")) {
      AnswerPaths.items(answer, "Reservations")
          .forEach(reservation -> instances(reservation, into));
    } else {
      AnswerPaths.items(answer, row.items()).forEach(item -> into.add(placed(item)));
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
