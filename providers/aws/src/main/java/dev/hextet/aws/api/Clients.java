package dev.hextet.aws.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.AttributeMap;

/** Sets up the SDK's clients: each makes a request once. */
public final class Clients {
  private static final String KEPT = "http.maxConnections";
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final Duration TO_FINISH = Duration.ofSeconds(90);

  private Clients() {}

  /**
   * Returns a client builder.
   *
   * @param override endpoint other than AWS's own
   * @param guard receives the answers
   */
  public static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B in(
      String region,
      Optional<URI> override,
      CredentialSource credentials,
      AnswerGuard guard,
      B builder) {
    sendOnce();
    builder
        .region(Region.of(region))
        .credentialsProvider(credentials::resolve)
        .overrideConfiguration(
            configuration ->
                configuration
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .addExecutionInterceptor(guard));
    override.ifPresent(builder::endpointOverride);
    boolean plain = override.filter(url -> "http".equals(url.getScheme())).isPresent();
    return builder.httpClientBuilder(
        defaults ->
            new BoundedHttpClient(plain ? plainClient() : secureClient(defaults), TO_FINISH));
  }

  private static SdkHttpClient plainClient() {
    return UrlConnectionHttpClient.create(Clients::plain);
  }

  private static SdkHttpClient secureClient(AttributeMap defaults) {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(TO_CONNECT)
        .socketTimeout(TO_ANSWER)
        .buildWithDefaults(defaults);
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
   * Configures the JDK's HTTP client once, before its classes are loaded. By default, it repeats a
   * POST whose answer is lost, which could create objects twice, and it keeps few connections.
   */
  private static void sendOnce() {
    System.setProperty("sun.net.http.retryPost", "false");
    if (System.getProperty(KEPT) == null) {
      System.setProperty(KEPT, "32");
    }
  }

  /** An endpoint for people, without what else a URL can hold, a password for example. */
  public static String shown(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
  }
}
