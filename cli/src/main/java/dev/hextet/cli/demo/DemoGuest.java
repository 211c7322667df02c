package dev.hextet.cli.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The guest of the demo: the nginx of the example's user data, on this machine. */
final class DemoGuest {
  /** Folders of servers, which are not on the path of every user. */
  private static final List<Path> SERVERS =
      List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"), Path.of("/opt/homebrew/bin"));

  private final PrintStream out;
  private final Path userData;

  DemoGuest(PrintStream out, Path userData) {
    this.out = out;
    this.userData = userData;
  }

  /** Returns the path of nginx, if it is installed. */
  static Optional<Path> nginx(Map<String, String> environment) {
    Stream<Path> path =
        Stream.of(environment.getOrDefault("PATH", "").split(":"))
            .filter(folder -> folder.startsWith("/"))
            .map(Path::of);
    return Stream.concat(path, SERVERS.stream())
        .map(folder -> folder.resolve("nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Requests the page over IPv6 and prints it, or prints why it cannot. */
  void show(Optional<Path> nginx) {
    if (nginx.isEmpty()) {
      omitted("nginx is not installed on this machine");
      return;
    }
    try {
      Path folder = Files.createDirectory(userData.resolveSibling("nginx"));
      NginxConfiguration configuration = NginxConfiguration.in(Files.readString(userData));
      try (NginxProcess server = NginxProcess.start(nginx.get(), configuration, folder)) {
        show(URI.create("http://[::1]:" + server.port() + "/"));
      }
    } catch (IOException e) {
      omitted(String.valueOf(e.getMessage()));
    }
  }

  private void show(URI url) throws IOException {
    GuestPage page = GuestPage.at(url);
    out.print("$ curl '" + url + "'\n\n" + page.html());
    out.print("\nThe page displays the visitor's address: " + page.visitor() + "\n");
  }

  private void omitted(String reason) {
    out.print("Omitted: " + reason + ".\n");
  }
}
