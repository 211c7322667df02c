package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.CommandLines;
import dev.hextet.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the commands of a page in a folder, and renders the page with their output.
 *
 * <p>A block {@code console} has commands after {@code $}, each with its output. A line {@code […]}
 * stands for any number of lines, and the lines after it start at the next occurrence of the first
 * of them. A block {@code diff} changes {@code stack.yml}. A block {@code console account} has
 * commands for an account, which run against a sandbox, without output.
 */
final class ConsoleSession {
  private static final String PROMPT = "$ ";
  private static final String ELISION = "[…]";

  private final Path folder;

  ConsoleSession(Path folder) {
    this.folder = folder;
  }

  /** Returns the page with the output of its commands. */
  String rendered(String page) throws IOException {
    List<String> rendered = new ArrayList<>();
    List<String> lines = page.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      rendered.add(lines.get(i));
      if (lines.get(i).matches("```(console|console account|diff)")) {
        List<String> block =
            lines.subList(i + 1, lines.size()).stream()
                .takeWhile(line -> !line.equals("```"))
                .toList();
        rendered.addAll(block(lines.get(i).substring(3), block));
        i += block.size();
      }
    }
    return String.join("\n", rendered) + "\n";
  }

  private List<String> block(String language, List<String> block) throws IOException {
    if (language.equals("diff")) {
      change(block);
      return block;
    }
    List<String> rendered = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      String line = block.get(i);
      assertThat(line).as("the first line of a console").startsWith(PROMPT);
      List<String> shown =
          block.subList(i + 1, block.size()).stream()
              .takeWhile(next -> !next.startsWith(PROMPT))
              .toList();
      rendered.add(line);
      String command = line.substring(PROMPT.length());
      rendered.addAll(
          language.equals("console") ? answered(command, shown) : forAccount(command, shown));
      i += shown.size();
    }
    return rendered;
  }

  /** Applies a diff, whose removed lines are each replaced by the added lines behind them. */
  private void change(List<String> diff) throws IOException {
    Path document = folder.resolve("stack.yml");
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String line : diff) {
      String text = line.substring(1) + "\n";
      before.append(line.startsWith("+") ? "" : text);
      after.append(line.startsWith("-") ? "" : text);
    }
    String old = Files.readString(document);
    assertThat(old).containsOnlyOnce(before);
    Files.writeString(document, old.replace(before, after));
  }

  private List<String> answered(String command, List<String> shown) throws IOException {
    List<String> words = CommandLines.words(command);
    if (words.get(0).equals("mv")) {
      Files.move(folder.resolve(words.get(1)), folder.resolve(words.get(2)));
      return List.of();
    }
    return shownWith(shown, ran(words).lines().toList());
  }

  /** Runs a command for an account against the sandbox; other programs do not run. */
  private List<String> forAccount(String command, List<String> shown) {
    List<String> words = new ArrayList<>(CommandLines.words(command.replaceAll(" > \\S+$", "")));
    if (words.get(0).equals("hextet")) {
      if (List.of("plan", "apply", "destroy", "verify").contains(words.get(1))) {
        words.add("--sandbox");
      }
      ran(words);
    }
    return shown;
  }

  /** Returns the output of a command, with the answer "yes" to its question. */
  private String ran(List<String> words) {
    assertThat(words.get(0)).isEqualTo("hextet");
    String[] arguments =
        words.stream()
            .skip(1)
            .map(word -> word.matches("[\\w.-]+\\.(yml|json)") ? inFolder(word) : word)
            .toArray(String[]::new);
    InProcess run = InProcess.runInTerminal("yes\n", arguments);
    assertThat(run.exitCode()).as("%s%n%s", words, run.out()).isZero();
    return run.out()
        .replace(folder + "/", "")
        .replace("  Enter a value: \n", "  Enter a value: yes\n");
  }

  private String inFolder(String file) {
    return folder.resolve(file).toString();
  }

  /** Returns the shown lines, with those that differ from the output replaced. */
  private static List<String> shownWith(List<String> shown, List<String> output) {
    List<String> result = new ArrayList<>();
    List<List<String>> parts = parts(shown);
    int from = 0;
    for (int i = 0; i < parts.size(); i++) {
      List<String> part = parts.get(i);
      boolean isLast = i == parts.size() - 1 && !(part.isEmpty() && i > 0);
      int start = from + (i == 0 || part.isEmpty() ? 0 : indexOf(part.get(0), output, from));
      int end = isLast ? output.size() : Math.min(start + part.size(), output.size());
      List<String> actual = output.subList(start, end);
      result.addAll(settled(part).equals(settled(actual)) ? part : actual);
      result.add(ELISION);
      from = end;
    }
    return result.subList(0, result.size() - 1);
  }

  private static int indexOf(String line, List<String> output, int from) {
    int index = output.subList(from, output.size()).indexOf(line);
    assertThat(index).as("%s%nin%n%s", line, String.join("\n", output)).isNotNegative();
    return index;
  }

  private static List<List<String>> parts(List<String> shown) {
    List<List<String>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= shown.size(); i++) {
      if (i == shown.size() || shown.get(i).equals(ELISION)) {
        parts.add(shown.subList(from, i));
        from = i + 1;
      }
    }
    return parts;
  }

  /** Returns the lines without the durations of steps. */
  private static List<String> settled(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll(" after \\d+s", "")).toList();
  }
}
