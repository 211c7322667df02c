package dev.hextet.aws;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
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
  private static final String KEPT = "http.maxConnections";
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);

  private final Ec2Client client;
  private final Credentials credentials;
  private final Failures failures;

  Connection(Ec2Settings settings, String region) {
    this.credentials = new Credentials(settings);
    Optional<URI> override = settings.endpoint();
    this.failures =
        new Failures(
            override.map(Connection::shown).orElse("https://ec2." + region + ".amazonaws.com"),
            credentials::source);
    this.client = client(region, override);
  }

  /** Without what else a URL can hold, a password for example. */
  private static String shown(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
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
      failures.answered();
      return answer;
    } catch (SdkServiceException e) {
      throw failures.refused(action, e);
    } catch (SdkException e) {
      throw failures.unanswered(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
