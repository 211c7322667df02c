package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors on the same line as a literal secret, in documents of every kind. */
final class QuotedSecretsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "provider: { aws: { secret_key: canary-1, access_key: a, regio: us-east-2 } }",
        "provider: { aws: { token: canary-1, region: 1 ] } }",
        "{\"provider\": {\"aws\": {\"secret_key\": \"canary-1\", \"regio\": 1}}}",
        "{\"provider\": {\"aws\": {\"secret_key\": \"canary-1\" \"region\": 1}}}",
        "variable: { p: { type: number, sensitive: true, default: canary-1 } }",
        "variable: { p: { sensitive: true, default: canary-1, typ: string } }",
        "variable: { p: { sensitive: true, type: 'list(number)', default: [canary-1] } }",
        "resource: { aws_instance: { w: { user_data: canary-1, amy: x } } }",
        "resource: { aws_instance: { w: { user_data: 'canary-1 ${', ami: x } } }",
        "resource: { aws_instance: { w: { user_data: \"canary-1 ${nope.x}\" } } }",
        "resource:\n  aws_instance:\n    w:\n      user_data: |\n        canary-1 ${nope.x}\n",
        "resource:\n  aws_instance:\n    w:\n      user_data: \"canary-1\n        ${nope.x}\"\n",
        "resource: { aws_vpc: { v: { cidr_block: x, tags: { password: canary-1 } } } }",
        "output: { o: { sensitive: true, value: 'canary-1 ${nope.x}' } }",
        "output: { o: { value: 'https://user:canary-1@host/${nope.x}' } }",
        "output: { o: { value: 'https://canary-1:x-oauth-basic@host/', valu: 1 } }",
        "{\"output\": {\"o\": {\"value\": \"https:\\/\\/u:canary-1@h\\/\" \"x\": 1}}}",
        "provider: { aws: { endpoints: { ec2: 'https://u:canary-1@h:1/' }, regio: x } }",
      })
  void areNotPrinted(String text) throws IOException {
    String document = Files.writeString(folder.resolve("s.yml"), text).toString();
    for (String[] command :
        new String[][] {
          {"validate", document}, {"validate", document, "--json"},
          {"plan", document, "--sandbox"}, {"plan", document, "--sandbox", "--json"}
        }) {
      InProcess run = InProcess.run(command);
      assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.ERROR);
      assertThat(run.out() + run.err()).doesNotContain("canary-1");
    }
  }

  @Test
  void areNotPrintedOfFilesBesideTheDocument() throws IOException {
    String document = Files.writeString(folder.resolve("s.yml"), "output: {}\n").toString();
    String variables =
        Files.writeString(folder.resolve("vars.yml"), "password: canary-1\na: [\n").toString();
    String ops =
        Files.writeString(
                folder.resolve("ops.yml"),
                "- { type: replac, path: /provider/aws/secret_key, value: canary-1 }\n")
            .toString();
    for (String[] command :
        new String[][] {
          {"validate", document, "-l", variables}, {"validate", document, "-o", ops}
        }) {
      InProcess run = InProcess.run(command);
      assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.ERROR);
      assertThat(run.out() + run.err()).doesNotContain("canary-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://u:canary-1@h:1/ x", "u:canary-1@h", "ftp://canary-1@h"})
  void areNotPrintedOfAnInvalidEndpoint(String endpoint) throws IOException {
    String text =
        "data: { aws_region: { here: {} }, aws_vpc: { v: { default: true } } }\n"
            + "provider: { aws: { region: us-east-2, endpoints: { ec2: '"
            + endpoint
            + "' } } }\n";
    String document = Files.writeString(folder.resolve("s.yml"), text).toString();
    InProcess run = InProcess.run("plan", document);

    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err()).contains("[InvalidEndpoint]", "(sensitive value)@h");
    assertThat(run.out() + run.err()).doesNotContain("canary-1");
  }
}
