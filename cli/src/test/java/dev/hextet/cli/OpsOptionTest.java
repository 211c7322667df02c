package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ops files on the command line. */
final class OpsOptionTest {
  private static final String STACK =
      """
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16 }
      """;

  @TempDir Path temp;

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }

  @Test
  void changeTheDocumentInTheirOrder() throws IOException {
    String stack = file("stack.yml", STACK);
    String one =
        file(
            "1.yml",
            "- { type: replace, path: /resource/aws_vpc/main/cidr_block, value: 10.1.0.0/16 }");
    String two =
        file(
            "2.yml",
            "- { type: replace, path: /resource/aws_vpc/main/cidr_block, value: 10.2.0.0/16 }");
    assertThat(InProcess.run("plan", stack, "--sandbox", "-o", one, "-o", two).out())
        .contains("\"10.2.0.0/16\"");
    assertThat(InProcess.run("plan", stack, "--sandbox", "-ops-file=" + two, "-o", one).out())
        .contains("\"10.1.0.0/16\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ops-files/staging",
        "ops-files/production",
        "two-tiers/staging",
        "two-tiers/production"
      })
  void makeStagesOfOneDocument(String staged) throws IOException {
    Path example = Path.of("..", "state-examples", staged);
    Path folder = Objects.requireNonNull(example.getParent());
    Path stage = Objects.requireNonNull(example.getFileName());
    String stack = file("stack.yml", Files.readString(folder.resolve("stack.yml")));
    Path golden = folder.resolve(stage + ".plan.txt");
    InProcess run =
        InProcess.run("plan", stack, "--sandbox", "-o", folder.resolve(stage + ".yml").toString());
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, run.out());
    }
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(Files.readString(golden));
  }

  @Test
  void comeFromTheInputToo() throws IOException {
    String stack = file("stack.yml", STACK);
    InProcess run =
        InProcess.run(
            "- { type: remove, path: /resource/aws_vpc }",
            Map.of(),
            "plan",
            stack,
            "--sandbox",
            "-o",
            "-");
    assertThat(run.out()).contains("No changes.");
  }

  @Test
  void problemsOfTheirValuesPointIntoThem() throws IOException {
    String stack = file("stack.yml", STACK);
    String ops =
        file(
            "ops.yml",
            "- { type: replace, path: /resource/aws_vpc/main/cidr_block, value: 10.0.0.1/16 }");
    InProcess run = InProcess.run("validate", stack, "-o", ops);
    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err())
        .startsWith(ops + ":1:68: error: host bits")
        .contains("value: 10.0.0.1/16");
  }

  @Test
  void areNoMatterOfASavedPlan() throws IOException {
    String stack = file("stack.yml", STACK);
    String ops = file("ops.yml", "[]");
    String plan = temp.resolve("plan.json").toString();
    assertThat(InProcess.run("plan", stack, "--sandbox", "--out", plan).exitCode()).isZero();
    InProcess run = InProcess.run("apply", plan, "--sandbox", "-o", ops);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("-o changes a document, and a saved plan has none");
  }
}
