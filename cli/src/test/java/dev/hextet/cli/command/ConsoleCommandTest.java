package dev.hextet.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.InProcess;
import dev.hextet.cli.ProgramRunner;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Interrupts;
import dev.hextet.cli.host.Terminals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsoleCommandTest {
  private static final String STACK =
      """
      variable:
        stage: { type: string }
        password: { type: string, default: hunter2, sensitive: true }
      locals:
        name: web-${var.stage}
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true }
      """;

  @TempDir Path temp;
  private Path stack;

  @BeforeEach
  void writeDocument() throws IOException {
    stack = Files.writeString(temp.resolve("stack.yml"), STACK);
  }

  private InProcess console(String input, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "console";
    arguments[1] = stack.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return InProcess.run(input, Map.of(), arguments);
  }

  @Test
  void evaluatesEachLine() {
    assertThat(console("1 + 2\n\naws_vpc.main.cidr_block\nlocal.name", "-v", "stage=test"))
        .isEqualTo(new InProcess(ExitCode.SUCCESS, "3\n\"10.0.0.0/16\"\n\"web-test\"\n", ""));
  }

  @Test
  void saysOfWhichTypeSomethingIs() {
    assertThat(console("type([1, \"a\"])\ntype(var.password)\n").out())
        .isEqualTo("tuple([\n    number,\n    string,\n])\nstring\n");
    assertThat(console("[type(1)]\n").err()).contains("a type is not a value [RefusedFunction]");
  }

  @Test
  void readsOnWhileABracketIsOpen() {
    assertThat(console("sum([1, # one\n2])\n{ a = \"}\" }.a\n\"${\nupper(\"x\")}\"\n").out())
        .isEqualTo("3\n\"}\"\n\"X\"\n");
  }

  @Test
  void printsAsTerraformDoes() {
    assertThat(console("toset([\"b\", \"a\"])\naws_vpc.main.id\n{ a = 1 }\n").out())
        .isEqualTo(
            """
            toset([
              "a",
              "b",
            ])
            (known after apply)
            {
              "a" = 1
            }
            """);
  }

  @Test
  void knowsWhatTheStateRecords() {
    String[] apply = {"apply", stack.toString(), "--sandbox", "-n", "-v", "stage=test"};
    assertThat(InProcess.run(apply).exitCode()).isZero();
    InProcess run = console("cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 3)\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("\"2001:db8:[0-9a-f:]+03::/64\"\n");
  }

  @Test
  void tellsNoSecretAndMissesNoVariable() {
    InProcess run = console("var.password\nvar.stage\nupper(var.password)\n");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out() + run.err()).doesNotContain("hunter2").doesNotContain("HUNTER2");
    assertThat(run.out()).startsWith("(sensitive value)\n").endsWith("(sensitive value)\n");
  }

  @Test
  void endsAPipeAtTheFirstError() {
    InProcess run = console("1\naws_vpc.mian.id\n2\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(run.out()).isEqualTo("1\n");
    assertThat(run.err())
        .startsWith("<console>:1:1: error: there is no resource aws_vpc.mian [UnknownReference]\n")
        .contains("aws_vpc.main");
    assertThat(console("1 +\n").exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(console("nonsense(1)\n").err()).contains("[UnknownFunction]");
    assertThat(console("1 / 0\n").err()).contains("<console>:1:");
  }

  @Test
  void asksAPersonAndGoesOnAfterErrors() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        InProcess.host(
            "var.x\n[\n1]\nexit\n2\n",
            Map.of(),
            new Terminals(true, true, true),
            out,
            err,
            new Interrupts());
    assertThat(new ProgramRunner(host).run("console", stack.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("> > : [\n  1,\n]\n> ");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("[UndeclaredVariable]");
  }

  @Test
  void needsNoDocumentUnlessOneIsNamed() {
    assertThat(InProcess.run("cidrhost(\"10.0.0.0/8\", 2)\n", Map.of(), "console").out())
        .isEqualTo("\"10.0.0.2\"\n");
    assertThat(InProcess.run("1", Map.of(), "console", temp.resolve("no.yml").toString()).err())
        .contains("[FileUnreadable]");
  }
}
