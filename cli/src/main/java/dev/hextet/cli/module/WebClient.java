package dev.hextet.cli.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Requests to registries and to servers of archives. A redirection to an address that is not HTTPS
 * is an error. Only the host that a token is for receives it.
 */
final class WebClient {
  private static final int MOST_REDIRECTIONS = 5;
  private static final int TIMEOUT = (int) Duration.ofSeconds(30).toMillis();
  private static final long LONGEST = Duration.ofMinutes(10).toNanos();
  private static final int LARGEST_DOCUMENT = 20 << 20;
  private static final int BUFFER = 1 << 16;

  private final Map<String, String> environment;

  /**
   * @param environment contains the tokens, such as {@code TF_TOKEN_registry_example_com}
   */
  WebClient(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * An answer without an error.
   *
   * @param address the address after redirections
   * @param terraformGet the header {@code X-Terraform-Get}, or ""
   */
  record Answer(int status, URI address, String terraformGet, String body) {}

  /** Returns the answer to a GET request for a JSON document. */
  Answer get(URI address) throws IOException, DownloadException {
    HttpURLConnection connection = open(address);
    try (InputStream in = connection.getInputStream()) {
      byte[] body = in.readNBytes(LARGEST_DOCUMENT + 1);
      if (body.length > LARGEST_DOCUMENT) {
        throw new DownloadException("The answer of " + address.getHost() + " is too large.");
      }
      return new Answer(
          connection.getResponseCode(),
          URI.create(connection.getURL().toString()),
          Optional.ofNullable(connection.getHeaderField("X-Terraform-Get")).orElse(""),
          new String(body, StandardCharsets.UTF_8));
    } finally {
      connection.disconnect();
    }
  }

  /** Downloads a file of a limited size. */
  void download(URI address, Path file, PackageLimits limits)
      throws IOException, DownloadException {
    HttpURLConnection connection = open(address);
    try (InputStream in = connection.getInputStream();
        OutputStream out = Files.newOutputStream(file)) {
      long start = System.nanoTime();
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        limits.check(0, bytes);
        if (System.nanoTime() - start > LONGEST) {
          throw new DownloadException("The download takes longer than 10 minutes.");
        }
        out.write(buffer, 0, read);
      }
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection open(URI start) throws IOException, DownloadException {
    URI address = start;
    for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
      HttpURLConnection connection = connect(WebAddress.checked(address));
      int status = connection.getResponseCode();
      if (status >= 200 && status < 300) {
        return connection;
      }
      String location = connection.getHeaderField("Location");
      connection.disconnect();
      if (status < 300 || status >= 400 || location == null) {
        throw new DownloadException(failure(address, status));
      }
      address = WebAddress.of(address.resolve(location.replace(" ", "%20")).toString());
    }
    throw new DownloadException(start.getHost() + " redirects more than 5 times.");
  }

  private static String failure(URI address, int status) {
    String hint =
        switch (status) {
          case 401, 403 ->
              " A token is given in the environment as " + variable(address.getHost()) + ".";
          default -> "";
        };
    return address.getHost() + " answers " + status + " for " + address.getPath() + "." + hint;
  }

  private HttpURLConnection connect(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(TIMEOUT);
    connection.setReadTimeout(TIMEOUT);
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept", "application/json, */*");
    connection.setRequestProperty("User-Agent", "hextet");
    String token = environment.getOrDefault(variable(address.getHost()), "");
    if (!token.isEmpty()) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    return connection;
  }

  /** Returns Terraform's name of the variable with the token for a host. */
  private static String variable(String host) {
    return "TF_TOKEN_" + host.toLowerCase(Locale.ROOT).replace("-", "__").replace('.', '_');
  }
}
