package dev.hextet.cli.workplace;

import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.module.ModuleRequest;
import dev.hextet.core.resolve.module.ModuleSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Modules in folders near the document. */
public final class LocalModules implements ModuleSources {
  private static final String DEFAULT_DOCUMENT = "hextet.yml";

  private final Path root;

  /**
   * @param document the document of the root module, whose folder is the root folder
   */
  public LocalModules(Path document) {
    this.root = document;
  }

  @Override
  public Optional<ModuleFiles> find(ModuleRequest request, Diagnostics diagnostics) {
    String source = request.source();
    if (!isLocal(source)) {
      return missing(
          request,
          "The source "
              + source
              + " is not a folder. A local source starts with ./ or ../. Download other modules"
              + " with hextet get.",
          diagnostics);
    } else if (!request.version().isEmpty()) {
      diagnostics.add(ModuleDiagnostic.VERSION_OF_FOLDER.with().at(request.where()));
      return Optional.empty();
    }
    try {
      return read(request, Path.of(request.folder()).resolve(source).normalize(), diagnostics);
    } catch (InvalidPathException e) {
      return missing(request, "The source is not the name of a folder.", diagnostics);
    }
  }

  private static boolean isLocal(String source) {
    return source.equals(".")
        || source.equals("..")
        || source.startsWith("./")
        || source.startsWith("../");
  }

  private Optional<ModuleFiles> read(
      ModuleRequest request, Path relative, Diagnostics diagnostics) {
    Path folder = root.resolveSibling(relative).normalize();
    if (!Files.isDirectory(folder)) {
      return missing(request, "There is no folder " + folder + ".", diagnostics);
    }
    List<Path> files = documents(folder);
    if (files.isEmpty()) {
      return missing(
          request,
          "The folder " + folder + " has no document: no *.tf, *.tf.json or hextet.yml.",
          diagnostics);
    }
    List<Document> documents = new ArrayList<>();
    for (Path file : files) {
      Optional<SourceText> text = InputFiles.read(file, false, diagnostics);
      text.flatMap(found -> DocumentReader.read(found, diagnostics)).ifPresent(documents::add);
    }
    String name = relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    return documents.size() < files.size()
        ? Optional.empty()
        : Optional.of(new ModuleFiles(name.isEmpty() ? "." : name, documents));
  }

  /** Returns the documents of a folder: those of Terraform, or the default one in YAML. */
  private static List<Path> documents(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(LocalModules::isTerraform).sorted().toList();
      Path other = folder.resolve(DEFAULT_DOCUMENT);
      return files.isEmpty() && Files.isRegularFile(other) ? List.of(other) : files;
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isTerraform(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".tf") || name.endsWith(".tf.json")) && !name.startsWith(".");
  }

  private static Optional<ModuleFiles> missing(
      ModuleRequest request, String cause, Diagnostics diagnostics) {
    diagnostics.add(ModuleDiagnostic.NOT_FOUND.with(request.call(), cause).at(request.where()));
    return Optional.empty();
  }
}
