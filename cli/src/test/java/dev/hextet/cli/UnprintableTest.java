package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.PrintableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command prints a character that a terminal or an editor acts on. */
final class UnprintableTest {
  /** A carriage return, CSI, a line separator and an override of the direction. */
  private static final String WRITTEN = "\\u000d\\u009b31m\\u2028\\u202e";

  @TempDir Path folder;

  private static void assertPrintable(InProcess run) {
    assertThat(run.out().codePoints().filter(c -> c != '\n' && PrintableText.isUnsafe(c)))
        .isEmpty();
    assertThat(run.err().codePoints().filter(c -> c != '\n' && PrintableText.isUnsafe(c)))
        .isEmpty();
  }

  @Test
  void isEscapedInEveryOutput() throws IOException {
    String document =
        Files.writeString(
                folder.resolve("stack.yml"),
                """
                provider: { aws: { region: us-east-2 } }
                resource: { aws_vpc: { v: { cidr_block: 10.0.0.0/16 } } }
                output:
                  o: { value: "one%s\\ntwo" }
                  m: { value: { "key%s": ["%s"] } }
                """
                    .replace("%s", WRITTEN))
            .toString();
    String state = folder.resolve("stack.state.json").toString();
    for (String more : List.of("--json", "--no-color")) {
      assertPrintable(InProcess.run("plan", document, "--sandbox", more));
      assertPrintable(InProcess.run("apply", document, "--sandbox", "-n", more));
      assertPrintable(InProcess.run("output", "--state", state, more));
      assertPrintable(InProcess.run("show", "--state", state, more));
    }
    for (String format : List.of("json", "markdown", "text")) {
      assertPrintable(InProcess.run("plan", document, "--sandbox", "--format", format));
    }
    assertPrintable(
        InProcess.run(
            "\"one"
                + WRITTEN
                + "\\ntwo\"\n{\""
                + WRITTEN
                + "\" = \"a\\n"
                + WRITTEN
                + "\"}\nx."
                + WRITTEN
                + "\n",
            Map.of(),
            "console",
            document,
            "--sandbox"));
  }

  @Test
  void isEscapedInEventsOfErrors() throws IOException {
    String document =
        Files.writeString(
                folder.resolve("stack.yml"),
                "resource: { aws_vpc: { v: { \"x" + WRITTEN + "\": 1 } } }")
            .toString();
    assertPrintable(InProcess.run("plan", document, "--sandbox", "--json"));
    assertPrintable(InProcess.run("validate", document, "--json"));
    assertPrintable(InProcess.run("validate", document));
  }
}
