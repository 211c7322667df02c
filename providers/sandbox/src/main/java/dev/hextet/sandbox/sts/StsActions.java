package dev.hextet.sandbox.sts;

import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls {@code AssumeRole} and {@code GetCallerIdentity}. Every role of the sandbox's account
 * can be assumed, and no role of another account.
 */
public final class StsActions {
  private static final Pattern ROLE = Pattern.compile("arn:[^:]+:iam::([0-9]{12}):role/(.+)");
  private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration USUAL = Duration.ofHours(1);

  private final String account;
  private final Clock clock;
  private final AtomicLong sessions = new AtomicLong();

  /** The identities of the keys that were issued, by the id of the key. */
  private final Map<String, String> callers = new ConcurrentHashMap<>();

  /**
   * @param account the account of the sandbox
   * @param clock the clock for the expiry of credentials
   */
  public StsActions(String account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  /**
   * Performs a call.
   *
   * @param key the id of the access key that it was signed with
   * @throws Ec2Fault if it is refused
   */
  void perform(String action, Map<String, String> form, String key, Xml answer) {
    switch (action) {
      case "AssumeRole" -> assumeRole(form, key, answer);
      case "GetCallerIdentity" -> callerIdentity(key, answer);
      default ->
          throw new Ec2Fault("InvalidAction", "Could not find operation " + action + " for STS");
    }
  }

  private void assumeRole(Map<String, String> form, String key, Xml answer) {
    String arn = required(form, "RoleArn");
    String session = required(form, "RoleSessionName");
    Matcher role = ROLE.matcher(arn);
    if (!role.matches()) {
      throw new Ec2Fault("ValidationError", arn + " is invalid");
    }
    if (!SESSION.matcher(session).matches()) {
      throw new Ec2Fault("ValidationError", "The session name " + session + " is invalid");
    }
    if (!role.group(1).equals(account)) {
      throw new Ec2Fault(
          403,
          "AccessDenied",
          "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
              .formatted(caller(key), arn));
    }
    Duration duration = duration(form);
    String assumed =
        "arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, role.group(2), session);
    String id = "ASIA%016d".formatted(sessions.incrementAndGet());
    callers.put(id, assumed);
    answer.element(
        "Credentials",
        () ->
            answer
                .text("AccessKeyId", id)
                .text("SecretAccessKey", "sandbox")
                .text("SessionToken", "sandbox-" + id)
                .time("Expiration", clock.instant().plus(duration)));
    answer.element(
        "AssumedRoleUser",
        () -> answer.text("AssumedRoleId", "AROASANDBOX:" + session).text("Arn", assumed));
  }

  private static Duration duration(Map<String, String> form) {
    String text = form.getOrDefault("DurationSeconds", String.valueOf(USUAL.toSeconds()));
    Duration duration = Duration.ofSeconds(text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0);
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new Ec2Fault("ValidationError", "Value '" + text + "' at 'durationSeconds' is invalid");
    }
    return duration;
  }

  private static String required(Map<String, String> form, String name) {
    String value = form.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new Ec2Fault("ValidationError", "The request must contain the parameter " + name);
    }
    return value;
  }

  private void callerIdentity(String key, Xml answer) {
    answer.text("Arn", caller(key)).text("UserId", key).text("Account", account);
  }

  private String caller(String key) {
    return callers.getOrDefault(key, "arn:aws:iam::" + account + ":user/sandbox");
  }
}
