package dev.hextet.aws;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.Ec2ClientBuilder;

/**
 * The SDK's client: makes each request once, and tells every failure as a {@link CloudFault}. No
 * secret is in the text of one. Thread-safe.
 */
final class Connection implements AutoCloseable {

  /** The code of a request that never left. */
  static final String CANNOT_REACH = "CannotReach";

  private static final String AUTH_FAILURE = "AuthFailure";
  private static final String KEPT = "http.maxConnections";
  private static final String REFUSED = "CredentialsRefused";
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);

  private final Ec2Client client;
  private final Credentials credentials;
  private final String endpoint;
  private volatile boolean accepted;

  Connection(Ec2Settings settings, String region) {
    this.credentials = new Credentials(settings);
    Optional<URI> override = settings.endpoint();
    this.endpoint = override.map(URI::toString).orElse("https://ec2." + region + ".amazonaws.com");
    this.client = client(region, override);
  }

  private Ec2Client client(String region, Optional<URI> override) {
    sendOnce();
    Ec2ClientBuilder builder =
        Ec2Client.builder()
            .region(Region.of(region))
            .credentialsProvider(credentials::resolve)
            .overrideConfiguration(
                configuration ->
                    configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(new AddressCounts()));
    override.ifPresent(builder::endpointOverride);
    boolean plain = override.filter(url -> "http".equals(url.getScheme())).isPresent();
    return plain
        ? builder.httpClient(UrlConnectionHttpClient.create(Connection::plain)).build()
        : builder
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(TO_CONNECT)
                    .socketTimeout(TO_ANSWER))
            .build();
  }

  /** Without the certificates that the SDK's client loads first, used or not. */
  private static HttpURLConnection plain(URI url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
      connection.setConnectTimeout((int) TO_CONNECT.toMillis());
      connection.setReadTimeout((int) TO_ANSWER.toMillis());
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The JDK's HTTP client repeats a POST whose answer is lost by itself, which could make things
   * twice; and it keeps few connections for the next request. It reads both once, when its classes
   * are loaded.
   */
  private static void sendOnce() {
    System.setProperty("sun.net.http.retryPost", "false");
    if (System.getProperty(KEPT) == null) {
      System.setProperty(KEPT, "32");
    }
  }

  /**
   * Makes a request once.
   *
   * @throws CloudFault whatever goes wrong
   */
  Value.MapOf make(String action, Value.MapOf arguments) {
    credentials.resolve();
    try {
      Value.MapOf answer =
          Unmarshaller.map(
              Faults.isRead(action)
                  ? ReadActions.make(client, action, arguments)
                  : WriteActions.make(client, action, arguments));
      accepted = true;
      return answer;
    } catch (SdkServiceException e) {
      throw refused(action, e);
    } catch (SdkException e) {
      throw unanswered(e);
    }
  }

  private CloudFault refused(String action, SdkServiceException e) {
    AwsErrorDetails details = e instanceof AwsServiceException aws ? aws.awsErrorDetails() : null;
    String code = code(e.statusCode(), text(details == null ? null : details.errorCode()));
    if (Faults.isOfCredentials(code) || code.equals(AUTH_FAILURE) && !accepted) {
      return credentialsRefused(code);
    }
    String words = text(details == null ? null : details.errorMessage());
    return new CloudFault(
        Faults.kind(action, code, e.statusCode()),
        code.isEmpty() ? "Http" + e.statusCode() : code,
        words.isEmpty() ? endpoint + " answered with HTTP status " + e.statusCode() : words);
  }

  // The JDK's HTTP client keeps the body of a 401 to itself.
  private static String code(int status, String told) {
    return told.isEmpty() && status == 401 ? AUTH_FAILURE : told;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  // EC2: what it says of a wrong signature repeats the request's headers, the session token too.
  private CloudFault credentialsRefused(String code) {
    String remedy =
        code.toLowerCase(Locale.ROOT).contains("expired")
            ? "They have expired, or this machine's clock is wrong. Renew them (aws sso login)."
            : "Check that they are for this account and still active.";
    return new CloudFault(
        FaultKind.DENIED,
        REFUSED,
        endpoint
            + " refused the credentials from the "
            + credentials.source()
            + " ("
            + code
            + "). "
            + remedy);
  }

  private CloudFault unanswered(SdkException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof NoRouteToHostException
          || cause instanceof SSLHandshakeException) {
        return new CloudFault(
            FaultKind.TRANSIENT, CANNOT_REACH, "cannot reach " + endpoint + ": " + why(cause));
      }
    }
    return new CloudFault(
        FaultKind.UNANSWERED, "NoAnswer", endpoint + " did not answer: " + why(root(e)));
  }

  private static String why(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "no such host";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  @Override
  public void close() {
    client.close();
  }
}
