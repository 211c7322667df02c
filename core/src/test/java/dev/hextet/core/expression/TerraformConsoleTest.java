package dev.hextet.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the table in one question to Terraform's console, where there is one. */
class TerraformConsoleTest {
  @TempDir private Path folder;

  @Test
  void givesWhatTerraformGives() throws Exception {
    assumeTrue(isInstalled(), "terraform is not installed");
    List<ExpressionTable.Row> rows =
        ExpressionTable.rows().stream().filter(ExpressionTable.Row::asTerraform).toList();
    String question =
        rows.stream()
            .map(row -> "try(jsonencode(%1$s), \"error\")".formatted(row.expression()))
            .collect(Collectors.joining(", ", "base64encode(jsonencode([", "]))"));
    List<Value> answers = ((Value.ListOf) Json.read(ask(question))).items();
    List<String> different = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String theirs = answers.get(i).asText().orElseThrow();
      String ours = answer(rows.get(i));
      if (!ours.equals(theirs)) {
        different.add(rows.get(i) + "\n  ours:      " + ours + "\n  Terraform: " + theirs);
      }
    }
    assertThat(different).isEmpty();
  }

  private static String answer(ExpressionTable.Row row) {
    return row.fails() ? "error" : Json.write(Given.nothing().evaluate(row.expression()));
  }

  private String ask(String question) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process console =
        new ProcessBuilder("terraform", "console")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    console.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
    console.getOutputStream().close();
    console.waitFor();
    String answer =
        Files.readString(output)
            .lines()
            .filter(line -> line.matches("\"[A-Za-z0-9+/=]+\""))
            .findFirst()
            .orElseThrow(() -> new AssertionError(read(output)));
    byte[] decoded = Base64.getDecoder().decode(answer.substring(1, answer.length() - 1));
    return new String(decoded, StandardCharsets.UTF_8);
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("terraform", "version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
