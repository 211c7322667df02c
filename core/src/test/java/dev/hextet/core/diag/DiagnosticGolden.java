package dev.hextet.core.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A corpus of wrong documents: beside each {@code case.yml} stands {@code case.errors}, the exact
 * first lines of what is said about it. With {@code -Dgolden.update} they are written anew, and the
 * test still fails, so that nobody commits them unread.
 */
public final class DiagnosticGolden {
  private static final Path ROOT = Path.of("src/test/resources/errors");

  private DiagnosticGolden() {}

  /** The documents in a folder of the corpus, sorted. */
  public static List<Path> documents(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> !file.toString().endsWith(".errors")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a document, under its plain file name. */
  public static SourceText source(Path document) {
    try {
      return new SourceText(document.getFileName().toString(), Files.readString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares what was said about a document with what is expected. */
  public static void check(Path document, Diagnostics diagnostics) throws IOException {
    String name = document.getFileName().toString();
    String base = name.substring(0, name.lastIndexOf('.'));
    Path golden = document.resolveSibling(base + ".errors");
    String said =
        diagnostics.sorted().stream()
            .map(diagnostic -> DiagnosticFormat.headline(diagnostic) + "\n")
            .collect(Collectors.joining());
    String expected = Files.exists(golden) ? Files.readString(golden) : "";
    if (System.getProperty("golden.update") != null && !said.equals(expected)) {
      Files.writeString(golden, said);
    }
    assertThat(said).as(golden.toString()).isNotEmpty().isEqualTo(expected);
  }
}
