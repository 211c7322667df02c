package dev.hextet.probe;

import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.IpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The name servers of this machine. */
final class NameServers {
  private static final Path FILE = Path.of("/etc/resolv.conf");
  private static final String KEYWORD = "nameserver";

  private NameServers() {}

  /** Returns the servers of the file {@code resolv.conf}, or the one of this machine. */
  static List<InetAddress> ofMachine() {
    try (Stream<String> lines = Files.lines(FILE)) {
      List<InetAddress> found =
          lines
              .map(line -> line.strip().split("\\s+"))
              .filter(words -> words.length > 1 && words[0].equals(KEYWORD))
              .flatMap(words -> address(words[1]))
              .toList();
      return found.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : found;
    } catch (IOException | UncheckedIOException noFile) {
      return List.of(InetAddress.getLoopbackAddress());
    }
  }

  /** Determines whether this machine lists its name servers in a file. */
  static boolean areListed() {
    return Files.isReadable(FILE);
  }

  private static Stream<InetAddress> address(String text) {
    try {
      return Stream.of(InetAddresses.of(IpAddress.parse(text)));
    } catch (AddressException withZone) {
      return Stream.empty();
    }
  }
}
