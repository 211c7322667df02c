package dev.hextet.aws.auth;

import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The arguments of the document's {@code provider.aws} block, completed from the environment and
 * from AWS's configuration files.
 */
public final class Ec2Settings {
  private static final int RETRIES = 6;
  private static final String READ_LAG = "read_lag";
  private static final Duration USUAL_READ_LAG = Duration.ofSeconds(30);

  private final String key;
  private final Value.MapOf block;
  private final UnaryOperator<String> environment;

  /**
   * @param key of the configuration: {@code aws}, or {@code aws.west} of one with an alias
   * @param block the provider block, canonical or as it is written
   * @param environment a variable's value, or an empty text
   */
  public Ec2Settings(String key, Value.MapOf block, UnaryOperator<String> environment) {
    this.key = key;
    this.block = block;
    this.environment = environment;
  }

  /** The name of the block, for people. */
  String name() {
    return "provider." + key;
  }

  /** Returns an argument's text; empty without one. */
  Optional<String> text(String name) {
    return AnswerPaths.text(block, name).filter(text -> !text.isEmpty());
  }

  /** An environment variable; empty if it is not set or empty. */
  Optional<String> variable(String name) {
    return Optional.of(environment.apply(name)).filter(text -> !text.isEmpty());
  }

  /** Returns the explicitly named profile. */
  Optional<String> profile() {
    return text("profile").or(() -> variable("AWS_PROFILE"));
  }

  /**
   * Returns the region, from the block, from the environment, or from the profile.
   *
   * @throws DiagnosticException if none of them has one, or if it is not a region
   */
  public String region() {
    return text("region")
        .or(() -> variable("AWS_REGION").map(text -> checked(text, "AWS_REGION")))
        .or(() -> variable("AWS_DEFAULT_REGION").map(text -> checked(text, "AWS_DEFAULT_REGION")))
        .or(() -> regionOfProfile().map(text -> checked(text, "the profile")))
        .orElseThrow(
            () ->
                new DiagnosticException(
                    AwsDiagnostic.NO_REGION.with(name(), profile().orElse("default")).anywhere()));
  }

  private String checked(String text, String source) {
    if (!RegionName.isAccepted(text, block)) {
      throw AwsDiagnostic.INVALID_REGION_FROM_ENVIRONMENT
          .with(text, source, RegionName.suggestion(text))
          .exception();
    }
    return text;
  }

  private Optional<String> regionOfProfile() {
    return ProfileFile.defaultProfileFile()
        .profile(profile().orElse("default"))
        .flatMap(profile -> profile.property("region"));
  }

  /**
   * Returns the URL of a service; empty for AWS's own.
   *
   * @param service {@code ec2} or {@code sts}
   * @throws DiagnosticException if it is not a URL
   */
  public Optional<URI> endpoint(String service) {
    return AnswerPaths.text(block, "endpoints." + service)
        .or(() -> variable("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT)))
        .or(() -> variable("AWS_ENDPOINT_URL"))
        .filter(text -> !text.isEmpty())
        .map(text -> url(service, text));
  }

  private static URI url(String service, String text) {
    try {
      URI url = new URI(text);
      if (List.of("http", "https").contains(url.getScheme()) && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Reported below, as any other text that is not a URL.
    }
    String shown = text.replaceFirst("(?s).*@", "(sensitive value)@");
    throw new DiagnosticException(
        AwsDiagnostic.INVALID_ENDPOINT.with(service.toUpperCase(Locale.ROOT), shown).anywhere());
  }

  /** Returns the roles to assume, each with the credentials of the previous one. */
  List<Role> roles() {
    return AnswerPaths.items(block, ProviderSchema.ASSUME_ROLE.name()).stream()
        .map(Role::new)
        .filter(Role::isNamed)
        .toList();
  }

  /** Returns the rule about accounts. */
  AccountRule accounts() {
    return new AccountRule(
        Set.copyOf(AnswerPaths.texts(block, ProviderSchema.ALLOWED_ACCOUNTS.name())),
        Set.copyOf(AnswerPaths.texts(block, ProviderSchema.FORBIDDEN_ACCOUNTS.name())));
  }

  /** The tags that are left to others. */
  public IgnoredTags ignoredTags() {
    return IgnoredTags.of(block);
  }

  /** Returns the number of times that a read is repeated. */
  public int retries() {
    Value number = block.get("max_retries");
    String text = number.isNull() ? "" : number.asText().orElseGet(number::expression);
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : RETRIES;
  }

  /**
   * Returns the time that a new resource can stay invisible. EC2 publishes none ("Eventual
   * consistency in the Amazon EC2 API"); endpoints that stand in for it are often quicker, which
   * their tests can say.
   */
  public Duration readLag() {
    return text(READ_LAG)
        .or(() -> variable("HEXTET_READ_LAG"))
        .filter(text -> text.matches("\\d{1,4}(\\.\\d{1,3})?"))
        .map(text -> Duration.ofMillis(Math.round(1000 * Double.parseDouble(text))))
        .orElse(USUAL_READ_LAG);
  }

  /**
   * Determines whether STS is to report the account. AWS's own STS is not called for another EC2.
   */
  public boolean asksAccount() {
    boolean elsewhere = endpoint("ec2").isPresent() && endpoint("sts").isEmpty();
    return !elsewhere && !ProviderSchema.isSet(block, "skip_requesting_account_id");
  }

  /** Determines whether the instance's metadata can have credentials. */
  boolean asksMetadata() {
    boolean skips = ProviderSchema.isSet(block, "skip_metadata_api_check");
    return !skips && !variable("AWS_EC2_METADATA_DISABLED").orElse("").equalsIgnoreCase("true");
  }

  /** Without values: some are secret. */
  @Override
  public String toString() {
    return "Ec2Settings" + block.entries().keySet();
  }
}
