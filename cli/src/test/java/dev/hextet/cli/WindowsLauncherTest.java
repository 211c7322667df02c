package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code bin/hextet.cmd}, compared with {@code bin/hextet}, which the tests of a launcher run. */
@Tag("once")
final class WindowsLauncherTest {
  private static final Path FOLDER = Path.of("src/main/dist/bin");

  private final String posix = withoutComments("hextet", "#");
  private final String windows = withoutComments("hextet.cmd", "rem ");

  WindowsLauncherTest() throws IOException {}

  private static String withoutComments(String launcher, String start) throws IOException {
    return Files.readAllLines(FOLDER.resolve(launcher)).stream()
        .filter(line -> !line.startsWith(start))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void startsTheSameProgramWithTheSameOptions() {
    Pattern option = Pattern.compile("(?<=[\\s\"={+])-(?:X[\\w:=+.-]+|D[\\w.-]+(?:=[\\w-]+)?)");

    assertThat(matches(option, windows))
        .hasSizeGreaterThan(15)
        .containsExactlyInAnyOrderElementsOf(
            matches(option, posix).stream()
                .filter(each -> !each.equals("-Dhextet.terminals"))
                .toList());
    assertThat(windows).contains("-cp \"%home%\\lib\\hextet-cli.jar\" ^\n  dev.hextet.cli.Main %*");
    assertThat(posix).contains("-cp \"$home/lib/hextet-cli.jar\" \\\n  dev.hextet.cli.Main \"$@\"");
  }

  @Test
  void readsTheSameVariablesAndVersions() {
    Pattern variable = Pattern.compile("\\b(?:HEXTET|JAVA|JDK)_[A-Z_]+\\b|\\bOS_ARCH\\b");
    Pattern version = Pattern.compile("(?:-ge|GEQ|LSS) (\\d+)");

    assertThat(matches(variable, windows).stream().distinct())
        .containsExactlyInAnyOrderElementsOf(matches(variable, posix).stream().distinct().toList());
    assertThat(numbers(version, windows)).isEqualTo(numbers(version, posix)).contains("17", "25");
  }

  @Test
  void reportsTheSameErrors() {
    String variables = windows.replaceAll("%(\\w+)%", "\\$$1");
    List<String> errors = matches(Pattern.compile("(?<=echo hextet: ).*(?=>&2)"), variables);

    assertThat(errors).hasSize(4);
    assertThat(errors)
        .allSatisfy(error -> assertThat(posix).contains(error.replace("$JAVA_HOME\\bin", "")));
  }

  @Test
  void jumpsToEachLabelAndToNoOther() {
    List<String> labels = matches(Pattern.compile("(?m)(?<=^:)\\w+"), windows);

    assertThat(labels).doesNotHaveDuplicates();
    assertThat(matches(Pattern.compile("(?<=goto )\\w+"), windows).stream().distinct())
        .isSubsetOf(labels)
        .isNotEmpty();
    assertThat(windows.lines().filter(line -> line.startsWith("exit /b")))
        .hasSize(5)
        .last()
        .isEqualTo("exit /b %ERRORLEVEL%");
  }

  private static List<String> numbers(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(each -> each.group(1)).toList();
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
