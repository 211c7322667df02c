package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hextet.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** hextet uses the modules that {@code terraform init} downloaded. */
@Tag("peer")
final class TerraformInitIT {
  private static final Duration MOST = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private void run(ForeignProgram program, String... arguments)
      throws IOException, InterruptedException {
    ForeignProgram.Run run = program.run(MOST, arguments);
    assertThat(run.exit()).as(run.text()).isZero();
  }

  private Path repository() throws IOException, InterruptedException {
    Optional<Path> git = ForeignProgram.find("git");
    assumeTrue(git.isPresent(), "git is not on the path");
    Path repository = folder.resolve("net");
    Files.createDirectories(repository.resolve("sub"));
    Files.writeString(
        repository.resolve("main.tf"),
        """
        module "sub" {
          source = "./sub"
        }
        output "name" {
          value = "${module.sub.name} ${path.module}"
        }
        """);
    Files.writeString(
        repository.resolve("sub/main.tf"), "output \"name\" {\n  value = path.module\n}\n");
    ForeignProgram program = new ForeignProgram(git.get(), repository, Map.of());
    run(program, "init", "--quiet");
    run(program, "add", "main.tf", "sub");
    run(program, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "Add");
    return repository;
  }

  @Test
  void usesTheFolderOfTerraform() throws IOException, InterruptedException {
    Optional<Path> terraform = ForeignProgram.find("terraform");
    assumeTrue(terraform.isPresent(), "terraform is not on the path");
    Path repository = repository();
    Path stack = Files.createDirectory(folder.resolve("stack"));
    Files.writeString(
        stack.resolve("main.tf"),
        "module \"net\" {\n  source = \"git::file://"
            + repository
            + "\"\n}\noutput \"name\" {\n  value = module.net.name\n}\n");
    Path settings =
        Files.writeString(folder.resolve("settings.tfrc"), "disable_checkpoint = true\n");
    ForeignProgram program =
        new ForeignProgram(
            terraform.get(), stack, Map.of("TF_CLI_CONFIG_FILE", settings.toString()));
    run(program, "init", "-no-color");
    run(program, "apply", "-auto-approve", "-no-color");
    ForeignProgram.Run output = program.run(MOST, "output", "-raw", "name");

    InProcess hextet = InProcess.run("module.net.name\n", Map.of(), "console", stack.toString());

    assertThat(hextet.err()).doesNotContain("error");
    assertThat(hextet.out()).isEqualTo("\"" + output.text() + "\"\n");
    assertThat(output.text()).isEqualTo(".terraform/modules/net/sub .terraform/modules/net");
    assertThat(stack.resolve(".hextet")).doesNotExist();
  }
}
