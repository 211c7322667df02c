package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Terraform with AWS provider 5.100.0 in a folder. The provider is found in the usual folders of
 * provider mirrors, and in the one of the system property {@code hextet.terraform.mirror}.
 * Terraform uses it as a development override: neither {@code init} nor any other command then
 * computes the checksum of its 700 MB.
 */
final class TerraformProgram {
  private static final String PROVIDER = "registry.terraform.io/hashicorp/aws/5.100.0";
  private static final Duration MOST = Duration.ofMinutes(10);

  private final ForeignProgram program;

  private TerraformProgram(ForeignProgram program) {
    this.program = program;
  }

  /**
   * Returns Terraform in a folder; skips the test if it or the provider is missing.
   *
   * @param environment additional environment variables
   */
  static TerraformProgram in(Path folder, Map<String, String> environment) throws IOException {
    Optional<Path> program = ForeignProgram.find("terraform");
    assumeTrue(program.isPresent(), "terraform is not on the path");
    Optional<Path> provider = provider();
    assumeTrue(provider.isPresent(), "no mirror of providers contains " + PROVIDER);
    Path settings =
        Files.writeString(
            folder.resolve("settings.tfrc"),
            "disable_checkpoint = true\n"
                + "provider_installation {\n  dev_overrides {\n    \"hashicorp/aws\" = \""
                + provider.get()
                + "\"\n  }\n}\n");
    Map<String, String> all = new HashMap<>(environment);
    all.put("TF_CLI_CONFIG_FILE", settings.toString());
    all.put("TF_IN_AUTOMATION", "1");
    return new TerraformProgram(new ForeignProgram(program.get(), folder, all));
  }

  private static Optional<Path> provider() {
    return Stream.of(
            System.getProperty("hextet.terraform.mirror", ""),
            System.getProperty("user.home") + "/.terraform.d/plugins",
            "/usr/local/share/terraform/plugins",
            "/usr/share/terraform/plugins",
            "/opt/tf-plugins")
        .filter(path -> !path.isEmpty())
        .map(path -> Path.of(path, PROVIDER, "linux_amd64"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** Runs a command that must end with an exit code, and returns its output. */
  String run(int exit, String... arguments) throws IOException, InterruptedException {
    Stream<String> common = Stream.of("-no-color", "-input=false", "-parallelism=30");
    String[] all = Stream.concat(Stream.of(arguments), common).toArray(String[]::new);
    ForeignProgram.Run run = program.run(MOST, all);
    assertThat(run.exit()).as(run.text()).isEqualTo(exit);
    return run.text();
  }

  /** Installs the modules of the folder. */
  void installModules() throws IOException, InterruptedException {
    ForeignProgram.Run run = program.run(MOST, "get", "-no-color");
    assertThat(run.exit()).as(run.text()).isZero();
  }

  /** Applies a saved plan. */
  void applySaved(String plan) throws IOException, InterruptedException {
    ForeignProgram.Run run = program.run(MOST, "apply", "-no-color", "-parallelism=30", plan);
    assertThat(run.exit()).as(run.text()).isZero();
  }

  /** Returns a saved plan as JSON. */
  String show(String plan) throws IOException, InterruptedException {
    ForeignProgram.Run run = program.run(MOST, "show", "-json", plan);
    assertThat(run.exit()).as(run.text()).isZero();
    return run.text();
  }

  /** Returns the schemas of the provider's types, as JSON. */
  String schema() throws IOException, InterruptedException {
    ForeignProgram.Run run = program.run(MOST, "providers", "schema", "-json");
    assertThat(run.exit()).isZero();
    return run.text();
  }
}
