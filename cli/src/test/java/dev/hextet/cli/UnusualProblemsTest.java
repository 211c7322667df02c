package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Interrupts;
import dev.hextet.cli.host.Terminals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems that no file alone brings about. */
final class UnusualProblemsTest {
  private static final String STACK =
      """
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16 }
          other: { cidr_block: 10.1.0.0/16 }
      """;

  @TempDir Path temp;

  @Test
  void aPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(InProcess.run("sandbox", "--port", port).err())
          .contains("error: port " + port + " is in use [PortTaken]");
    }
  }

  @Test
  void anInputThatBreaks() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is dead");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(
            broken,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminals.NONE,
            Map.of(),
            new Interrupts());
    assertThat(new ProgramRunner(host).run("fmt", "-")).isEqualTo(ExitCode.ERROR);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("error: the input cannot be read [InputUnreadable]", "the line is dead");
  }

  /** The new contents are written beside it, under a name that is longer than a name can be. */
  @Test
  void aFileThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(temp.resolve("s".repeat(250) + ".yml"), "resource:   {}\n");
    assertThat(InProcess.run("fmt", file.toString()).err()).contains("[FileUnwritable]");
    assertThat(Files.readString(file)).isEqualTo("resource:   {}\n");
  }

  @Test
  void aPlanThatIsNarrowed() throws IOException {
    Path stack = Files.writeString(temp.resolve("stack.yml"), STACK);
    InProcess plan =
        InProcess.run("plan", stack.toString(), "--sandbox", "--target", "aws_vpc.main", "--json");
    assertThat(plan.out()).contains("\"Targeted\"", "the plan is limited to aws_vpc.main");
  }
}
