package dev.hextet.docs;

import dev.hextet.scenario.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, whose commands run in their order. */
@Tag("once")
final class TutorialTest {
  private static final Path TUTORIAL = MarkdownPages.ROOT.resolve("docs/tutorial.md");
  private static final Path EXAMPLE = MarkdownPages.ROOT.resolve("state-examples/ipv6-webserver");

  @TempDir Path temp;

  @Test
  void showsTheOutputOfItsCommands() throws IOException {
    for (String name : List.of("stack.yml", "user-data.yml", "vars.yml")) {
      Files.copy(EXAMPLE.resolve(name), temp.resolve(name));
    }
    String rendered = new ConsoleSession(temp).rendered(Files.readString(TUTORIAL));

    SoftAssertions.assertSoftly(softly -> check(softly, rendered));
  }

  private static void check(SoftAssertions softly, String rendered) {
    try {
      GoldenFile.check(softly, TUTORIAL, rendered);
    } catch (IOException e) {
      softly.fail("the tutorial cannot be read", e);
    }
  }
}
