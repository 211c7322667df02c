package dev.hextet.cli.workplace;

import dev.hextet.core.value.JsonText;
import dev.hextet.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Recognizes an endpoint that is a sandbox of this program, by a request that changes nothing. */
final class SandboxRecognition {
  private static final int MILLIS = 2000;
  private static final int MOST_BYTES = 1024;

  private SandboxRecognition() {}

  /** Determines whether a URL is that of a sandbox; false if it does not answer. */
  static boolean isSandbox(String endpoint) {
    try {
      URI about = URI.create(endpoint).resolve(Sandbox.ABOUT);
      HttpURLConnection connection = (HttpURLConnection) about.toURL().openConnection();
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      connection.setInstanceFollowRedirects(false);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK && isNamed(connection);
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      return false;
    }
  }

  private static boolean isNamed(HttpURLConnection connection) throws IOException {
    try (InputStream body = connection.getInputStream()) {
      String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return Sandbox.PROGRAM.equals(JsonText.read(text).path("program").textValue());
    }
  }
}
