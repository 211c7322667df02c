package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Terraform against the sandbox: every type, and a change in place of each of its attributes. It
 * waits most of the time, so that it is the first to begin.
 */
@Order(1)
@Tag("peer")
final class TerraformProgramIT {
  private static final String IMAGE = "ami-00608142bdc2eefe3";

  @TempDir private Path folder;
  private Sandbox sandbox;
  private TerraformProgram terraform;

  @BeforeEach
  void prepare() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
    for (String file : new String[] {"provider.tf", "stack.tf"}) {
      try (InputStream in = TerraformProgramIT.class.getResourceAsStream("terraform/" + file)) {
        Files.copy(Objects.requireNonNull(in), folder.resolve(file));
      }
    }
    terraform =
        TerraformProgram.in(
            folder,
            Map.of("TF_VAR_endpoint", sandbox.endpoint().toString(), "TF_VAR_image", IMAGE));
  }

  @AfterEach
  void stop() throws IOException {
    sandbox.close();
  }

  @Test
  void makesChangesInPlaceAndDestroysAStackAndPlansNothingInBetween() throws Exception {
    assertThat(terraform.run(0, "apply", "-auto-approve"))
        .contains("Resources: 26 added, 0 changed");

    // What had not stayed as it was made would be a 23rd.
    assertThat(terraform.run(0, "apply", "-auto-approve", "-var", "after=true"))
        .contains("Resources: 0 added, 22 changed, 0 destroyed");
    terraform.run(0, "plan", "-detailed-exitcode", "-var", "after=true");

    terraform.run(0, "destroy", "-auto-approve", "-var", "after=true");
    assertThat(get("inventory")).isEmpty();
    assertThat(get("calls")).allSatisfy(TerraformProgramIT::isUnderstood);
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
