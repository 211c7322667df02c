package dev.hextet.cli.demo;

import dev.hextet.core.text.YamlReader;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The cloud-init document of the example's web server. */
final class ExampleGuest {
  static final Path USER_DATA = Path.of("../state-examples/ipv6-webserver/user-data.yml");

  private ExampleGuest() {}

  static String userData() throws IOException {
    return Files.readString(USER_DATA);
  }

  /** Returns the script of the guest that reports the page to the console. */
  static String script() throws IOException {
    Value.MapOf document = (Value.MapOf) YamlReader.read(userData());
    return ((Value.ListOf) document.get("write_files"))
        .items().stream()
            .map(Value.MapOf.class::cast)
            .filter(file -> file.get("path").equals(Value.of("/usr/local/bin/await-page")))
            .map(file -> file.get("content").asText().orElseThrow())
            .findFirst()
            .orElseThrow();
  }
}
