package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.command.CommandFailures;
import dev.hextet.cli.host.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read, and whatever is made of it, ends in bounded time and memory. */
final class LimitsTest {
  @TempDir Path folder;

  /** Each local value has two of the one before it: thirty lines mean a billion parts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[1]; concat(P,P)",
        "[1]; [P,P]",
        "[1]; {a = P, b = P}",
        "[1]; [for x in [1, 2] : P]",
        "[1]; merge({a = P}, {b = P})",
        "[1]; setproduct(P, [1, 2])",
        "[1]; {for x in [`a`, `b`] : x => P}",
        "`x`; format(`%s%s`, P, P)",
        "`x`; replace(P, `x`, `xx`)",
        "`x`; join(``, [P, P])",
        "sensitive([1]); [P, P]",
        "aws_vpc.a.id; `${P}${P}`",
        "aws_vpc.a.id; [P, P]"
      })
  void sharedGrowthEndsWithAnError(String first, String next) throws IOException {
    String lines =
        IntStream.range(1, 40)
            .mapToObj(
                i ->
                    "  a%d: '${%s}'\n".formatted(i, quoted(next.replace("P", "local.a" + (i - 1)))))
            .collect(Collectors.joining());
    Path document =
        file(
            "growth.yml",
            "provider: { aws: { region: us-east-2 } }\n"
                + "resource: { aws_vpc: { a: { cidr_block: 10.0.0.0/16 } } }\n"
                + "locals:\n  a0: '${"
                + quoted(first)
                + "}'\n"
                + lines);
    InProcess run = InProcess.run("validate", document.toString());
    assertThat(run.err())
        .containsPattern(
            "growth.yml:\\d+:\\d+: error: .*(ExpressionTooLarge|result is (too long|longer))")
        .doesNotContain("OutOfMemory");
    assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
  }

  private static String quoted(String expression) {
    return expression.replace('`', '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "filesha256", "filebase64", "filemd5"})
  @EnabledOnOs(OS.LINUX)
  void aFunctionReadsRegularFilesOnly(String function) {
    InProcess run = InProcess.run(function + "(\"/dev/zero\")\n", Map.of(), "console");
    assertThat(run.err()).contains("it is not a regular file");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aTemplateAndTheFilesOfACommandAreRegular() throws IOException {
    String document = file("a.yml", "locals: { a: 1 }").toString();
    for (InProcess run :
        new InProcess[] {
          InProcess.run("templatefile(\"/dev/zero\", {})\n", Map.of(), "console"),
          InProcess.run("validate", "/dev/zero"),
          InProcess.run("validate", document, "-o", "/dev/zero"),
          InProcess.run("validate", document, "-l", "/dev/zero"),
          InProcess.run("validate", document, "--var-file", "x=/dev/zero"),
          InProcess.run("state", "list", "--state", "/dev/zero")
        }) {
      assertThat(run.err()).contains("not a regular file");
      assertThat(run.exitCode()).isEqualTo(ExitCode.ERROR);
    }
  }

  @Test
  void aFunctionReadsTenMegabytes() throws IOException {
    file("most", "x".repeat(10 << 20));
    file("more", "x".repeat((10 << 20) + 1));
    String document = file("a.yml", "locals: { a: 1 }").toString();
    assertThat(ask("filesha256(\"most\")", document).exitCode()).isZero();
    assertThat(ask("filesha256(\"more\")", document).err()).contains("it is over 10 MiB");
  }

  @Test
  void aLineOfTheConsoleIsBounded() {
    InProcess run = InProcess.run("1".repeat((10 << 20) + 1), Map.of(), "console");
    assertThat(run.err()).contains("[TooLarge]");
  }

  @Test
  void anErrorShowsAWindowOfItsLine() throws IOException {
    String items = "1, ".repeat(100_000);
    Path document = file("wide.yml", "locals: { a: [" + items + "], b: `x, c: [" + items + "] }\n");
    InProcess run = InProcess.run("validate", document.toString());
    String[] lines = run.err().split("\n");
    assertThat(lines[1].length()).isLessThan(230);
    assertThat(lines[1].substring(lines[2].indexOf('^'))).startsWith("`x");
    assertThat(InProcess.run("validate", "--json", document.toString()).out().length())
        .isLessThan(2000);
  }

  @Test
  void fiftyProblemsAreShown() throws IOException {
    String lines =
        IntStream.range(0, 60)
            .mapToObj(i -> "  a" + i + ": ${1 +}\n")
            .collect(Collectors.joining());
    Path document = file("many.yml", "locals:\n" + lines);
    InProcess run = InProcess.run("validate", document.toString());
    assertThat(run.err().split("\\[ExpressionSyntax]", -1)).hasSize(51);
    assertThat(run.err()).endsWith("\n10 more problems are not shown.\n");
  }

  @Test
  void wantOfMemoryIsNoBug() {
    CommandFailures failures = CommandFailures.of(new OutOfMemoryError()).orElseThrow();
    assertThat(failures.problems())
        .extracting(problem -> problem.code())
        .containsExactly("OutOfMemory");
  }

  private InProcess ask(String expression, String document) {
    return InProcess.run(expression + "\n", Map.of(), "console", document);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
