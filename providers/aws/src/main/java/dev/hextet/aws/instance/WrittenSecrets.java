package dev.hextet.aws.instance;

import dev.hextet.aws.diag.AwsInstanceDiagnostic;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognizes literal secrets in user data, which appear in clear text in states and saved plans.
 * The value of a shell variable does not count.
 */
final class WrittenSecrets {
  private static final String NAME =
      "[\\w-]*(?:password|passwd|passphrase|secret|secret_?(?:access_)?key|api_?key|auth_?token|token)";
  private static final String NO_SECRET =
      "(?![$`<{(\\[%*!&|>]|(?:true|false|yes|no|on|off|none|null|required|optional)\\b)";

  /** Names of the secrets, by their patterns. */
  private static final Map<String, Pattern> KINDS =
      Map.of(
          "a private key",
          Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
          "an access key",
          Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
          "a token",
          Pattern.compile(
              "\\b(?:ghp_|gho_|ghs_|github_pat_|glpat-|xox[abprs]-|sk_live_)[\\w-]{10,}"),
          "a password",
          Pattern.compile(
              "(?<![\\w-]|lock_)(?!lock_)(?:--)?"
                  + NAME
                  + "[\"']?(?:[ \\t]*:[ \\t]+|[ \\t]*:(?=[\"'])|[ \\t]*=[ \\t]*)[\"']?"
                  + NO_SECRET
                  + "[^\\s\"',;]{4,}",
              Pattern.CASE_INSENSITIVE));

  private WrittenSecrets() {}

  /** Warns of the user data of an instance, unless all of it is sensitive already. */
  static void check(Attributes wanted, FindingSink findings) {
    check(InstanceAttributes.USER_DATA, wanted, findings);
    check(InstanceAttributes.USER_DATA_BASE64, wanted, findings);
  }

  private static void check(Attribute<?> attribute, Attributes wanted, FindingSink findings) {
    Value value = wanted.value(attribute);
    if (value.isNull() || value.isSensitive()) {
      return;
    }
    in(text(value))
        .ifPresent(
            kind -> findings.add(attribute, AwsInstanceDiagnostic.SECRET_IN_USER_DATA.with(kind)));
  }

  private static String text(Value value) {
    String plain = value.asText().orElseGet(value::expression);
    return UserDataKind.decoded(plain)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse(plain);
  }

  /** Returns the name of the secret in a text; of several, the most specific one. */
  static Optional<String> in(String text) {
    return List.of("a private key", "an access key", "a token", "a password").stream()
        .filter(kind -> Optional.ofNullable(KINDS.get(kind)).orElseThrow().matcher(text).find())
        .findFirst();
  }
}
