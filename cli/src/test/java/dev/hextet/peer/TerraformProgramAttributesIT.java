package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.address.Address;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.KindContext;
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

/**
 * What expressions read of a resource is what Terraform's provider has in its state, attribute by
 * attribute, whether EC2 gives a value or leaves it out.
 */
@Tag("peer")
final class TerraformProgramAttributesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IMAGE = "ami-00608142bdc2eefe3";

  /** What is meant to be another than Terraform's; docs/document.md has the reasons. */
  private static final Set<String> OTHERS =
      Set.of(
          // Names that Terraform chooses begin in its own way.
          "aws_key_pair.plain.key_name_prefix",
          "aws_security_group.plain.name_prefix",
          // Terraform does not know the account here.
          "aws_instance.*.arn",
          "aws_internet_gateway.*.arn",
          "aws_route_table.*.arn",
          "aws_security_group.*.arn",
          "aws_vpc.*.arn",
          // Terraform's ids of routes are hashes.
          "aws_route.*.id",
          // Terraform keeps the digest of the text.
          "aws_instance.full.user_data",
          // An address of an instance is the document's to associate by one of both.
          "aws_eip.used.network_interface",
          "aws_eip.at.instance",
          // Terraform had read the instance before it had the address.
          "aws_instance.eip.public_dns",
          "aws_instance.eip.public_ip",
          "aws_instance.other.public_dns",
          "aws_instance.other.public_ip",
          // A comment in a key does not count.
          "aws_key_pair.*.public_key",
          // They are read where the document sets them.
          "aws_instance.*.root_block_device",
          "aws_route_table.*.route");

  private final Provider provider = new Ec2Provider();
  @TempDir private Path folder;

  @Test
  void bothReadTheSame() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
        Cloud cloud = provider.connect("aws", settings(sandbox))) {
      TerraformProgram terraform =
          TerraformProgram.in(
              folder,
              Map.of("TF_VAR_endpoint", sandbox.endpoint().toString(), "TF_VAR_image", IMAGE));
      copy("terraform/provider.tf");
      copy("attributes/attributes.tf.json");
      terraform.run(0, "apply", "-auto-approve");

      compare(cloud);
    }
  }

  private static Value.MapOf settings(Sandbox sandbox) {
    Value endpoint = Value.of(sandbox.endpoint().toString());
    return Value.map(
        Map.of(
            "region", Value.of("us-east-2"),
            "access_key", Value.of("a"),
            "secret_key", Value.of("b"),
            "endpoints", Value.map(Map.of("ec2", endpoint))));
  }

  private void compare(Cloud cloud) throws IOException {
    JsonNode document = JSON.readTree(folder.resolve("attributes.tf.json").toFile());
    SoftAssertions softly = new SoftAssertions();
    Set<String> compared = new TreeSet<>();
    JsonNode state = JSON.readTree(folder.resolve("terraform.tfstate").toFile());
    for (JsonNode resource : state.get("resources")) {
      String type = resource.get("type").asText();
      String name = resource.get("name").asText();
      JsonNode theirs = resource.at("/instances/0/attributes");
      Set<String> configured = new TreeSet<>();
      document.get("resource").get(type).get(name).fieldNames().forEachRemaining(configured::add);
      compared.add(type);
      compare(softly, cloud, Address.of(type, name), configured, theirs);
    }
    softly.assertAll();
    assertThat(compared)
        .containsExactlyElementsOf(provider.types().stream().map(ResourceType::name).toList());
  }

  private void compare(
      SoftAssertions softly,
      Cloud cloud,
      Address address,
      Set<String> configured,
      JsonNode theirs) {
    ResourceType type = provider.type(address.type()).orElseThrow();
    RecordedResource recorded =
        new RecordedResource(
            address,
            theirs.get("id").asText(),
            recorded(type, configured, theirs),
            configured,
            "aws");
    Attributes live =
        type.observe(recorded, new ReadBatch(cloud::read, Runnable::run).all(type.reads(recorded)))
            .orElseThrow(() -> new AssertionError(address + " is not found"));
    for (Attribute<?> attribute : type.schema().attributes().values()) {
      if (!attribute.refreshed()) {
        live = live.with(attribute, recorded.attributes().value(attribute));
      }
    }
    Value.MapOf ours = type.schema().read(live);
    for (String name : type.schema().attributes().keySet()) {
      boolean isOther =
          OTHERS.contains(address + "." + name) || OTHERS.contains(address.type() + ".*." + name);
      if (!isOther) {
        softly
            .assertThat(plain(ours.get(name)))
            .as(address + "." + name)
            .isEqualTo(plain(ValueJson.fromJson(theirs.path(name))));
      }
    }
  }

  /** What a run of hextet would have recorded, as far as a read asks for it: no lists. */
  private static Attributes recorded(ResourceType type, Set<String> configured, JsonNode theirs) {
    Map<String, Value> recorded = new TreeMap<>();
    for (Attribute<?> attribute : type.schema().attributes().values()) {
      JsonNode value = theirs.path(attribute.name());
      if (configured.contains(attribute.name()) && !value.isArray()) {
        recorded.put(
            attribute.name(), attribute.canonical(ValueJson.fromJson(value), KindContext.NONE));
      }
    }
    return new Attributes(Value.map(recorded));
  }

  /** Terraform has blocks in lists; the order of members varies. */
  private static String plain(Value value) {
    if (value instanceof Value.ListOf list) {
      boolean isBlock = list.items().size() == 1 && list.items().get(0) instanceof Value.MapOf;
      return isBlock
          ? plain(list.items().get(0))
          : list.items().stream()
              .map(TerraformProgramAttributesIT::plain)
              .sorted()
              .toList()
              .toString();
    }
    if (value instanceof Value.MapOf map) {
      Map<String, String> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, plain(member)));
      return members.toString();
    }
    return value.expression();
  }

  private void copy(String resource) throws IOException {
    try (InputStream in = TerraformProgramAttributesIT.class.getResourceAsStream(resource)) {
      Path file = Path.of(resource).getFileName();
      Files.copy(Objects.requireNonNull(in), folder.resolve(String.valueOf(file)));
    }
  }
}
