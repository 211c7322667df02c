package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Terraform with AWS provider 5.100.0 against the sandbox. Skipped where either is missing; the
 * provider is looked for in the folders where mirrors of providers usually are, and in the one that
 * the system property {@code hextet.terraform.mirror} names.
 */
class TerraformIT {

  private static final String PROVIDER = "registry.terraform.io/hashicorp/aws/5.100.0";
  private static final Duration MOST = Duration.ofMinutes(4);

  @TempDir private Path folder;
  private Sandbox sandbox;
  private Program terraform;

  @BeforeEach
  void prepare() throws IOException {
    Optional<Path> program = Program.find("terraform");
    assumeTrue(program.isPresent(), "terraform is not on the path");
    Optional<Path> mirror = mirror();
    assumeTrue(mirror.isPresent(), "there is no mirror of providers with " + PROVIDER);
    for (String file : new String[] {"provider.tf", "stack.tf"}) {
      try (InputStream in = TerraformIT.class.getResourceAsStream("terraform/" + file)) {
        Files.copy(Objects.requireNonNull(in), folder.resolve(file));
      }
    }
    Path settings =
        Files.writeString(
            folder.resolve("settings.tfrc"),
            "disable_checkpoint = true\n"
                + "provider_installation {\n  filesystem_mirror {\n    path = \""
                + mirror.get()
                + "\"\n  }\n}\n");
    sandbox = Sandbox.start(SandboxOptions.defaults());
    terraform =
        new Program(
            program.get(),
            folder,
            Map.of(
                "TF_CLI_CONFIG_FILE",
                settings.toString(),
                "TF_IN_AUTOMATION",
                "1",
                "TF_VAR_endpoint",
                sandbox.endpoint().toString(),
                "TF_VAR_image",
                TestEc2.IMAGE));
  }

  private static Optional<Path> mirror() {
    return Stream.of(
            System.getProperty("hextet.terraform.mirror", ""),
            System.getProperty("user.home") + "/.terraform.d/plugins",
            "/usr/local/share/terraform/plugins",
            "/usr/share/terraform/plugins",
            "/opt/tf-plugins")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(path -> Files.isDirectory(path.resolve(PROVIDER)))
        .findFirst();
  }

  @AfterEach
  void stop() throws IOException {
    if (sandbox != null) {
      sandbox.close();
      // A link into the mirror, which is not for the clearing of temporary folders to follow.
      Files.deleteIfExists(folder.resolve(".terraform/providers/" + PROVIDER + "/linux_amd64"));
    }
  }

  @Test
  void makesChangesInPlaceAndDestroysAStackAndPlansNothingInBetween() throws Exception {
    run(0, "init");
    assertThat(run(0, "apply", "-auto-approve")).contains("Resources: 26 added, 0 changed");
    run(0, "plan", "-detailed-exitcode");

    assertThat(run(0, "apply", "-auto-approve", "-var", "after=true"))
        .contains("Resources: 0 added, 22 changed, 0 destroyed");
    run(0, "plan", "-detailed-exitcode", "-var", "after=true");

    run(0, "destroy", "-auto-approve", "-var", "after=true");
    assertThat(get("inventory")).isEmpty();
    assertThat(get("calls")).allSatisfy(TerraformIT::isUnderstood);
  }

  private String run(int exit, String... arguments) throws Exception {
    String[] all =
        Stream.concat(
                Stream.of(arguments),
                arguments[0].equals("init")
                    ? Stream.of("-no-color")
                    : Stream.of("-no-color", "-input=false", "-parallelism=30"))
            .toArray(String[]::new);
    Program.Run run = terraform.run(MOST, all);
    assertThat(run.exit()).as(run.text()).isEqualTo(exit);
    return run.text();
  }

  /** Terraform asks for what may not be there; but never for what the sandbox does not know. */
  private static void isUnderstood(JsonNode call) {
    assertThat(call.path("status").asInt()).as(call.toString()).isLessThan(500);
    assertThat(call.path("code").asText())
        .as(call.toString())
        .isNotIn("InvalidAction", "UnknownParameter");
  }

  private JsonNode get(String what) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.endpoint().resolve("/_sandbox/" + what)).build();
    return new ObjectMapper()
        .readTree(
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
