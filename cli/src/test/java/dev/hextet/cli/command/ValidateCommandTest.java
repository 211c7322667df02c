package dev.hextet.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.InProcess;
import dev.hextet.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateCommandTest {
  @TempDir Path temp;

  private InProcess validate(String text, String... more) throws IOException {
    Path stack = Files.writeString(temp.resolve("stack.yml"), text);
    String[] arguments = new String[more.length + 2];
    arguments[0] = "validate";
    arguments[1] = stack.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return InProcess.run(arguments);
  }

  @Test
  void missesNoVariable() throws IOException {
    InProcess run =
        validate(
            """
            variable: { network: { type: string } }
            resource:
              aws_vpc: { main: { cidr_block: "${var.network}", tags: { Name: ((name)) } } }
              aws_subnet:
                web: { vpc_id: "${aws_vpc.main.id}", cidr_block: "${cidrsubnet(var.network, 8, 1)}" }
            """);
    assertThat(run)
        .isEqualTo(new InProcess(ExitCode.SUCCESS, "Success! The configuration is valid.\n", ""));
  }

  @Test
  void saysWhatOnlyThePlanWouldSay() throws IOException {
    InProcess run =
        validate(
            """
            resource:
              aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
              aws_subnet:
                web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.1.0.0/24 }
            """);
    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err()).contains("[SubnetOutsideVpc]");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void givesTerraformsJson() throws IOException {
    InProcess run = validate("locals: { e: \"é${nope.x}\" }\n", "--json");
    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            {
              "format_version": "1.0",
              "valid": false,
              "error_count": 1,
              "warning_count": 0,
              "diagnostics": [
                {
                  "severity": "error",
                  "code": "UnknownReference",
                  "summary": "there is no resource nope.x",
                  "detail": "",
                  "range": {
                    "filename": "%s",
                    "start": {
                      "line": 1,
                      "column": 18,
                      "byte": 18
                    },
                    "end": {
                      "line": 1,
                      "column": 24,
                      "byte": 24
                    }
                  },
                  "snippet": {
                    "context": null,
                    "code": "locals: { e: \\"é${nope.x}\\" }",
                    "start_line": 1,
                    "highlight_start_offset": 18,
                    "highlight_end_offset": 24,
                    "values": []
                  }
                }
              ]
            }
            """
                .formatted(temp.resolve("stack.yml")));
  }

  @Test
  void quotesNoSecretInJson() throws IOException {
    Path vars = Files.writeString(temp.resolve("vars.yml"), "x: hunter2\n");
    InProcess run = validate("variable: { x: { type: number } }", "--json", "-l", vars.toString());
    assertThat(run.out()).contains("\"VariableType\"").doesNotContain("hunter2");
  }
}
