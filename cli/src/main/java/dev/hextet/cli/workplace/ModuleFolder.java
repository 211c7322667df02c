package dev.hextet.cli.workplace;

import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.module.ModuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents in the folder of a module: those of Terraform, or the default one in YAML.
 *
 * @param documents the documents in the order of their names
 * @param overrides the override files, which change blocks of the documents, in the same order
 */
record ModuleFolder(List<Path> documents, List<Path> overrides) {
  ModuleFolder {
    documents = List.copyOf(documents);
    overrides = List.copyOf(overrides);
  }

  /** Returns the documents of a folder; none if it cannot be read. */
  static ModuleFolder of(Path folder) {
    List<Path> terraform =
        files(folder).stream().filter(file -> FileNames.isTerraform(name(file))).toList();
    Path yaml = folder.resolve(FileNames.YAML_DOCUMENT);
    if (terraform.isEmpty()) {
      return new ModuleFolder(Files.isRegularFile(yaml) ? List.of(yaml) : List.of(), List.of());
    }
    return new ModuleFolder(
        terraform.stream().filter(file -> !isOverride(file)).toList(),
        terraform.stream().filter(ModuleFolder::isOverride).toList());
  }

  /** Returns the regular files of a folder in the order of their names. */
  static List<Path> files(Path folder) {
    return content(folder).filter(Files::isRegularFile).toList();
  }

  /** Returns the folders in a folder, except links and hidden ones. */
  static List<Path> subfolders(Path folder) {
    return content(folder)
        .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
        .filter(file -> !name(file).startsWith("."))
        .toList();
  }

  private static Stream<Path> content(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.map(file -> folder.resolve(file.getFileName())).sorted().toList();
      return all.stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean isOverride(Path file) {
    String stem = name(file).replaceFirst("\\.tf(\\.json)?$", "");
    return stem.equals("override") || stem.endsWith("_override");
  }

  boolean isEmpty() {
    return documents.isEmpty() && overrides.isEmpty();
  }

  /**
   * Returns the module of the documents.
   *
   * @param name name of the module's folder
   * @param diagnostics receives syntax errors
   * @return empty if a document cannot be read
   */
  Optional<ModuleFiles> read(String name, Diagnostics diagnostics) {
    List<Document> primary = read(documents, diagnostics);
    List<Document> changes = read(overrides, diagnostics);
    boolean complete = primary.size() == documents.size() && changes.size() == overrides.size();
    return complete && !isEmpty()
        ? Optional.of(new ModuleFiles(name, primary, changes))
        : Optional.empty();
  }

  private static List<Document> read(List<Path> files, Diagnostics diagnostics) {
    List<Document> documents = new ArrayList<>();
    for (Path file : files) {
      InputFiles.read(file, false, diagnostics)
          .flatMap(text -> DocumentReader.read(text, diagnostics))
          .ifPresent(documents::add);
    }
    return documents;
  }
}
