package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform and hextet read the same values from the files of a folder. */
@Tag("peer")
@Tag("once")
final class TerraformFoldersIT {
  private static final Duration MOST = Duration.ofMinutes(1);

  /** The files of variables, in ascending precedence. The last one is given with an option. */
  private static final List<String> FILES =
      List.of(
          "terraform.tfvars",
          "terraform.tfvars.json",
          "a.auto.tfvars",
          "b.auto.tfvars.json",
          "given.tfvars");

  @TempDir private Path folder;

  /** Each variable has a value in another subset of the sources: the environment and the files. */
  @Test
  void theSameSourceWins() throws IOException, InterruptedException {
    int sources = FILES.size() + 1;
    Map<String, String> environment = new LinkedHashMap<>();
    StringBuilder main = new StringBuilder();
    for (int i = 0; i < FILES.size(); i++) {
      Files.writeString(folder.resolve(FILES.get(i)), values(i + 1, sources));
    }
    for (int set = 1; set < 1 << sources; set++) {
      String name = "v" + set;
      main.append(declaration(name));
      if ((set & 1) != 0) {
        environment.put("TF_VAR_" + name, "environment");
      }
    }
    Files.writeString(folder.resolve("main.tf"), main.toString());

    assertSame(environment, "-var-file=" + folder.resolve("given.tfvars"), "-var=v63=argument");
    assertSame(environment, "-var=v63=argument", "-var-file=" + folder.resolve("given.tfvars"));
  }

  private static String declaration(String name) {
    return "variable \""
        + name
        + "\" {\n  default = \"default\"\n}\noutput \""
        + name
        + "\" {\n  value = var."
        + name
        + "\n}\n";
  }

  private static String values(int source, int sources) {
    String file = FILES.get(source - 1);
    boolean json = file.endsWith(".json");
    List<String> lines = new ArrayList<>();
    for (int set = 1; set < 1 << sources; set++) {
      if ((set >> source & 1) != 0) {
        lines.add(json ? "\"v" + set + "\": \"" + file + "\"" : "v" + set + " = \"" + file + "\"");
      }
    }
    return json ? "{" + String.join(", ", lines) + "}" : String.join("\n", lines) + "\n";
  }

  @Test
  void overrideFilesChangeTheSameValues() throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        variable "a" {
          type    = list(string)
          default = ["x"]
        }
        variable "b" {
          default = { k = 1 }
        }
        locals {
          c = 1
          d = "${local.c} ${var.a[0]}"
        }
        output "a" {
          value = var.a
        }
        output "b" {
          value       = var.b
          description = "d"
        }
        output "d" {
          value = local.d
        }
        """);
    Files.writeString(
        folder.resolve("override.tf"),
        """
        variable "a" {
          default = ["y", "z"]
        }
        locals {
          c = 2
        }
        output "b" {
          value = keys(var.b)
        }
        """);
    Files.writeString(
        folder.resolve("b_override.tf.json"),
        "{\"variable\": {\"b\": {\"default\": {\"m\": \"${x}\"}}}, \"locals\": {\"c\": 3}}");
    Files.writeString(folder.resolve("z_override.tf"), "output \"a\" {\n  value = local.c\n}\n");

    assertSame(Map.of());
  }

  private void assertSame(Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    Map<String, String> expected = terraform(environment, options);

    assertThat(expected).isNotEmpty();
    assertThat(hextet(environment, options)).isEqualTo(expected);
  }

  private Map<String, String> terraform(Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    Optional<Path> program = ForeignProgram.find("terraform");
    assumeTrue(program.isPresent(), "terraform is not on the path");
    Path settings =
        Files.writeString(folder.resolve("settings.tfrc"), "disable_checkpoint = true\n");
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put("TF_CLI_CONFIG_FILE", settings.toString());
    ForeignProgram terraform = new ForeignProgram(program.get(), folder, all);
    String[] apply =
        Stream.concat(Stream.of("apply", "-auto-approve", "-no-color"), Stream.of(options))
            .toArray(String[]::new);
    ForeignProgram.Run run = terraform.run(MOST, apply);
    assertThat(run.exit()).as(run.text()).isZero();
    Map<String, String> outputs = outputs(terraform.run(MOST, "output", "-json").text());
    Files.delete(folder.resolve("terraform.tfstate"));
    return outputs;
  }

  private Map<String, String> hextet(Map<String, String> environment, String... options)
      throws IOException {
    String[] apply =
        Stream.concat(Stream.of("apply", folder.toString(), "--sandbox", "-n"), Stream.of(options))
            .toArray(String[]::new);
    InProcess run = InProcess.run("", environment, apply);
    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, String> outputs =
        outputs(InProcess.run("output", folder.toString(), "--json").out());
    Files.delete(folder.resolve("hextet.state.json"));
    return outputs;
  }

  private static Map<String, String> outputs(String json) throws IOException {
    JsonNode read = new ObjectMapper().readTree(json);
    Map<String, String> outputs = new TreeMap<>();
    read.properties()
        .forEach(entry -> outputs.put(entry.getKey(), entry.getValue().get("value").toString()));
    return outputs;
  }
}
