package dev.hextet.cli.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of files that belong together. */
public final class FileNames {
  /** Folder of the document if no document is named: the current one. */
  public static final Path DOCUMENT = Path.of("");

  /** Name of a folder's document in YAML. */
  public static final String YAML_DOCUMENT = "hextet.yml";

  private static final List<String> DOCUMENT_ENDINGS =
      List.of(".tf.json", ".tf", ".yml", ".yaml", ".json");
  private static final List<String> STATE_ENDINGS = List.of(".state.json", ".json");

  private FileNames() {}

  /** Determines whether a file's name is that of a document. */
  public static boolean isDocument(String name) {
    return Stream.of(".yml", ".yaml", ".tf.json", ".tf")
        .anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  /** Determines whether a file's name is that of a document in one of Terraform's notations. */
  public static boolean isTerraform(String name) {
    return !name.startsWith(".") && (name.endsWith(".tf") || name.endsWith(".tf.json"));
  }

  /** Determines whether a file's name is that of a file of variables in Terraform's notations. */
  public static boolean isTerraformVariables(String name) {
    return name.endsWith(".tfvars") || name.endsWith(".tfvars.json");
  }

  /**
   * Returns the state of a document: {@code stack.state.json} of {@code stack.yml}, and {@code
   * hextet.state.json} in a folder.
   */
  public static Path stateOf(Path document) {
    return Files.isDirectory(document)
        ? document.normalize().resolve("hextet.state.json")
        : beside(document, DOCUMENT_ENDINGS, ".state.json");
  }

  /** Returns the sandbox of a state: {@code stack.sandbox.json} of {@code stack.state.json}. */
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
