package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.BugReport;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Interrupts;
import dev.hextet.cli.host.StandardStream;
import dev.hextet.cli.host.Terminals;
import dev.hextet.cli.host.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramRunnerTest {
  @Test
  void tellsTheVersion() {
    assertThat(InProcess.run("version"))
        .isEqualTo(new InProcess(0, "hextet " + Version.current() + "\n", ""));
    assertThat(InProcess.run("--version")).isEqualTo(InProcess.run("version"));
    assertThat(InProcess.run("version", "--json").out())
        .contains("\"hextet_version\": \"" + Version.current() + "\"");
  }

  @Test
  void listsTheCommands() {
    InProcess help = InProcess.run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains(TopCommand.MENU.words());
    assertThat(InProcess.run()).isEqualTo(new InProcess(64, "", help.out()));
  }

  static List<String> commands() {
    return CommandLines.commands();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpsWithEachCommand(String command) {
    InProcess help = InProcess.run((command + " --help").split(" "));

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: hextet " + command);
    assertThat(help.err()).isEmpty();
  }

  /** The list of operands and options repeats the operands of the synopsis, as they are typed. */
  @ParameterizedTest
  @MethodSource("commands")
  void helpShowsOperandsAsTheSynopsisDoes(String command) {
    String help = InProcess.run((command + " --help").split(" ")).out();
    String usage = help.lines().findFirst().orElseThrow();
    String operands = usage.replace("Usage: hextet " + command, "").replace(" [options]", "");

    assertThat(help.lines().skip(1)).anyMatch(line -> line.strip().startsWith(operands.strip()));
    assertThat(help).doesNotContain("[[", "......");
  }

  @Test
  void helpsWithACommandAfterHelp() {
    assertThat(InProcess.run("help", "plan")).isEqualTo(InProcess.run("plan", "--help"));
    assertThat(InProcess.run("help", "state", "mv"))
        .isEqualTo(InProcess.run("state", "mv", "--help"));
    assertThat(InProcess.run("help", "state")).isEqualTo(InProcess.run("state", "--help"));
    assertThat(InProcess.run("help", "help")).isEqualTo(InProcess.run("--help"));
    assertThat(InProcess.run("help", "--help", "plan")).isEqualTo(InProcess.run("--help"));
    assertThat(InProcess.run("--help", "-h")).isEqualTo(InProcess.run("--help"));
    assertThat(InProcess.run("plan", "--yes").err()).doesNotContain("--auto-approve");
    assertThat(InProcess.run("help", "aply").err()).contains("Did you mean \"apply\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apply --yes|use --auto-approve",
        "destroy -y|use --auto-approve",
        "plan --region us-east-1|provider.aws",
        "aply|no command \"aply\". Did you mean \"apply\"?",
        "frobnicate|no command \"frobnicate\".",
        "--json plan|a command must come first; found \"--json\".",
        "plan --ot p.json|Did you mean \"--out\"?",
        "plan --format html|--format html is not supported yet",
        "plan --format xml|--format must be text, markdown or json; found \"xml\"",
        "plan --max-bytes 1|--max-bytes must be at least",
        "plan --lock-timeout 5x|\"5x\" is not a duration",
        "plan --parallelism 0|--parallelism must be at least 1",
        "plan -v name|-v wants NAME=VALUE",
        "plan --destroy --refresh-only|exclude each other",
        "plan --refresh-only --refresh=false|exclude each other",
        "plan --destroy --replace aws_vpc.main|--replace cannot be used with --destroy",
        "plan --target vpc|\"vpc\" is not an address: a name is missing. Write vpc.NAME.",
        "plan --replace aws_vpc.a.id|it continues after aws_vpc.a. Write aws_vpc.a, without \".id\".",
        "plan --target var.x|it names a value, not a resource. Write an address such as aws_vpc.main.",
        "plan --state|Missing required parameter for option '--state'",
        "apply a.yml b.yml|Unmatched argument",
        "state mv stack.yml aws_vpc.main|the usage is: hextet state mv [DOCUMENT] FROM TO",
        "state mv aws_vpc.main|the usage is: hextet state mv [DOCUMENT] FROM TO",
        "state show stack.yml|the usage is: hextet state show [DOCUMENT] ADDRESS",
        "state push|the usage is: hextet state push [DOCUMENT] FILE",
        "force-unlock stack.yml|the usage is: hextet force-unlock [DOCUMENT] ID",
        "force-unlock 1 stack.yml|the document stack.yml comes first: hextet force-unlock",
        "completion|Missing required parameter",
        "completion ksh|the shell must be bash, zsh or fish; found \"ksh\"",
        "output --raw|--raw wants the NAME of one output",
      })
  void refusesWrongArguments(String command, String reported) {
    InProcess run = InProcess.run(command.split(" "));

    assertThat(run.err()).contains(reported);
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan x.yml -l a\0b", "output a\0b", "fmt a\0b"})
  void rejectsANameThatIsNoFileName(String command) {
    InProcess run = InProcess.run(command.split(" "));

    assertThat(run.err())
        .contains("cannot be read: it is not a valid file name on this system [FileUnreadable]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void anUnforeseenExceptionIsABugInOneLine() {
    Host host = InProcess.host(Map.of(), Terminals.NONE);
    StringBuilder reported = new StringBuilder();
    Host broken =
        new Host(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
              @Override
              public void print(String text) {
                throw new IllegalStateException("torn\nin two");
              }
            },
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
              @Override
              public void print(String text) {
                reported.append(text);
              }
            },
            Terminals.NONE,
            Map.of(),
            host.interrupts());

    assertThat(new ProgramRunner(broken).run("version")).isEqualTo(1);
    assertThat(reported.toString().lines()).hasSize(2);
    assertThat(reported.toString())
        .startsWith("This is a bug in hextet: IllegalStateException at dev.hextet")
        .doesNotContain("torn");
  }

  /** What is thrown can have a secret in its message. */
  @Test
  void theStackOfABugHasNoMessages() {
    Map<String, String> debugging = Map.of("HEXTET_DEBUG", "1");
    ByteArrayOutputStream reported = new ByteArrayOutputStream();
    Host host =
        InProcess.host(
            "", debugging, Terminals.NONE, new ByteArrayOutputStream(), reported, new Interrupts());

    BugReport.tell(new IllegalStateException("canary", new NumberFormatException("canary")), host);

    assertThat(reported.toString(StandardCharsets.UTF_8))
        .contains("java.lang.IllegalStateException\n\tat dev.hextet")
        .contains("Caused by: java.lang.NumberFormatException\n")
        .doesNotContain("canary");
  }

  @Test
  void aReaderThatWentAwayIsNoFailure() {
    StandardStream gone = StandardStream.of(failing("Broken pipe"));
    StandardStream full = StandardStream.of(failing("No space left on device"));

    gone.write('x');
    gone.write('y');
    full.write('x');

    assertThat(gone.failure()).isEmpty();
    assertThat(full.failure()).hasValue("No space left on device");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
