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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document in Terraform's JSON, carried out by Terraform and by hextet: both make the same. */
@Tag("peer")
final class TerraformProgramJsonIT {
  private static final Path EXAMPLES = Path.of("../state-examples");
  private static final Path LAUNCHER = Path.of("target/hextet/bin/hextet").toAbsolutePath();
  private static final String ENDPOINT = "http://127.0.0.1:4566";

  @TempDir private Path folder;

  @Test
  void bothMakeTheSameOfTwoTiers() throws Exception {
    bothMakeTheSameOf("two-tiers");
  }

  @Tag("matrix")
  @Test
  void bothMakeTheSameInTwoRegions() throws Exception {
    bothMakeTheSameOf("two-regions");
  }

  private void bothMakeTheSameOf(String example) throws Exception {
    Path document = EXAMPLES.resolve(example).resolve("main.tf.json");
    SortedMap<String, List<String>> terraform = byTerraform(document);

    assertThat(byHextet(document)).isEqualTo(terraform);
  }

  private SortedMap<String, List<String>> byTerraform(Path document) throws Exception {
    Path place = Files.createDirectory(folder.resolve("terraform"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls())) {
      write(document, place, sandbox);
      TerraformProgram.in(place, Map.of()).run(0, "apply", "-auto-approve");
      return Leavings.at(sandbox.endpoint());
    }
  }

  private SortedMap<String, List<String>> byHextet(Path document) throws Exception {
    Path place = Files.createDirectory(folder.resolve("hextet"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls())) {
      write(document, place, sandbox);
      ForeignProgram hextet =
          new ForeignProgram(LAUNCHER, place, Map.of("JAVA_HOME", System.getProperty("java.home")));
      ForeignProgram.Run run =
          hextet.run(Duration.ofMinutes(2), "apply", "main.tf.json", "-auto-approve");
      assertThat(run.exit()).as(run.text()).isZero();
      return Leavings.at(sandbox.endpoint());
    }
  }

  private static void write(Path document, Path place, Sandbox sandbox) throws IOException {
    String text = Files.readString(document);
    assertThat(text).contains(ENDPOINT);
    Files.writeString(
        place.resolve("main.tf.json"), text.replace(ENDPOINT, sandbox.endpoint().toString()));
  }
}
