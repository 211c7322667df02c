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
 * Terraform with AWS provider 5.100.0 in a folder. The provider is looked for in the folders where
 * mirrors of providers usually are, and in the one that the system property {@code
 * hextet.terraform.mirror} names.
 */
final class TerraformProgram implements AutoCloseable {
  private static final String PROVIDER = "registry.terraform.io/hashicorp/aws/5.100.0";
  private static final Duration MOST = Duration.ofMinutes(10);

  private final Path folder;
  private final ForeignProgram program;

  private TerraformProgram(Path folder, ForeignProgram program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * Terraform in a folder; the test is skipped if it or the provider is missing.
   *
   * @param environment besides the process's own
   */
  static TerraformProgram in(Path folder, Map<String, String> environment) throws IOException {
    Optional<Path> program = ForeignProgram.find("terraform");
    assumeTrue(program.isPresent(), "terraform is not on the path");
    Optional<Path> mirror = mirror();
    assumeTrue(mirror.isPresent(), "there is no mirror of providers with " + PROVIDER);
    Path settings =
        Files.writeString(
            folder.resolve("settings.tfrc"),
            "disable_checkpoint = true\n"
                + "provider_installation {\n  filesystem_mirror {\n    path = \""
                + mirror.get()
                + "\"\n  }\n}\n");
    Map<String, String> all = new HashMap<>(environment);
    all.put("TF_CLI_CONFIG_FILE", settings.toString());
    all.put("TF_IN_AUTOMATION", "1");
    return new TerraformProgram(folder, new ForeignProgram(program.get(), folder, all));
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

  /** Runs a command that must end with an exit code, and gives what it printed. */
  String run(int exit, String... arguments) throws IOException, InterruptedException {
    Stream<String> common =
        arguments[0].equals("init")
            ? Stream.of("-no-color")
            : Stream.of("-no-color", "-input=false", "-parallelism=30");
    String[] all = Stream.concat(Stream.of(arguments), common).toArray(String[]::new);
    ForeignProgram.Run run = program.run(MOST, all);
    assertThat(run.exit()).as(run.text()).isEqualTo(exit);
    return run.text();
  }

  /** What the provider says of its types, as JSON. */
  String schema() throws IOException, InterruptedException {
    ForeignProgram.Run run = program.run(MOST, "providers", "schema", "-json");
    assertThat(run.exit()).isZero();
    return run.text();
  }

  /** Takes away the link into the mirror, which is not for the clearing of folders to follow. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve(".terraform/providers/" + PROVIDER + "/linux_amd64"));
  }
}
