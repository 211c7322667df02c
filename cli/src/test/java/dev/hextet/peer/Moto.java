package dev.hextet.peer;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * moto's EC2 on a free port: another endpoint, by other people. It is started by {@code
 * moto_ipv6.py}, which mends two defects of its IPv6; the file is looked for in {@code
 * shared/peers} beside the source tree and where the system property {@code hextet.moto} says.
 */
public final class Moto implements AutoCloseable {
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final long POLL = Duration.ofMillis(20).toNanos();
  private static final String IMAGES =
      """
      [{"ami_id": "ami-0559d46e72e27d4e7", "name": "debian-12-amd64", "description": "Debian 12",
        "architecture": "x86_64", "state": "available", "public": true, "owner_id": "136693071363",
        "image_type": "machine", "image_location": "136693071363/debian-12-amd64",
        "platform": null, "hypervisor": "xen", "virtualization_type": "hvm",
        "root_device_type": "ebs", "root_device_name": "/dev/xvda", "sriov": "simple"}]
      """;

  private final Process process;
  private final int port;

  private Moto(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a server; the test is skipped if moto or the file is missing. */
  public static Moto start(Path folder) throws IOException {
    return start(folder, Map.of());
  }

  /** Starts a server that has the image of the examples, and no other. */
  public static Moto withImageOfExamples(Path folder) throws IOException {
    Path images = folder.resolve("images.json");
    Files.writeString(images, IMAGES);
    return start(folder, Map.of("MOTO_AMIS_PATH", images.toString()));
  }

  private static Moto start(Path folder, Map<String, String> environment) throws IOException {
    Optional<Path> file = file();
    assumeTrue(file.isPresent(), "there is no moto_ipv6.py");
    Optional<Path> python = ForeignProgram.find("python3");
    assumeTrue(python.isPresent(), "python3 is not on the path");
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(python.get().toString(), file.get().toString(), String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("moto.log").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    Moto moto = new Moto(process, port);
    moto.awaitAnswer(folder);
    return moto;
  }

  private static Optional<Path> file() {
    return Stream.of(
            Path.of(System.getProperty("hextet.moto", "")),
            Path.of("..", "..", "shared", "peers", "moto_ipv6.py"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(Path folder) throws IOException {
    long deadline = System.nanoTime() + MOST.toNanos();
    while (!isListening()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        String log = Files.readString(folder.resolve("moto.log"));
        assumeFalse(log.contains("ModuleNotFoundError"), "python3 has no moto");
        throw new IOException("moto: " + log);
      }
      LockSupport.parkNanos(POLL);
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Lets it forget everything. */
  public void reset() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint().resolve("/moto-api/reset"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    int status =
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.discarding())
            .statusCode();
    if (status != 200) {
      throw new IOException("moto answered " + status);
    }
  }

  /** Where it is. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
