package dev.hextet.cli.option;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.FileNames;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The file that a command names as its document, before it is read. */
public final class DocumentFile {
  /** Files beside a document that have one of its extensions and are not documents. */
  private static final List<String> NO_DOCUMENTS =
      List.of(".state.json", ".sandbox.json", ".tfvars.json", "vars.yml", "vars.yaml");

  private DocumentFile() {}

  /**
   * Checks that a file can be a document.
   *
   * @throws DiagnosticException if it is a folder, or is absent and was not named
   */
  public static void check(Path file) {
    if (Files.isDirectory(file)) {
      throw CliDiagnostic.DOCUMENT_IS_FOLDER.with(file, remedy(file)).exception();
    } else if (isUnnamed(file)) {
      throw CliDiagnostic.NO_DOCUMENT.with(file, remedy(Path.of(""))).exception();
    }
  }

  /** Determines whether no document was named, and the default one is absent. */
  public static boolean isUnnamed(Path file) {
    return file.equals(FileNames.DOCUMENT) && Files.notExists(file);
  }

  /** Determines whether a file of variables is in Terraform's native syntax. */
  static boolean isNativeVariables(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".tfvars");
  }

  private static String remedy(Path folder) {
    List<Path> files = files(folder);
    Optional<Path> document =
        files.stream().filter(file -> isDocument(file.getFileName().toString())).findFirst();
    String example = document.orElse(folder.resolve("stack.yml")).toString();
    return "Name the document: hextet plan " + ShellWords.quoted(example);
  }

  private static boolean isDocument(String name) {
    return FileNames.isDocument(name) && NO_DOCUMENTS.stream().noneMatch(name::endsWith);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
