package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nested modules and {@code dynamic} blocks: Terraform and hextet plan the same addresses, and
 * create the same objects.
 */
@Tag("peer")
final class TerraformModulesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MODULES = Path.of("src/test/resources/dev/hextet/peer/modules");
  private static final Path LAUNCHER = Path.of("target/hextet/bin/hextet").toAbsolutePath();
  private static final String ENDPOINT = "http://127.0.0.1:4566";

  @TempDir private Path folder;

  /**
   * Outcome of one program.
   *
   * @param changes addresses, addresses of modules and actions
   * @param planned addresses of the planned resources by the addresses of their modules
   * @param objects the objects in the cloud after an apply
   */
  private record Outcome(
      List<String> changes,
      SortedMap<String, List<String>> planned,
      SortedMap<String, List<String>> objects) {}

  @Test
  void bothPlanAndCreateTheSame() throws Exception {
    Outcome terraform = byTerraform();
    Outcome hextet = byHextet();

    assertThat(hextet.changes()).isEqualTo(terraform.changes()).hasSize(15);
    assertThat(hextet.planned()).isEqualTo(terraform.planned());
    assertThat(hextet.objects()).isEqualTo(terraform.objects());
  }

  private Outcome byTerraform() throws Exception {
    Path place = Files.createDirectory(folder.resolve("terraform"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls())) {
      copy(place, sandbox);
      TerraformProgram terraform = TerraformProgram.in(place, Map.of());
      terraform.installModules();
      terraform.run(0, "plan", "-out=saved");
      JsonNode plan = JSON.readTree(terraform.show("saved"));
      terraform.applySaved("saved");
      return new Outcome(changes(plan), planned(plan), Leavings.at(sandbox.endpoint()));
    }
  }

  private Outcome byHextet() throws Exception {
    Path place = Files.createDirectory(folder.resolve("hextet"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls())) {
      copy(place, sandbox);
      ForeignProgram hextet =
          new ForeignProgram(LAUNCHER, place, Map.of("JAVA_HOME", System.getProperty("java.home")));
      run(hextet, "plan", "--out=saved.json");
      JsonNode plan = JSON.readTree(place.resolve("saved.json").toFile());
      run(hextet, "apply", "-auto-approve");
      return new Outcome(changes(plan), planned(plan), Leavings.at(sandbox.endpoint()));
    }
  }

  private static void run(ForeignProgram hextet, String... arguments) throws Exception {
    ForeignProgram.Run run = hextet.run(Duration.ofMinutes(2), arguments);
    assertThat(run.exit()).as(run.text()).isZero();
  }

  private static List<String> changes(JsonNode plan) {
    List<String> changes = new ArrayList<>();
    for (JsonNode change : plan.get("resource_changes")) {
      changes.add(
          change.get("address").asText()
              + " in "
              + change.path("module_address").asText()
              + " "
              + change.at("/change/actions"));
    }
    Collections.sort(changes);
    return changes;
  }

  private static SortedMap<String, List<String>> planned(JsonNode plan) {
    SortedMap<String, List<String>> planned = new TreeMap<>();
    collect(plan.at("/planned_values/root_module"), planned);
    return planned;
  }

  private static void collect(JsonNode module, SortedMap<String, List<String>> planned) {
    List<String> resources = new ArrayList<>();
    module.path("resources").forEach(resource -> resources.add(resource.get("address").asText()));
    Collections.sort(resources);
    planned.put(module.path("address").asText(), resources);
    module.path("child_modules").forEach(child -> collect(child, planned));
  }

  private static void copy(Path place, Sandbox sandbox) throws IOException {
    try (Stream<Path> files = Files.walk(MODULES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = place.resolve(MODULES.relativize(file));
        Files.createDirectories(target.getParent());
        String text = Files.readString(file);
        Files.writeString(target, text.replace(ENDPOINT, sandbox.endpoint().toString()));
      }
    }
  }
}
