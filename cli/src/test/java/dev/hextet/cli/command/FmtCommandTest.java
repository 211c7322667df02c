package dev.hextet.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.InProcess;
import dev.hextet.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FmtCommandTest {
  private static final String WRITTEN =
      """
      resource:
          aws_subnet:
              web:
                  vpc_id:   ${aws_vpc.main.id}
                  ipv6_cidr_block: 2600:1F16:0A62:5C00::/64   # of the office
                  tags: {Name: 2600:1F16:0A62:5C00::/64}
          aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
          aws_security_group:
              web:
                  vpc_id: ${aws_vpc.main.id}
                  ingress: [{protocol: tcp, from_port: 80, to_port: 80, ipv6_cidr_blocks: ['0::0/0']}]
          aws_instance:
              web: { ami: ami-1, instance_type: t3.micro, ipv6_addresses: [2001:DB8:0:0:1:0:0:0] }
      """;

  private static final String FORMATTED =
      """
      resource:
        aws_subnet:
          web:
            vpc_id: ${aws_vpc.main.id}
            ipv6_cidr_block: 2600:1f16:a62:5c00::/64   # of the office
            tags: { Name: 2600:1F16:0A62:5C00::/64 }
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
        aws_security_group:
          web:
            vpc_id: ${aws_vpc.main.id}
            ingress: [{ protocol: tcp, from_port: 80, to_port: 80, ipv6_cidr_blocks: ['::/0'] }]
        aws_instance:
          web: { ami: ami-1, instance_type: t3.micro, ipv6_addresses: ["2001:db8:0:0:1::"] }
      """;

  @TempDir Path temp;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  @Test
  void writesFilesAndNamesThoseThatChanged() throws IOException {
    Path stack = file("stack.yml", WRITTEN);
    Path done = file("done.yml", FORMATTED);
    Files.setPosixFilePermissions(stack, PosixFilePermissions.fromString("rw-r--r--"));
    InProcess run = InProcess.run("fmt", stack.toString(), done.toString());
    assertThat(run).isEqualTo(new InProcess(ExitCode.SUCCESS, stack + "\n", ""));
    assertThat(stack).hasContent(FORMATTED);
    assertThat(Files.getPosixFilePermissions(stack)).hasSize(4);
    assertThat(temp).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void givesHclTheLayoutOfTerraform() throws IOException {
    Path main = file("main.tf", "resource a b {\nx=1\n  long = \"${var.a}\" # c\n}\n");
    Path values = file("a.tfvars", "a=1\nbcd=[1,2]\n");

    InProcess check = InProcess.run("fmt", "--check", main.toString(), values.toString());
    InProcess diff = InProcess.run("fmt", "--diff", values.toString());
    InProcess run = InProcess.run("fmt", main.toString(), values.toString());

    assertThat(check).isEqualTo(new InProcess(ExitCode.ERROR, main + "\n" + values + "\n", ""));
    assertThat(diff.out()).contains("-bcd=[1,2]\n", "+a   = 1\n+bcd = [1, 2]\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.SUCCESS);
    assertThat(main).hasContent("resource \"a\" \"b\" {\n  x    = 1\n  long = var.a # c\n}\n");
    assertThat(values).hasContent("a   = 1\nbcd = [1, 2]\n");
  }

  @Test
  void leavesMalformedHclAsItIs() throws IOException {
    Path main = file("main.tf", "locals {\na=1 +\nb=max(1 2)\n c=foo\n}\n");

    InProcess run = InProcess.run("fmt", main.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err()).contains(":2:6: error:", ":3:9: error:").doesNotContain(":4:");
    assertThat(main).hasContent("locals {\na=1 +\nb=max(1 2)\n c=foo\n}\n");
  }

  @Test
  void checksWithoutWriting() throws IOException {
    Path stack = file("stack.yml", WRITTEN);
    Path done = file("done.yml", FORMATTED);
    InProcess run = InProcess.run("fmt", "-check", done.toString(), stack.toString());
    assertThat(run).isEqualTo(new InProcess(ExitCode.ERROR, stack + "\n", ""));
    assertThat(stack).hasContent(WRITTEN);
    assertThat(InProcess.run("fmt", "--check", done.toString()))
        .isEqualTo(new InProcess(ExitCode.SUCCESS, "", ""));
  }

  @Test
  void showsTheDifference() throws IOException {
    Path stack = file("stack.yml", "a:   1\nb: 2\n");
    InProcess run = InProcess.run("fmt", "--diff", "--check", stack.toString());
    assertThat(run.out())
        .isEqualTo(
            "--- %s\n+++ %s\n@@ -1,2 +1,2 @@\n-a:   1\n+a: 1\n b: 2\n".formatted(stack, stack));
    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(InProcess.run("fmt", "--diff", stack.toString()).exitCode()).isZero();
    assertThat(stack).hasContent("a: 1\nb: 2\n");
  }

  @Test
  void formatsItsInput() {
    assertThat(InProcess.run(WRITTEN, Map.of(), "fmt", "-"))
        .isEqualTo(new InProcess(ExitCode.SUCCESS, FORMATTED, ""));
    assertThat(InProcess.run("a:  1\n", Map.of(), "fmt", "--check", "-"))
        .isEqualTo(new InProcess(ExitCode.ERROR, "<stdin>\n", ""));
  }

  @Test
  void losesNoHostBits() throws IOException {
    String text = "resource: { aws_vpc: { main:   { cidr_block: 10.0.0.1/16 } } }\n";
    Path stack = file("stack.yml", text);
    Path other = file("other.yml", "a:  1\n");
    InProcess run = InProcess.run("fmt", stack.toString(), other.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err()).startsWith(stack + ":1:46: error: host bits").contains("10.0.0.0/16");
    assertThat(stack).hasContent(text);
    assertThat(other).hasContent("a: 1\n");
  }

  @Test
  void leavesWhatItCannotRead() throws IOException {
    Path stack = file("stack.yml", "a: [1\n");
    InProcess run = InProcess.run("fmt", stack.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err()).contains("[YamlSyntax]");
    assertThat(stack).hasContent("a: [1\n");
  }

  @Test
  void rewritesNothingThatAnAliasRepeatsElsewhere() {
    String text =
        """
        resource:
          aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
          aws_subnet:
            web: { vpc_id: x, ipv6_cidr_block: &b 2001:DB8::/64, tags: { Name: *b } }
        """;
    assertThat(InProcess.run(text, Map.of(), "fmt", "-").out()).isEqualTo(text);
  }

  @Test
  void theExamplesAreFormatted() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "state-examples"))) {
      List<String> documents =
          files.map(Path::toString).filter(file -> file.matches(".*[.](ya?ml|json)")).toList();
      List<String> command = new ArrayList<>(List.of("fmt", "--check"));
      command.addAll(documents);

      assertThat(documents).hasSizeGreaterThan(50);
      assertThat(InProcess.run(command.toArray(String[]::new)))
          .isEqualTo(new InProcess(ExitCode.SUCCESS, "", ""));
    }
  }
}
