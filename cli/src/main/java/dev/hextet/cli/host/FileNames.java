package dev.hextet.cli.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of the files that belong together. */
public final class FileNames {
  /** The document, if none is named. */
  public static final Path DOCUMENT = Path.of("hextet.yml");

  private static final List<String> DOCUMENT_ENDINGS =
      List.of(".tf.json", ".tf", ".yml", ".yaml", ".json");
  private static final List<String> STATE_ENDINGS = List.of(".state.json", ".json");

  private FileNames() {}

  /** Determines whether a file's name is that of a document. */
  public static boolean isDocument(String name) {
    return Stream.of(".yml", ".yaml", ".tf.json", ".tf")
        .anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  /** {@code stack.state.json} of {@code stack.yml}. */
  public static Path stateOf(Path document) {
    return beside(document, DOCUMENT_ENDINGS, ".state.json");
  }

  /** {@code stack.sandbox.json} of {@code stack.state.json}. */
  public static Path sandboxOf(Path state) {
    return beside(state, STATE_ENDINGS, ".sandbox.json");
  }

  private static Path beside(Path file, List<String> endings, String ending) {
    String name = String.valueOf(file.getFileName());
    String stem =
        endings.stream()
            .filter(known -> name.endsWith(known) && name.length() > known.length())
            .findFirst()
            .map(known -> name.substring(0, name.length() - known.length()))
            .orElse(name);
    return file.resolveSibling(stem + ending);
  }
}
