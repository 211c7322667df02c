package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} has one entry for each code of the catalogues. */
class DiagnosticCodesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/diagnostics.md");
  private static final Path EXAMPLES = ROOT.resolve("core/src/test/resources/errors");
  private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");
  static final NavigableSet<String> CODES = DiagnosticCatalogue.codes();
  private static final Pattern SHOWN = Pattern.compile("(?m) \\[(\\w+)]$");

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static List<String> headings() throws IOException {
    return matches(HEADING, Files.readString(PAGE));
  }

  @Test
  void everyCodeHasAnEntry() throws IOException {
    assertThat(headings())
        .as("docs/diagnostics.md: what it means and what to do, under a heading of level three")
        .containsAll(CODES);
  }

  @Test
  void everyEntryIsOfACode() throws IOException {
    assertThat(CODES).as("what the sources give").containsAll(headings());
  }

  @Test
  void entriesAreSortedAndEachIsThereOnce() throws IOException {
    assertThat(headings()).containsExactlyElementsOf(new TreeSet<>(headings()));
  }

  @Test
  void findsTheCodesOfAllExamples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".errors")).toList()) {
        assertThat(CODES).containsAll(matches(SHOWN, Files.readString(file)));
      }
    }
  }

  @Test
  void findsCodesOfEveryShape() {
    assertThat(CODES)
        .hasSizeGreaterThan(120)
        .contains("HostBits", "SubnetOverlap", "ManyRules", "UnknownBlock", "TimedOut", "StalePlan")
        .contains("ReservedAddress", "YamlSyntax", "RefusedFunction", "MissingVariables")
        .contains("NoAnswer", "CannotReach", "CredentialsRefused", "StateDigest", "NoApproval");
  }
}
