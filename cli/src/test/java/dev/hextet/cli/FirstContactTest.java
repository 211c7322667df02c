package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types who comes from Terraform: each gets one line that helps. */
final class FirstContactTest {
  private static final String DOCUMENT =
      """
      provider: { aws: { region: us-east-2 } }
      resource: { aws_vpc: { main: { cidr_block: 10.0.0.0/16 } } }
      output: { block: { value: "${aws_vpc.main.cidr_block}" } }
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "notes.txt, Name the document: hextet plan FOLDER/stack.yml",
    "web stack.yml, Name the document: hextet plan 'FOLDER/web stack.yml'",
    "vars.yml, Name the document: hextet plan FOLDER/stack.yml"
  })
  void namesTheDocumentOfAFolder(String file, String remedy) throws IOException {
    Files.writeString(temp.resolve(file), "");

    InProcess run = InProcess.run("plan", temp.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("error: the folder " + temp + " has no document [NoDocument]\n")
        .contains(remedy.replace("FOLDER", temp.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"providers", "refresh", "import", "taint", "untaint", "workspace", "graph"})
  void namesWhatTakesThePlaceOfACommand(String command) {
    InProcess run = InProcess.run(command, "x");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err())
        .matches("hextet: no command \"" + command + "\"\\. [A-Z][^\n]+\\.\n(?s).*");
  }

  @Test
  void outputAndShowTakeADocument() throws IOException {
    String document = Files.writeString(temp.resolve("web.yml"), DOCUMENT).toString();
    assertThat(InProcess.run("output", document).err())
        .contains("web.state.json does not exist [NoState]");
    assertThat(InProcess.run("show", document).err())
        .contains("web.state.json does not exist [NoState]");

    assertThat(InProcess.run("apply", document, "--sandbox", "-n").exitCode()).isZero();

    assertThat(InProcess.run("output", document).out()).isEqualTo("block = \"10.0.0.0/16\"\n");
    assertThat(InProcess.run("output", document, "block", "--raw").out()).isEqualTo("10.0.0.0/16");
    assertThat(InProcess.run("show", document).out())
        .startsWith("# aws_vpc.main:\n")
        .isEqualTo(InProcess.run("show", temp.resolve("web.state.json").toString()).out());
    assertThat(InProcess.run("output", document, "a", "b").exitCode()).isEqualTo(64);
  }

  @Test
  void namesTheInputThatVariablesHaveUsedUp() throws IOException {
    String document = Files.writeString(temp.resolve("web.yml"), DOCUMENT).toString();

    InProcess run =
        InProcess.run("block: 10.0.0.0/16", Map.of(), "apply", document, "--sandbox", "-l", "-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the variables have used up the input (-) [NoApproval]");
  }
}
