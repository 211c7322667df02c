package dev.hextet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sandbox in a process of its own, which counts the calls. */
final class Endpoint implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final Pattern NUMBER = Pattern.compile("\"n\"\\s*:\\s*(\\d+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final URI url;
  private int seen;

  private Endpoint(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  static Endpoint start(Path hextet, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(List.of(hextet.toString(), "sandbox", "--port", "0"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    Matcher found = URL.matcher(line == null ? "" : line);
    if (!found.find()) {
      process.destroy();
      throw new IOException("the sandbox did not start: " + line);
    }
    return new Endpoint(process, URI.create(found.group()));
  }

  URI url() {
    return url;
  }

  /** How many calls there were since the last reset. */
  int calls() throws IOException, InterruptedException {
    Matcher number = NUMBER.matcher(send("GET", "calls?after=" + seen, BodyPublishers.noBody()));
    while (number.find()) {
      seen = Math.max(seen, Integer.parseInt(number.group(1)));
    }
    return seen;
  }

  /** Lets every call take so long; 0 ends that. */
  void delay(int millis) throws IOException, InterruptedException {
    send("DELETE", "faults", BodyPublishers.noBody());
    if (millis > 0) {
      String fault = "[{\"action\": \"any\", \"fault\": \"delay\", \"for\": \"" + millis + "ms\"}]";
      send("POST", "faults", BodyPublishers.ofString(fault));
    }
  }

  void reset() throws IOException, InterruptedException {
    send("POST", "reset", BodyPublishers.noBody());
    seen = 0;
  }

  private String send(String method, String what, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/_sandbox/" + what))
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(method + " " + what + ": " + answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
