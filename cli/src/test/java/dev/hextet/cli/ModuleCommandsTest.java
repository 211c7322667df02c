package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules in folders beside a document. */
class ModuleCommandsTest {
  private static final String NET =
      """
      variable "cidr" {
        type = string
      }

      resource "aws_vpc" "main" {
        cidr_block = var.cidr
        tags       = { Name = file("${path.module}/name.txt") }
      }

      output "id" {
        value = aws_vpc.main.id
      }
      """;

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String document() {
    return folder.resolve("stack.yml").toString();
  }

  /** Each line: the arguments of the block, and the beginning of the only error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          source: ./absent | stack.yml:1:22: error: module "a" is not found [ModuleNotFound] | does not exist
          source: ./empty | stack.yml:1:22: error: module "a" is not found [ModuleNotFound] | has no document
          source: ./net, version: 1.0.0, cidr: 10.0.0.0/16 | stack.yml:1:22: error: a local module has no versions [ModuleNotFound] | Remove version
          source: terraform-aws-modules/vpc/aws | stack.yml:1:22: error: module "a" is not downloaded [ModuleNotDownloaded] | hextet get
          source: ./net | stack.yml:1:10: error: module "a" requires "cidr" [MissingInput] | net/main.tf:1:10
          source: ./net, cidr: [1] | stack.yml:1:35: error: "cidr" must be a string, not a list [WrongInput] | net/main.tf:1:10
          """)
  void rejectsAModule(String arguments, String headline, String detail) throws IOException {
    write("net/main.tf", NET);
    write("net/name.txt", "n");
    Files.createDirectory(folder.resolve("empty"));
    write("stack.yml", "module: {a: {" + arguments + "}}\n");

    InProcess run = InProcess.run("validate", document(), "--no-color");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(headline).contains(detail).containsOnlyOnce("error:");
  }

  private void writeStack(Sandbox sandbox, String module) throws IOException {
    write(
        "stack.yml",
        """
        provider:
          aws:
            region: us-east-2
            access_key: a
            secret_key: b
            endpoints: {ec2: "%s"}
        module: {%s: {source: ./net, count: 2, cidr: 10.0.0.0/16}}
        """
            .formatted(sandbox.endpoint(), module));
  }

  @Test
  void plansAppliesAndMovesModules() throws IOException {
    write("net/main.tf", NET);
    write("net/name.txt", "n");
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls())) {
      writeStack(sandbox, "a");

      assertThat(run("apply", document(), "--auto-approve").out()).contains("2 added");
      assertThat(run("state", "list", document(), "module.a[1]").out())
          .isEqualTo("module.a[1].aws_vpc.main\n");
      assertThat(run("show", folder.resolve("stack.state.json").toString(), "--json").out())
          .contains("child_modules");
      assertThat(run("state", "mv", document(), "module.a", "module.b").out())
          .contains("moved 2 object(s)");
      writeStack(sandbox, "b");
      assertThat(run("plan", document()).out()).contains("No changes.");
      run("destroy", document(), "--auto-approve", "--target", "module.b[0]");
      assertThat(run("state", "list", document()).out()).isEqualTo("module.b[1].aws_vpc.main\n");
      assertThat(run("state", "rm", document(), "module.b").out()).contains("module.b[1]");
    }
  }

  private static InProcess run(String... words) {
    InProcess run = InProcess.run(words);
    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    return run;
  }
}
