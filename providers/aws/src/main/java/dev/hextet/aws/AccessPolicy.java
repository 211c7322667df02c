package dev.hextet.aws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.aws.api.ActionTable;
import dev.hextet.aws.api.Ec2Permission;
import dev.hextet.core.resource.RequestPurpose;
import dev.hextet.core.resource.RequiredRequest;
import dev.hextet.core.resource.RequiredRequests;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The least IAM policy for some requests: a statement for each purpose. An action that serves
 * several purposes is in the statement of the first one.
 */
final class AccessPolicy {
  private final ActionTable actions;
  private final SortedSet<String> regions;
  private final Map<RequestPurpose, SortedSet<String>> byPurpose =
      new EnumMap<>(RequestPurpose.class);
  private final SortedSet<String> taggingCreations = new TreeSet<>();
  private boolean passesRoles;

  private AccessPolicy(ActionTable actions, RequiredRequests required) {
    this.actions = actions;
    this.regions = required.regions();
    if (required.ownership()) {
      add(RequestPurpose.PLAN, Ownership.ACTION, Value.map(Map.of()));
    }
    for (RequestPurpose purpose : RequestPurpose.values()) {
      required.requests().stream()
          .filter(request -> request.purpose() == purpose)
          .forEach(this::add);
    }
  }

  /** Returns the policy as JSON: sorted, and the same for the same requests. */
  static String of(ActionTable actions, RequiredRequests required) {
    return JsonText.pretty(new AccessPolicy(actions, required).json());
  }

  private void add(RequiredRequest request) {
    add(request.purpose(), request.action(), request.arguments());
  }

  private void add(RequestPurpose purpose, String action, Value.MapOf arguments) {
    for (Ec2Permission permission : actions.get(action).permissions(arguments)) {
      if (permission.action().equals(Ec2Permission.ROLE_PASSING)) {
        passesRoles = true;
      } else if (!permission.creation().isEmpty()) {
        taggingCreations.add(permission.creation());
      } else if (byPurpose.values().stream().noneMatch(all -> all.contains(permission.action()))) {
        byPurpose.computeIfAbsent(purpose, key -> new TreeSet<>()).add(permission.action());
      }
    }
  }

  private ObjectNode json() {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put("Version", "2012-10-17");
    ArrayNode statements = policy.putArray("Statement");
    byPurpose.forEach((purpose, permitted) -> statements.add(statement(name(purpose), permitted)));
    boolean isUnconditional =
        byPurpose.values().stream().anyMatch(all -> all.contains(Ec2Permission.TAGGING));
    if (!taggingCreations.isEmpty() && !isUnconditional) {
      ObjectNode tagging = statement("TagOnCreation", List.of(Ec2Permission.TAGGING));
      equal(tagging, "ec2:CreateAction", taggingCreations);
      statements.add(tagging);
    }
    if (passesRoles) {
      statements.add(rolePassing());
    }
    return policy;
  }

  private static String name(RequestPurpose purpose) {
    return switch (purpose) {
      case PLAN -> "Plan";
      case APPLY -> "Apply";
      case VERIFY -> "Verify";
      case RECOVER -> "RecoverLostAnswers";
      case DESTROY -> "Destroy";
    };
  }

  private ObjectNode statement(String name, Collection<String> permitted) {
    ObjectNode statement = allow(name, permitted);
    if (!regions.isEmpty()) {
      equal(statement, "aws:RequestedRegion", regions);
    }
    return statement;
  }

  // IAM: is global, so the region of a request does not limit the role that it passes.
  private ObjectNode rolePassing() {
    ObjectNode statement = allow("PassRole", List.of(Ec2Permission.ROLE_PASSING));
    equal(statement, "iam:PassedToService", services());
    return statement;
  }

  private SortedSet<String> services() {
    SortedSet<String> services = new TreeSet<>();
    boolean isChina = regions.stream().anyMatch(region -> region.startsWith("cn-"));
    services.add("ec2.amazonaws.com");
    if (isChina) {
      services.add("ec2.amazonaws.com.cn");
    }
    return services;
  }

  private static ObjectNode allow(String name, Collection<String> permitted) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    statement.put("Sid", name);
    statement.put("Effect", "Allow");
    permitted.forEach(statement.putArray("Action")::add);
    statement.put("Resource", "*");
    return statement;
  }

  private static void equal(ObjectNode statement, String key, Collection<String> values) {
    values.forEach(
        statement.withObject("/Condition").withObject("/StringEquals").putArray(key)::add);
  }
}
