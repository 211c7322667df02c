package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.syntax.ExpressionParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of the language's coverage lists all functions. */
@Tag("once")
final class LanguageCoverageTest {
  private static final Path PAGE = Path.of("../docs/language-coverage.md");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9]+)`");

  /** Returns the functions of the page with a meaning, or without one. */
  private static List<String> functions(boolean refused) throws IOException {
    String text = Files.readString(PAGE);
    String section = text.substring(text.indexOf("## Functions"));
    List<String> names = new ArrayList<>();
    for (String row : section.lines().filter(line -> line.startsWith("| `")).toList()) {
      List<String> cells = Arrays.asList(row.split(" *\\| *", -1));
      if (cells.get(3).equals("refused") == refused) {
        Matcher matcher = NAME.matcher(cells.get(1));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }
    return names;
  }

  @Test
  void listsTheFunctionsOfTheLanguage() throws IOException {
    Set<String> known = new TreeSet<>(ExpressionParser.functions().names());
    known.remove("type");
    assertThat(functions(false)).containsExactlyInAnyOrderElementsOf(known);
    assertThat(functions(true)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(known);
  }
}
