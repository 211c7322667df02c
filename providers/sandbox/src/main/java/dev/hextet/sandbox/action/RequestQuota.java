package dev.hextet.sandbox.action;

import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets that the calls of an action draw from. An action has a bucket of its own, but
 * for a few that share one; some have a second bucket, counted by the instance.
 *
 * @param bucket the name of the bucket
 * @param unbounded the rate of a call without a filter or a page size
 * @param perInstance the rate of the second bucket; null for an action without one
 */
public record RequestQuota(
    String bucket, RequestRate rate, RequestRate unbounded, @Nullable RequestRate perInstance) {

  private static final String RESOURCE_INTENSIVE = "resource-intensive";

  /** The tokens that a call takes from a bucket. */
  public record Charge(String bucket, double tokens, RequestRate rate) {}

  /** Returns the quota that EC2 gives an action by its name alone. */
  public static RequestQuota usual(String action) {
    RequestRate rate = ApiRequest.isRead(action) ? RequestRate.READ : RequestRate.CHANGE;
    return new RequestQuota(action, rate, rate, null);
  }

  RequestQuota at(RequestRate other) {
    return new RequestQuota(bucket, other, other, perInstance);
  }

  RequestQuota costlyUnbounded() {
    return new RequestQuota(bucket, rate, RequestRate.UNBOUNDED_READ, perInstance);
  }

  RequestQuota resourceIntensive() {
    return new RequestQuota(RESOURCE_INTENSIVE, rate, unbounded, perInstance);
  }

  RequestQuota perInstance(RequestRate other) {
    return new RequestQuota(bucket, rate, unbounded, other);
  }

  /** Returns all charges of a call, which is admitted if every bucket has enough tokens. */
  List<Charge> charges(ApiRequest call) {
    List<Charge> charges = new ArrayList<>();
    charges.add(new Charge(bucket, 1, isBounded(call.parameters()) ? rate : unbounded));
    Optional.ofNullable(perInstance)
        .map(second -> new Charge(bucket + "/instances", instances(call.parameters()), second))
        .ifPresent(charges::add);
    return charges;
  }

  private static boolean isBounded(Parameters parameters) {
    return parameters.has("Filter.1") || parameters.has("MaxResults");
  }

  /** Counts the instances that a call names; the action itself refuses a count that is invalid. */
  private static double instances(Parameters parameters) {
    Map<String, String> all = parameters.asMap();
    String most = all.getOrDefault("MaxCount", "");
    return most.matches("[1-9][0-9]{0,3}")
        ? Integer.parseInt(most)
        : all.keySet().stream().filter(name -> name.startsWith("InstanceId.")).count();
  }
}
