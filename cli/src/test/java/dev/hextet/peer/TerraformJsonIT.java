package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One document in Terraform's JSON, carried out by Terraform and by hextet: both make the same. */
final class TerraformJsonIT {
  private static final Path DOCUMENT = Path.of("../state-examples/terraform-json/main.tf.json");
  private static final Path LAUNCHER = Path.of("target/hextet/bin/hextet").toAbsolutePath();
  private static final String ENDPOINT = "http://127.0.0.1:4566";

  @TempDir private Path folder;

  @Test
  void bothMakeTheSameOfIt() throws Exception {
    SortedMap<String, List<String>> terraform = byTerraform();

    assertThat(byHextet()).isEqualTo(terraform);
  }

  private SortedMap<String, List<String>> byTerraform() throws Exception {
    Path place = Files.createDirectory(folder.resolve("terraform"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
        Terraform terraform = Terraform.in(place, Map.of())) {
      write(place, sandbox);
      terraform.run(0, "init");
      terraform.run(0, "apply", "-auto-approve");
      return Leavings.at(sandbox.endpoint());
    }
  }

  private SortedMap<String, List<String>> byHextet() throws Exception {
    Path place = Files.createDirectory(folder.resolve("hextet"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      write(place, sandbox);
      Program hextet =
          new Program(LAUNCHER, place, Map.of("JAVA_HOME", System.getProperty("java.home")));
      Program.Run run = hextet.run(Duration.ofMinutes(2), "apply", "main.tf.json", "-auto-approve");
      assertThat(run.exit()).as(run.text()).isZero();
      return Leavings.at(sandbox.endpoint());
    }
  }

  private static void write(Path place, Sandbox sandbox) throws IOException {
    String document = Files.readString(DOCUMENT);
    assertThat(document).contains(ENDPOINT);
    Files.writeString(
        place.resolve("main.tf.json"), document.replace(ENDPOINT, sandbox.endpoint().toString()));
  }
}
