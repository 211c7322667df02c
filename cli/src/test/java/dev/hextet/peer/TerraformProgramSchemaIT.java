package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.address.ResourceMode;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Schema;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that Terraform's provider has is supported here, or is known not to be. */
@Tag("peer")
final class TerraformProgramSchemaIT {
  /** What a schema of Terraform has besides attributes. */
  private static final Set<String> BESIDES = Set.of("timeouts");

  private final Provider provider = new Ec2Provider();
  @TempDir private Path folder;

  @Test
  void knowsEveryTypeAndAttributeOfTheProvider() throws Exception {
    TerraformProgram terraform = TerraformProgram.in(folder, Map.of());
    try (InputStream in =
        TerraformProgramSchemaIT.class.getResourceAsStream("terraform/provider.tf")) {
      Files.copy(Objects.requireNonNull(in), folder.resolve("provider.tf"));
      JsonNode aws =
          new ObjectMapper()
              .readTree(terraform.schema())
              .at("/provider_schemas/registry.terraform.io~1hashicorp~1aws");

      SoftAssertions softly = new SoftAssertions();
      covers(softly, "provider", provider.settings(), aws.get("provider"));
      JsonNode resources = aws.get("resource_schemas");
      JsonNode data = aws.get("data_source_schemas");
      for (ResourceType type : provider.types()) {
        covers(softly, type.name(), type.schema(), resources.get(type.name()));
      }
      for (DataSource source : provider.dataSources()) {
        covers(softly, "data." + source.name(), source.schema(), data.get(source.name()));
      }
      softly.assertThat(unknown(ResourceMode.MANAGED, resources)).isEmpty();
      softly.assertThat(unknown(ResourceMode.DATA, data)).isEmpty();
      softly.assertAll();
    }
  }

  private static void covers(SoftAssertions softly, String what, Schema ours, JsonNode theirs) {
    Set<String> missing = new TreeSet<>();
    theirs.at("/block/attributes").fieldNames().forEachRemaining(missing::add);
    theirs.at("/block/block_types").fieldNames().forEachRemaining(missing::add);
    assertThat(missing).as(what).isNotEmpty();
    Set<String> unsupported = new TreeSet<>(ours.unsupported());
    unsupported.removeAll(missing);
    missing.removeAll(ours.attributes().keySet());
    missing.removeAll(ours.unsupported());
    missing.removeAll(BESIDES);
    softly.assertThat(missing).as(what).isEmpty();
    // A setting that the provider had once.
    unsupported.remove("version");
    softly.assertThat(unsupported).as("unsupported in " + what).isEmpty();
  }

  /** The types of which hextet would say that there is no such type. */
  private Set<String> unknown(ResourceMode mode, JsonNode types) {
    Set<String> unknown = new TreeSet<>();
    types.fieldNames().forEachRemaining(unknown::add);
    assertThat(unknown).hasSizeGreaterThan(500);
    unknown.removeIf(type -> provider.remedy(mode, type).isPresent());
    return unknown;
  }
}
