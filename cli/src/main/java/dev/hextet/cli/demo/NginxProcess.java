package dev.hextet.cli.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An nginx on the loopback addresses of this machine, as a child process. It ends with this object,
 * and also if this program is killed: a shell ends it once its standard input is closed.
 */
final class NginxProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(10);
  private static final int PORTS = 5;
  private static final String SHELL =
      """
      exec 3<&0
      "$@" 3<&- &
      nginx=$!
      { read -r end <&3; kill "$nginx"; } 2>/dev/null &
      wait "$nginx"
      """;

  private final Process shell;
  private final Path folder;
  private final int port;

  private NginxProcess(Process shell, Path folder, int port) {
    this.shell = shell;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts a server and waits until it listens.
   *
   * @param program path of nginx
   * @param configuration the configuration of the guest
   * @param folder an empty folder for the files of the process
   * @throws IOException with a phrase for users if nginx does not start
   */
  static NginxProcess start(Path program, NginxConfiguration configuration, Path folder)
      throws IOException {
    for (int attempt = 1; true; attempt++) {
      NginxProcess nginx = launch(program, configuration, folder, freePort());
      try {
        nginx.awaitStart();
        return nginx;
      } catch (IOException e) {
        nginx.close();
        // Between the search of the port and the start, another program can take the port.
        if (attempt == PORTS || !nginx.error().contains("Address already in use")) {
          throw e;
        }
      }
    }
  }

  private static int freePort() throws IOException {
    byte[] loopback = new byte[16];
    loopback[15] = 1;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(loopback))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IOException("this machine has no IPv6 loopback address", e);
    }
  }

  private static NginxProcess launch(
      Path program, NginxConfiguration configuration, Path folder, int port) throws IOException {
    Path file = folder.resolve("nginx.conf");
    Files.writeString(file, configuration.onLoopback(port, folder).text());
    String globals = "daemon off; pid " + pid(folder) + ";";
    List<String> nginx =
        List.of(
            program.toString(), "-c", file.toString(), "-e", log(folder).toString(), "-g", globals);
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", SHELL, "sh");
    builder.command().addAll(nginx);
    Process shell =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new NginxProcess(shell, folder, port);
  }

  /** Waits for the file that nginx writes once it listens on all its addresses. */
  private void awaitStart() throws IOException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!Files.exists(pid(folder))) {
      if (hasEnded(20) || System.nanoTime() > end) {
        throw new IOException("nginx did not start: " + error());
      }
    }
  }

  /** Returns the last line of the error log without its time; empty without a log. */
  private String error() throws IOException {
    Path log = log(folder);
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1).replaceFirst("^[^\\[]*", "");
  }

  private static Path pid(Path folder) {
    return folder.resolve("nginx.pid");
  }

  private static Path log(Path folder) {
    return folder.resolve("error.log");
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
    } catch (IOException e) {
      // The shell has ended already, and nginx with it.
      shell.destroy();
    }
    if (!hasEnded(LONGEST_START.toMillis())) {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }

  private boolean hasEnded(long milliseconds) {
    try {
      return shell.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
