package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares an IAM policy with the calls in the log of a sandbox. */
final class PolicyCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RECOVERY = "RecoverLostAnswers";

  private final Sandbox sandbox;
  private final long before;

  private PolicyCheck(Sandbox sandbox, long before) {
    this.sandbox = sandbox;
    this.before = before;
  }

  /** Returns a check of all calls from now on. */
  static PolicyCheck from(Sandbox sandbox) throws IOException {
    JsonNode calls = calls(sandbox, 0);
    return new PolicyCheck(
        sandbox, calls.isEmpty() ? 0 : calls.get(calls.size() - 1).get("n").longValue());
  }

  /** Permissions in a policy, except those that only a lost answer requires. */
  static SortedSet<String> permittedWithoutRecovery(String policy) throws IOException {
    return permitted(policy, RECOVERY);
  }

  /** Permissions in a policy: actions, and the creations that may have tags. */
  static SortedSet<String> permitted(String policy) throws IOException {
    return permitted(policy, "");
  }

  private static SortedSet<String> permitted(String policy, String without) throws IOException {
    SortedSet<String> permitted = new TreeSet<>();
    for (JsonNode statement : JSON.readTree(policy).get("Statement")) {
      assertThat(statement.get("Effect").textValue()).isEqualTo("Allow");
      if (!statement.get("Sid").textValue().equals(without)) {
        add(statement, permitted);
      }
    }
    return permitted;
  }

  private static void add(JsonNode statement, SortedSet<String> permitted) {
    JsonNode creations = statement.at("/Condition/StringEquals/ec2:CreateAction");
    for (JsonNode action : statement.get("Action")) {
      if (creations.isMissingNode()) {
        assertThat(permitted.add(action.textValue())).as("once: %s", action).isTrue();
      }
      creations.forEach(name -> permitted.add(action.textValue() + " " + name.textValue()));
    }
  }

  /** Permissions that EC2 requires for the calls since the start of the check. */
  SortedSet<String> required() throws IOException {
    SortedSet<String> required = new TreeSet<>();
    for (JsonNode call : calls(sandbox, before)) {
      String action = call.get("action").textValue();
      required.add("ec2:" + action);
      call.get("parameters")
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (name.startsWith("TagSpecification.")) {
                  required.add("ec2:CreateTags " + action);
                } else if (name.startsWith("IamInstanceProfile.")) {
                  required.add("iam:PassRole");
                }
              });
    }
    if (required.contains("ec2:CreateTags")) {
      required.removeIf(permission -> permission.startsWith("ec2:CreateTags "));
    }
    return required;
  }

  private static JsonNode calls(Sandbox sandbox, long after) throws IOException {
    try (InputStream in =
        sandbox.endpoint().resolve("/_sandbox/calls?after=" + after).toURL().openStream()) {
      return JSON.readTree(in);
    }
  }
}
