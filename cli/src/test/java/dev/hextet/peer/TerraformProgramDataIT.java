package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data source tells Terraform, it tells hextet, attribute by attribute. */
@Tag("peer")
final class TerraformProgramDataIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REGION = "us-east-2";

  /**
   * Terraform tells a VPC's state only if it is asked for it, and does not know the account here.
   */
  private static final Set<String> TOLD_BETTER = Set.of("aws_vpc.state", "aws_instance.arn");

  private final Provider provider = new Ec2Provider();
  @TempDir private Path folder;

  @Test
  void bothAreToldTheSame() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
        LookingUp hextet = LookingUp.at(provider, sandbox.endpoint(), REGION)) {
      TerraformProgram terraform =
          TerraformProgram.in(
              folder,
              Map.of("TF_VAR_endpoint", sandbox.endpoint().toString(), "TF_VAR_image", "-"));
      copy("terraform/provider.tf");
      copy("data/data.tf.json");
      terraform.run(0, "apply", "-auto-approve");

      compare(hextet, reported());
    }
  }

  private void compare(LookingUp hextet, Map<String, JsonNode> reported) throws IOException {
    JsonNode requested = JSON.readTree(folder.resolve("data.tf.json").toFile()).get("data");
    SoftAssertions softly = new SoftAssertions();
    for (DataSource source : provider.dataSources()) {
      assertThat(requested.path(source.name())).as(source.name()).isNotEmpty();
      for (Map.Entry<String, JsonNode> data : requested.get(source.name()).properties()) {
        JsonNode known = reported.get(source.name() + "." + data.getKey());
        compare(
            softly,
            source,
            source.schema().read(hextet.ask(source, given(data.getValue(), known))),
            known);
      }
    }
    softly.assertAll();
  }

  /** The arguments that the document sets, with the values that Terraform found for them. */
  private static Value.MapOf given(JsonNode document, JsonNode reported) {
    Map<String, Value> given = new TreeMap<>();
    document
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (reported.has(name)) {
                given.put(name, ValueJson.fromJson(reported.get(name)));
              }
            });
    return Value.map(given);
  }

  private static void compare(
      SoftAssertions softly, DataSource source, Value.MapOf ours, JsonNode theirs) {
    for (String name : new TreeSet<>(source.schema().attributes().keySet())) {
      String attribute = source.name() + "." + name;
      if (!TOLD_BETTER.contains(attribute)) {
        softly
            .assertThat(plain(ours.get(name)))
            .as(attribute + " of " + theirs.get("id"))
            .isEqualTo(plain(ValueJson.fromJson(theirs.path(name))));
      }
    }
  }

  /** The order of members varies. */
  private static String plain(Value value) {
    if (value instanceof Value.ListOf list) {
      return list.items().stream().map(TerraformProgramDataIT::plain).sorted().toList().toString();
    }
    if (value instanceof Value.MapOf map) {
      Map<String, String> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, plain(member)));
      return members.toString();
    }
    return value.expression();
  }

  /** As its state has it: to be shown, it would start the provider once more. */
  private Map<String, JsonNode> reported() throws IOException {
    Map<String, JsonNode> reported = new TreeMap<>();
    JsonNode state = JSON.readTree(folder.resolve("terraform.tfstate").toFile());
    for (JsonNode resource : state.get("resources")) {
      if (resource.get("mode").asText().equals("data")) {
        reported.put(
            resource.get("type").asText() + "." + resource.get("name").asText(),
            resource.at("/instances/0/attributes"));
      }
    }
    return reported;
  }

  private void copy(String resource) throws IOException {
    try (InputStream in = TerraformProgramDataIT.class.getResourceAsStream(resource)) {
      Path file = Path.of(resource).getFileName();
      Files.copy(Objects.requireNonNull(in), folder.resolve(String.valueOf(file)));
    }
  }
}
