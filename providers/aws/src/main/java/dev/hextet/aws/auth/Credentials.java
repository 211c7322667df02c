package dev.hextet.aws.auth;

import dev.hextet.aws.api.CredentialSource;
import dev.hextet.aws.diag.AwsRequestDiagnostic;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The credentials of a provider block: its own keys, its profile, or the SDK's default chain,
 * source by source, so that an error can list the sources. The first source with credentials is
 * used again after they expire. Thread-safe.
 */
final class Credentials implements CredentialSource {

  /** A place that can have credentials. */
  private record Place(String name, String absent, Supplier<AwsCredentialsProvider> provider) {}

  private final String name;
  private final List<Place> places;
  private @Nullable AwsCredentialsProvider found;
  private @Nullable CloudFault missing;
  private String source = "";

  Credentials(Ec2Settings settings) {
    this.name = settings.name();
    this.places = places(settings);
  }

  private static List<Place> places(Ec2Settings settings) {
    if (settings.text("access_key").isPresent()) {
      return List.of(
          new Place(
              settings.name(),
              "secret_key is missing",
              () -> StaticCredentialsProvider.create(keys(settings))));
    }
    if (settings.text("profile").isPresent()) {
      return List.of(profile(settings.text("profile").get()));
    }
    List<Place> places = new ArrayList<>();
    places.add(
        new Place(
            "Java system properties",
            "aws.accessKeyId is not set",
            SystemPropertyCredentialsProvider::create));
    places.add(
        new Place(
            "environment",
            "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set",
            EnvironmentVariableCredentialsProvider::create));
    places.add(
        new Place(
            "web identity",
            "AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are not set, or give none",
            WebIdentityTokenFileCredentialsProvider::create));
    places.add(profile(settings.profile().orElse("default")));
    places.add(
        new Place(
            "container",
            "no address of a container's credentials is set, or it gives none",
            () -> ContainerCredentialsProvider.builder().build()));
    if (settings.asksMetadata()) {
      places.add(
          new Place(
              "instance metadata",
              "no answer from an instance's metadata service",
              InstanceProfileCredentialsProvider::create));
    }
    return places;
  }

  private static Place profile(String name) {
    return new Place(
        "profile \"" + name + "\"",
        "~/.aws/config and ~/.aws/credentials have no usable credentials under this name; after"
            + " signing in by SSO, they may have expired",
        () -> ProfileCredentialsProvider.create(name));
  }

  private static AwsCredentials keys(Ec2Settings settings) {
    String id = settings.text("access_key").orElse("");
    String secret =
        settings
            .text("secret_key")
            .orElseThrow(() -> new IllegalArgumentException("no secret_key"));
    return settings
        .text("token")
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(id, secret));
  }

  /**
   * Returns the present credentials.
   *
   * @throws CloudFault with the list of sources; the slow search is done once
   */
  @Override
  public synchronized AwsCredentials resolve() {
    if (missing != null) {
      throw missing;
    }
    if (found != null) {
      return renewed(found);
    }
    for (Place place : places) {
      try {
        AwsCredentialsProvider provider = place.provider().get();
        AwsCredentials credentials = provider.resolveCredentials();
        found = provider;
        source = place.name();
        return credentials;
      } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
        // This source has none; the message of the last source covers all of them.
      }
    }
    missing = fault();
    throw missing;
  }

  private AwsCredentials renewed(AwsCredentialsProvider provider) {
    try {
      return provider.resolveCredentials();
    } catch (SdkException e) {
      throw new CloudFault(
          FaultKind.UNIDENTIFIED, AwsRequestDiagnostic.CREDENTIALS_EXPIRED.with(source));
    }
  }

  private CloudFault fault() {
    StringBuilder tried = new StringBuilder("No AWS credentials were found");
    tried.append(isNamed() ? " for " + name : "").append(". Looked for in:");
    for (Place place : places) {
      tried.append("\n  ").append(place.name()).append(": ").append(place.absent());
    }
    tried.append(
        "\nSet AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a profile with AWS_PROFILE"
            + " (aws configure, aws sso login).");
    return new CloudFault(FaultKind.UNIDENTIFIED, AwsRequestDiagnostic.NO_CREDENTIALS.with(tried));
  }

  /** Determines whether messages name the configuration: it has an alias. */
  private boolean isNamed() {
    return name.indexOf('.') != name.lastIndexOf('.');
  }

  @Override
  public synchronized String source() {
    return source;
  }
}
