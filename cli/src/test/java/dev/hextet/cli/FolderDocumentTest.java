package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as the document of a command. */
final class FolderDocumentTest {
  private static final String VPC =
      """
      resource "aws_vpc" "main" {
        cidr_block = var.block
      }
      """;

  private static final String VARIABLES =
      """
      variable "block" {
        type    = string
        default = "10.0.0.0/16"
      }
      """;

  private static final String PROVIDER = "{\"provider\": {\"aws\": {\"region\": \"us-east-2\"}}}";

  @TempDir Path temp;

  private void write(String file, String text) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void writeStack() throws IOException {
    write("main.tf", VPC);
    write("variables.tf", VARIABLES);
    write("provider.tf.json", PROVIDER);
    write("outputs.tf", "output \"block\" {\n  value = aws_vpc.main.cidr_block\n}\n");
    write("empty.tf", "# only a comment\n");
  }

  private String console(String expression, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "console";
    arguments[1] = temp.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    InProcess run = InProcess.run(expression + "\n", Map.of(), arguments);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void readsAllFilesInTerraformsNotations() throws IOException {
    writeStack();
    write(".hidden.tf", "garbage {");
    write("notes.txt", "garbage {");

    String folder = temp.toString();
    assertThat(InProcess.run("validate", folder).out())
        .isEqualTo("Success! The configuration is valid.\n");
    assertThat(InProcess.run("apply", folder, "--sandbox", "-n").exitCode()).isZero();
    assertThat(temp.resolve("hextet.state.json")).exists();
    assertThat(InProcess.run("output", folder, "block", "--raw").out()).isEqualTo("10.0.0.0/16");
    assertThat(InProcess.run("state", "list", folder).out()).isEqualTo("aws_vpc.main\n");
    assertThat(InProcess.run("show", folder).out()).startsWith("# aws_vpc.main:\n");
    assertThat(InProcess.run("plan", folder, "--sandbox", "--detailed-exitcode").exitCode())
        .isZero();
    assertThat(InProcess.run("destroy", folder, "--sandbox", "-n").exitCode()).isZero();
  }

  @Test
  void namesTheFolderAsTheWorkingDirectory() throws IOException {
    writeStack();

    assertThat(console("path.cwd")).isEqualTo("\"" + temp.toAbsolutePath() + "\"\n");
    assertThat(console("path.root")).isEqualTo("\".\"\n");
  }

  @Test
  void readsTheDocumentInYamlOfAFolderWithoutOthers() throws IOException {
    write("hextet.yml", "output: { x: { value: 7 } }");

    assertThat(console("6 * 7")).isEqualTo("42\n");
    assertThat(InProcess.run("validate", temp.toString()).exitCode()).isZero();

    write("main.tf", "output \"y\" {\n  value = 1\n}\n");
    assertThat(InProcess.run("validate", temp.toString()).err())
        .startsWith("warning: " + temp.resolve("hextet.yml") + " is not read [SiblingFiles]\n");
  }

  @Test
  void quotesTheFileOfAnError() throws IOException {
    writeStack();
    write("outputs.tf", "output \"block\" {\n  value = aws_vpc.mian.cidr_block\n}\n");

    assertThat(InProcess.run("plan", temp.toString(), "--sandbox").err())
        .startsWith(temp.resolve("outputs.tf") + ":2:11: error: ")
        .contains("  2 |   value = aws_vpc.mian.cidr_block\n");
  }

  @Test
  void warnsAboutTheSiblingsOfANamedFile() throws IOException {
    write("main.tf", "output \"x\" {\n  value = 1\n}\n");
    write("variables.tf", VARIABLES);
    write("terraform.tfvars", "block = \"10.1.0.0/16\"\n");

    InProcess run = InProcess.run("validate", temp.resolve("main.tf").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .startsWith("warning: only " + temp.resolve("main.tf") + " is read [SiblingFiles]\n")
        .contains("The folder also contains variables.tf, terraform.tfvars.")
        .contains("run: hextet plan " + temp + "\n");
  }

  @Test
  void warnsThatANamedFileHasAnotherStateThanItsFolder() throws IOException {
    write("main.tf", "output \"x\" {\n  value = 1\n}\n");
    assertThat(InProcess.run("apply", temp.toString(), "--sandbox", "-n").exitCode()).isZero();

    assertThat(InProcess.run("validate", temp.resolve("main.tf").toString()).err())
        .contains("warning: the state of the folder is not used for " + temp.resolve("main.tf"))
        .contains("run: hextet plan " + temp + "\n");
    assertThat(InProcess.run("validate", temp.toString()).err()).isEmpty();
  }

  @Test
  void warnsAboutAStateOfTerraform() throws IOException {
    writeStack();
    write("terraform.tfstate", "{}");

    InProcess first = InProcess.run("plan", temp.toString(), "--sandbox");
    assertThat(first.out() + first.err())
        .contains("hextet does not read " + temp.resolve("terraform.tfstate") + " [ForeignState]")
        .contains("write an import block for each");
    assertThat(InProcess.run("apply", temp.toString(), "--sandbox", "-n").exitCode()).isZero();
    InProcess later = InProcess.run("plan", temp.toString(), "--sandbox");
    assertThat(later.out() + later.err()).doesNotContain("terraform.tfstate");
  }

  @Test
  void readsFilesOfVariablesInTheOrderOfTerraform() throws IOException {
    write("variables.tf", "variable \"x\" {\n  type = list(string)\n}\n");
    Map<String, String> environment = Map.of("TF_VAR_x", "[\"environment\"]");
    write("terraform.tfvars", "x = [\"tfvars\"]\n");
    assertThat(InProcess.run("var.x[0]\n", environment, "console", temp.toString()).out())
        .isEqualTo("\"tfvars\"\n");
    write("terraform.tfvars.json", "{\"x\": [\"json\"]}");
    assertThat(console("var.x[0]")).isEqualTo("\"json\"\n");
    write("a.auto.tfvars", "x = [\"a\"]\n");
    assertThat(console("var.x[0]")).isEqualTo("\"a\"\n");
    write("b.auto.tfvars.json", "{\"x\": [\"b\"]}");
    assertThat(console("var.x[0]")).isEqualTo("\"b\"\n");
    write("prod.tfvars", "x = [upper(\"given\")]\n");
    String file = temp.resolve("prod.tfvars").toString();
    assertThat(console("var.x[0]", "-var-file=" + file)).isEqualTo("\"GIVEN\"\n");
    assertThat(console("var.x[0]", "-l", file)).isEqualTo("\"GIVEN\"\n");
    assertThat(console("var.x[0]", "-var", "x=[\"last\"]", "-var-file=" + file))
        .isEqualTo("\"GIVEN\"\n");
    assertThat(console("var.x[0]", "-var-file=" + file, "-var", "x=[\"last\"]"))
        .isEqualTo("\"last\"\n");
  }

  @Test
  void reportsBothPlacesOfAWrongType() throws IOException {
    write("variables.tf", "variable \"rules\" {\n  type = list(object({ port = number }))\n}\n");
    write("terraform.tfvars", "rules = [\n  { port = 80 },\n  { port = \"http\" },\n]\n");

    assertThat(InProcess.run("validate", temp.toString()).err())
        .startsWith(
            temp.resolve("terraform.tfvars")
                + ":3:12: error: var.rules[1].port must be a number;"
                + " the string cannot be converted [VariableType]\n")
        .contains("declared at " + temp.resolve("variables.tf") + ":1:10");
  }

  @Test
  void warnsAboutUndeclaredValuesInFilesAndRejectsThemOnTheCommandLine() throws IOException {
    write("variables.tf", VARIABLES);
    write("terraform.tfvars", "a = 1\nb = 2\nblcok = \"10.1.0.0/16\"\nd = 4\n");

    InProcess file = InProcess.run("validate", temp.toString());
    assertThat(file.exitCode()).isZero();
    assertThat(file.err().lines().filter(line -> line.contains("[UnusedVariable]")))
        .extracting(line -> line.substring(line.lastIndexOf('/') + 1))
        .containsExactly(
            "terraform.tfvars:1:5: warning: the document does not declare the variable \"a\""
                + " [UnusedVariable]",
            "terraform.tfvars:2:5: warning: the document does not declare the variable \"b\""
                + " [UnusedVariable]",
            "terraform.tfvars:3:9: warning: the document does not declare 2 other variables"
                + " [UnusedVariable]");
    InProcess line = InProcess.run("validate", temp.toString(), "-var", "blcok=10.1.0.0/16");
    assertThat(line.exitCode()).isEqualTo(1);
    assertThat(line.err())
        .contains("-v blcok:1:1: error: the document does not declare the variable \"blcok\"")
        .contains("Did you mean \"block\"?");
  }

  @Test
  void rejectsBlocksAndReferencesInFilesOfVariables() throws IOException {
    write("variables.tf", VARIABLES);
    write("terraform.tfvars", "block = local.x\nvariable \"y\" {}\n");

    assertThat(InProcess.run("validate", temp.toString()).err())
        .contains(":1:9: error: a value in a file of variables cannot contain a reference")
        .contains(":2:1: error: a file of variables contains only values [HclSyntax]");
  }

  @Test
  void appliesOverrideFiles() throws IOException {
    writeStack();
    write(
        "override.tf",
        """
        resource "aws_vpc" "main" {
          enable_dns_hostnames = true
        }
        variable "block" {
          default = "10.9.0.0/16"
        }
        """);
    write("z_override.tf.json", "{\"variable\": {\"block\": {\"default\": \"10.8.0.0/16\"}}}");

    assertThat(console("var.block")).isEqualTo("\"10.8.0.0/16\"\n");
    InProcess plan = InProcess.run("plan", temp.toString(), "--sandbox");
    assertThat(plan.out()).contains("enable_dns_hostnames", "10.8.0.0/16");
  }

  @Test
  void formatsTheFilesOfAFolder() throws IOException {
    write("main.tf", "locals {\na=1\n}\n");
    write("x.tfvars", "a=1\n");
    write("inner/main.tf", "locals {\nb=1\n}\n");

    assertThat(InProcess.run("fmt", temp.toString(), "-check").out())
        .isEqualTo(temp.resolve("main.tf") + "\n" + temp.resolve("x.tfvars") + "\n");
    assertThat(InProcess.run("fmt", temp.toString(), "-recursive").exitCode()).isZero();
    assertThat(temp.resolve("inner/main.tf")).hasContent("locals {\n  b = 1\n}\n");
  }

  @Test
  void namesTheOptionForAFileOfVariables() throws IOException {
    write("x.tfvars", "a = 1\n");

    String file = temp.resolve("x.tfvars").toString();
    assertThat(InProcess.run("plan", file).err())
        .isEqualTo(
            "error: "
                + file
                + " contains values of variables [NoDocument]\n"
                + "Give it with an option: hextet plan -l "
                + file
                + "\n");
  }

  @Test
  void namesTheFolderForSeveralFiles() {
    assertThat(InProcess.run("plan", "main.tf", "variables.tf").err())
        .contains("A command reads one file, or all files of a folder: hextet plan FOLDER.");
    assertThat(InProcess.run("-chdir=net", "plan").err())
        .contains("Name the folder after the command: hextet plan FOLDER.");
    assertThat(InProcess.run("plan", "-input=false").err())
        .contains("The command asks no questions: omit the option.");
  }

  @Test
  void rejectsOpsFilesForSeveralFiles() throws IOException {
    writeStack();
    write("ops.yml", "- { type: remove, path: /output }");

    assertThat(
            InProcess.run("validate", temp.toString(), "-o", temp.resolve("ops.yml").toString())
                .err())
        .contains("[SeveralDocuments]");
  }
}
