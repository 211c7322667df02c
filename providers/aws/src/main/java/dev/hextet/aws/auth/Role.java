package dev.hextet.aws.auth;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.GoDuration;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A role that is assumed (AWS Security Token Service API Reference, "AssumeRole"): an {@code
 * assume_role} block.
 *
 * @param block canonical
 */
record Role(Value.MapOf block) {
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(12);

  private static final Attribute<String> ARN =
      Attribute.optional("role_arn", Kinds.parsed("ARN of a role", Role::arn, text -> text));
  private static final Attribute<String> SESSION_NAME =
      Attribute.optional("session_name", Kinds.TEXT);
  private static final Attribute<String> EXTERNAL_ID =
      Attribute.optional("external_id", Kinds.TEXT);
  private static final Attribute<String> DURATION =
      Attribute.optional("duration", Kinds.parsed("duration", Role::duration, text -> text));
  private static final Attribute<String> POLICY = Attribute.optional("policy", Kinds.TEXT);
  private static final Attribute<Set<String>> POLICY_ARNS =
      Attribute.optional("policy_arns", Kinds.setOf(Kinds.TEXT));
  private static final Attribute<String> SOURCE_IDENTITY =
      Attribute.optional("source_identity", Kinds.TEXT);
  private static final Attribute<Map<String, String>> TAGS =
      Attribute.optional("tags", Kinds.mapOf(Kinds.TEXT));
  private static final Attribute<Set<String>> TRANSITIVE_TAG_KEYS =
      Attribute.optional("transitive_tag_keys", Kinds.setOf(Kinds.TEXT));

  /** An {@code assume_role} block. */
  static final Kind<Attributes> KIND =
      Kinds.block(
          ARN,
          SESSION_NAME,
          EXTERNAL_ID,
          DURATION,
          POLICY,
          POLICY_ARNS,
          SOURCE_IDENTITY,
          TAGS,
          TRANSITIVE_TAG_KEYS);

  private static String arn(String text) {
    if (!text.matches("arn:[^:]+:iam::[^:]*:role/.+")) {
      throw new InvalidValue(AwsDiagnostic.INVALID_ROLE.with());
    }
    return text;
  }

  private static String duration(String text) {
    Optional<Duration> duration = GoDuration.positive(text);
    if (duration.isEmpty()
        || duration.get().compareTo(SHORTEST) < 0
        || duration.get().compareTo(LONGEST) > 0) {
      throw new InvalidValue(AwsDiagnostic.ROLE_DURATION.with());
    }
    return text;
  }

  private <T> Optional<T> get(Attribute<T> attribute) {
    return new Attributes(block).get(attribute);
  }

  /** Determines whether the block names a role: an empty ARN, as from a variable, names none. */
  boolean isNamed() {
    return !arn().isEmpty();
  }

  String arn() {
    return get(ARN).orElse("");
  }

  Optional<String> sessionName() {
    return get(SESSION_NAME);
  }

  Optional<String> externalId() {
    return get(EXTERNAL_ID);
  }

  Optional<Duration> duration() {
    return get(DURATION).flatMap(GoDuration::positive);
  }

  Optional<String> policy() {
    return get(POLICY);
  }

  List<String> policies() {
    return get(POLICY_ARNS).stream().flatMap(Set::stream).sorted().toList();
  }

  Optional<String> sourceIdentity() {
    return get(SOURCE_IDENTITY);
  }

  Map<String, String> tags() {
    return get(TAGS).orElse(Map.of());
  }

  List<String> transitiveTags() {
    return get(TRANSITIVE_TAG_KEYS).stream().flatMap(Set::stream).sorted().toList();
  }

  /** Returns a text without secrets. */
  @Override
  public String toString() {
    return "Role[" + arn() + "]";
  }
}
