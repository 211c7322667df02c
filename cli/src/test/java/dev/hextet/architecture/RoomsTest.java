package dev.hextet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.architecture.SourceFiles.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package holds one idea, in a number of files that a reader can keep in mind. */
final class RoomsTest {
  private static final int LARGEST = 40;

  /** Larger packages, with their tree, and the reason for the exception. */
  private static final Map<String, String> LARGER_PACKAGES =
      Map.of("test dev.hextet.cli", "not yet divided");

  private static Stream<SourceFile> all() {
    return Stream.of("main", "test").flatMap(tree -> SourceFiles.ofAll(tree).stream());
  }

  @Test
  void theRulesSawTheSources() {
    assertThat(SourceFiles.ofAll("main")).hasSizeGreaterThan(800);
    assertThat(SourceFiles.ofAll("test")).hasSizeGreaterThan(250);
  }

  @Test
  void packagesAreSmall() {
    Map<String, Long> sizes =
        all()
            .collect(
                Collectors.groupingBy(
                    file -> file.tree() + " " + file.packageName(),
                    TreeMap::new,
                    Collectors.counting()));
    sizes.values().removeIf(size -> size <= LARGEST);
    assertThat(sizes.keySet())
        .as("packages of more than %d files, which are exactly the exceptions", LARGEST)
        .isEqualTo(LARGER_PACKAGES.keySet());
  }

  @Test
  void noTwoClassesHaveOneSimpleName() {
    Map<String, List<String>> classes =
        all()
            .collect(
                Collectors.groupingBy(
                    SourceFile::simpleName,
                    TreeMap::new,
                    Collectors.mapping(SourceFile::className, Collectors.toList())));
    classes.values().removeIf(names -> names.size() == 1);
    assertThat(classes).isEmpty();
  }
}
