package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Consistency of {@code docs/glossary.md} with the sources. */
final class GlossaryTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|`]+) \\|([^|]+)\\|(.*)\\|$");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)[.A-Za-z]*`");
  private static final int MANY = 40;

  private static List<MatchResult> rows() throws IOException {
    String page = Files.readString(MarkdownPages.ROOT.resolve("docs").resolve("glossary.md"));
    return ROW.matcher(page).results().filter(row -> !row.group(1).equals("term")).toList();
  }

  @Test
  void definesEachTermOnce() throws IOException {
    assertThat(rows().stream().map(row -> row.group(1)))
        .hasSizeGreaterThan(MANY)
        .doesNotHaveDuplicates();
  }

  @Test
  void namesClassesThatExist() throws IOException {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(MarkdownPages.ROOT)) {
      classes =
          files
              .filter(file -> file.toString().contains("src/main/java"))
              .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
              .collect(Collectors.toSet());
    }
    List<String> named =
        rows().stream()
            .flatMap(row -> CLASS.matcher(row.group(3)).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(MANY).allMatch(classes::contains);
  }
}
