package dev.hextet.core.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Asks one process of Terraform's console many questions. */
final class TerraformConsole {
  /** What stands for an error; no expression gives it. */
  static final String ERROR = "\"(an error)\"";

  private static final String END = "\"(end of answer)\"";

  private final Path folder;

  /**
   * @param folder an empty one: the console leaves a state there
   */
  TerraformConsole(Path folder) {
    this.folder = folder;
  }

  static boolean isInstalled() throws InterruptedException {
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

  /**
   * What it prints for each expression as an item of a list. They stand in a file, as a line of the
   * console can be 64 KiB at most.
   */
  List<String> answers(List<String> expressions) throws IOException, InterruptedException {
    StringBuilder file = new StringBuilder("locals {\n  all = [\n");
    for (String expression : expressions) {
      file.append("try(%s, %s), %s,\n".formatted(expression, ERROR, END));
    }
    Files.writeString(folder.resolve("main.tf"), file.append("  ]\n}\n"));
    String output = answer("local.all");
    String[] answers = output.split(",\n  " + Pattern.quote(END) + ",\n");
    if (answers.length != expressions.size() + 1) {
      throw new AssertionError(output);
    }
    answers[0] = answers[0].replaceFirst("(?s)^.*?\\[\n", "");
    return List.of(answers).subList(0, expressions.size());
  }

  /** What it prints for one expression; only here can it be a call of {@code type}. */
  String answer(String expression) throws IOException, InterruptedException {
    Process console =
        new ProcessBuilder("terraform", "console")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    console.getOutputStream().write((expression + "\n").getBytes(StandardCharsets.UTF_8));
    console.getOutputStream().close();
    String output = new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    console.waitFor();
    return output;
  }
}
