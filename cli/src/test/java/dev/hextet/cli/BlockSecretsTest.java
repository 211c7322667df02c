package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sensitive members of a block whose other members EC2 chooses at creation. */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class BlockSecretsTest {
  private static final String DOCUMENT =
      """
      variable: { secret: { sensitive: true } }
      provider: { aws: { region: us-east-1 } }
      resource:
        aws_vpc: { v: { cidr_block: 10.0.0.0/16 } }
        aws_subnet: { s: { vpc_id: "${aws_vpc.v.id}", cidr_block: 10.0.1.0/24 } }
        aws_instance:
          web:
            ami: ami-0559d46e72e27d4e7
            instance_type: t3.micro
            subnet_id: "${aws_subnet.s.id}"
            root_block_device: ((block))
      """;

  @TempDir Path folder;

  private InProcess run(String command, String secret, String... more) {
    String document = folder.resolve("a.yml").toString();
    List<String> all =
        new ArrayList<>(List.of(command, document, "--sandbox", "-v", "secret=" + secret));
    all.addAll(List.of(more));
    return InProcess.run(all.toArray(String[]::new));
  }

  private String state() throws IOException {
    return Files.readString(folder.resolve("a.state.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { volume_size: "${var.secret}" }                              | 7391  | 7392
          { volume_size: "${tonumber(var.secret) + 0}" }                | 7391  | 7392
          { volume_size: 100, volume_type: gp3, iops: "${var.secret}" } | 3391  | 3392
          "${ { volume_size = var.secret } }"                           | 7391  | 7392
          """)
  void neverReachTheState(String block, String secret, String other) throws IOException {
    Files.writeString(folder.resolve("a.yml"), DOCUMENT.replace("((block))", block));
    InProcess applied = run("apply", secret, "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(state()).doesNotContain(": " + secret);
    assertThat(run("plan", secret).out()).startsWith("No changes.");

    String saved = folder.resolve("plan.json").toString();
    InProcess planned = run("plan", other, "--out", saved);
    assertThat(planned.out()).as(planned.err()).contains("1 to change").doesNotContain(other);
    InProcess changed = InProcess.run("apply", saved, "--sandbox", "-v", "secret=" + other);

    assertThat(changed.exitCode()).as(changed.err()).isZero();
    assertThat(state()).doesNotContain(": " + secret, ": " + other);
    assertThat(run("plan", other).out()).startsWith("No changes.");
  }
}
