package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion scripts in the shells that are installed. */
@Tag("once")
final class CompletionTest {
  /** Command lines, words separated by one space, and the completions of their last words. */
  private static final Map<String, Set<String>> COMPLETIONS =
      Map.ofEntries(
          Map.entry("pl", Set.of("plan")),
          Map.entry("plan st", Set.of("stack.yml")),
          Map.entry("plan stack.yml --form", Set.of("--format")),
          Map.entry("plan --format ", Set.of("text", "markdown", "json")),
          Map.entry("plan -l va", Set.of("vars.yml")),
          Map.entry("state ", Set.of("list", "show", "mv", "rm", "pull", "push")),
          Map.entry("state mv --dry", Set.of("--dry-run")),
          Map.entry("state show st", Set.of("stack.yml")),
          Map.entry("show --dry", Set.of()),
          Map.entry("help force", Set.of("force-unlock")),
          Map.entry("completion ", Set.of("bash", "zsh", "fish")));

  @TempDir Path temp;

  @BeforeEach
  void createFiles() throws IOException {
    Files.createFile(temp.resolve("stack.yml"));
    Files.createFile(temp.resolve("vars.yml"));
  }

  @Test
  void bashCompletesCommandsOptionsValuesAndFiles() throws Exception {
    assertThat(inBash(COMPLETIONS.keySet())).isEqualTo(COMPLETIONS);
    assertThat(inBash(Set.of("plan --format = j", "plan --vars-file = va", "plan --format =")))
        .isEqualTo(
            Map.of(
                "plan --format = j", Set.of("json"),
                "plan --vars-file = va", Set.of("vars.yml"),
                "plan --format =", Set.of("text", "markdown", "json")));
  }

  /** Three commands stand for all: a completion takes bash a while. */
  @Test
  void bashCompletesEachOptionOfACommand() throws Exception {
    Map<String, Set<String>> expected = options();
    expected.keySet().retainAll(Set.of("plan --", "sandbox --", "state mv --"));

    assertThat(inBash(expected.keySet())).hasSize(3).isEqualTo(expected);
  }

  @Test
  void fishCompletesCommandsOptionsValuesAndFiles() throws Exception {
    assertThat(inFish(COMPLETIONS.keySet())).isEqualTo(COMPLETIONS);
    assertThat(inFish(Set.of("plan --format=j"))).containsValue(Set.of("--format=json"));
  }

  @Test
  void fishCompletesEachOptionOfEachCommand() throws Exception {
    Map<String, Set<String>> expected = options();

    assertThat(inFish(expected.keySet())).isEqualTo(expected);
  }

  /** zsh completes only in a terminal; its module zpty provides one. */
  @Test
  void zshCompletesAsBashDoes() throws Exception {
    String script =
        """
        zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z "source ./script; zstyle ':completion:*' verbose no"
        zpty -w z $'hextet plan --format j\\t; echo \\t'
        zpty -r -m z text '*--format*json*'
        zpty -d z
        echo completed
        """;

    assertThat(shell("zsh", script, "-f")).isEqualTo("completed\n");
  }

  @Test
  void describesEachOptionInFish() {
    String script = InProcess.run("completion", "fish").out();

    assertThat(script)
        .contains("-n '__hextet_is state' -a rm -d 'Removes a record; the resource stays in EC2.'")
        .contains("-s l -l vars-file -r -F -d 'File of variables")
        .contains("-d 'State file (default: the document\\'s path with");
    assertThat(InProcess.run("completion", "zsh")).isEqualTo(InProcess.run("completion", "bash"));
  }

  private Map<String, Set<String>> inBash(Set<String> lines) throws Exception {
    StringBuilder script =
        new StringBuilder(
            """
            compopt() { :; }
            source ./script
            completer=$(complete -p hextet | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
            complete_line() {
              COMP_WORDS=("$@")
              COMP_CWORD=$(($# - 1))
              COMPREPLY=()
              "$completer"
              echo "${COMPREPLY[*]}"
            }
            """);
    List<String> ordered = List.copyOf(lines);
    for (String line : ordered) {
      script.append("complete_line hextet");
      Stream.of(line.split(" ", -1)).forEach(word -> script.append(" '" + word + "'"));
      script.append('\n');
    }
    return answers(ordered, shell("bash", script.toString(), "--norc", "--noprofile"));
  }

  private Map<String, Set<String>> inFish(Set<String> lines) throws Exception {
    List<String> ordered = List.copyOf(lines);
    String script =
        ordered.stream()
            .map(line -> "echo (complete -C 'hextet " + line + "' | string split -f 1 \\t)")
            .collect(Collectors.joining("\n", "source ./script\n", "\n"));
    return answers(ordered, shell("fish", script, "--no-config"));
  }

  private static Map<String, Set<String>> answers(List<String> lines, String output) {
    List<String> printed = output.lines().toList();
    assertThat(printed).hasSameSizeAs(lines);
    Map<String, Set<String>> answers = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Set<String> words = new TreeSet<>(List.of(printed.get(i).split(" ")));
      words.remove("");
      answers.put(lines.get(i), words);
    }
    return answers;
  }

  /** Runs a script of a shell beside the completion script, and returns its output. */
  private String shell(String name, String script, String... options) throws Exception {
    assumeTrue(isInstalled(name), name + " is not installed");
    Files.writeString(temp.resolve("script"), InProcess.run("completion", name).out());
    Path file = Files.writeString(temp.resolve("test"), script);
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(List.of(options));
    command.add(file.toString());
    Process process =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output;
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Returns the long names of the options of each command, by the command line before them. */
  private static Map<String, Set<String>> options() {
    return CommandLines.commands().stream()
        .collect(Collectors.toMap(command -> command + " --", CompletionTest::options));
  }

  /** Returns the long options in the help of a command. */
  private static Set<String> options(String command) {
    String help = InProcess.run((command + " --help").split(" ")).out();
    return Pattern.compile("(?<=^      |^  -\\w, |, )--[\\w-]+", Pattern.MULTILINE)
        .matcher(help)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
