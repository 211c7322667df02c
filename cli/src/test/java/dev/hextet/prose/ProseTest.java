package dev.hextet.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rates of phrases that plain technical English avoids, over all main sources and pages. */
@Tag("once")
final class ProseTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES =
      List.of("core", "providers/aws", "providers/sandbox", "cli");

  /** The highest number of occurrences per 1,000 words. */
  private static final double RATE = 1.0;

  /** The highest share of Javadoc comments that open with a question word. */
  private static final double OPENINGS = 0.01;

  private static final Pattern OPENING =
      Pattern.compile("^(?:What|Whatever|Whether|Which|Who|Whose|How|Where|That|By what)\\b");

  private static final List<Passage> PASSAGES = passages();

  @Test
  void seesAllSourcesAndPages() {
    assertThat(PASSAGES.stream().map(Passage::file).distinct()).hasSizeGreaterThan(850);
    assertThat(PASSAGES.stream().map(Passage::kind).distinct())
        .hasSize(Passage.Kind.values().length);
  }

  @ParameterizedTest
  @EnumSource(ProsePhrase.class)
  void keepsItsRateLow(ProsePhrase phrase) {
    List<String> found = new ArrayList<>();
    int words = 0;
    for (Passage passage : PASSAGES) {
      words += passage.words();
      Matcher matcher = phrase.pattern().matcher(passage.text());
      while (matcher.find()) {
        found.add(passage.quote(matcher.start(), matcher.end()));
      }
    }
    double rate = 1000.0 * found.size() / words;
    assertThat(rate).as(report(phrase.name(), found)).isLessThan(RATE);
  }

  @Test
  void opensJavadocWithNounsAndVerbs() {
    List<Passage> docs =
        PASSAGES.stream().filter(passage -> passage.kind() == Passage.Kind.JAVADOC).toList();
    List<String> found =
        docs.stream()
            .filter(passage -> OPENING.matcher(passage.text()).find())
            .map(passage -> passage.quote(0, 40))
            .toList();
    assertThat((double) found.size() / docs.size())
        .as(report("openings", found))
        .isLessThan(OPENINGS);
  }

  private static String report(String what, List<String> found) {
    return String.format(
        Locale.ROOT, "%s, %d times:%n%s%n", what, found.size(), String.join("\n", found));
  }

  private static List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (String module : MODULES) {
      for (Path file : files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
        passages.addAll(Passage.ofSource(ROOT.relativize(file), read(file)));
      }
    }
    for (String page :
        Set.of("README.md", "CONTRIBUTING.md", "suites/README.md", "bench/README.md")) {
      passages.addAll(Passage.ofPage(Path.of(page), read(ROOT.resolve(page))));
    }
    for (Path file : files(ROOT.resolve("docs"), ".md")) {
      passages.addAll(Passage.ofPage(ROOT.relativize(file), read(file)));
    }
    return passages;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
