package dev.hextet.cli.workplace;

import dev.hextet.cli.module.ModulePackages;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.module.ModuleRequest;
import dev.hextet.core.resolve.module.ModuleSources;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Modules in folders near the document, and copies of other modules. */
public final class LocalModules implements ModuleSources {
  private final Path root;
  private final ModulePackages packages;

  /**
   * @param root folder of the root module
   * @param packages finds modules that are not local
   */
  public LocalModules(Path root, ModulePackages packages) {
    this.root = root;
    this.packages = packages;
  }

  @Override
  public Optional<ModuleFiles> find(ModuleRequest request, Diagnostics diagnostics) {
    String source = request.source();
    if (!isLocal(source)) {
      return packages
          .find(request, diagnostics)
          .flatMap(folder -> read(request, folder, diagnostics));
    } else if (!request.version().isEmpty()) {
      diagnostics.add(ModuleDiagnostic.VERSION_OF_FOLDER.with().at(request.where()));
      return Optional.empty();
    }
    try {
      Path caller = Path.of(request.folder());
      Path folder = caller.resolve(source).normalize();
      return ModulePackages.isEscape(caller, folder)
          ? missing(request, "The source leads out of the downloaded package.", diagnostics)
          : read(request, folder, diagnostics);
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
    Path folder = root.resolve(relative).normalize();
    if (!Files.isDirectory(folder)) {
      return missing(request, "The folder " + folder + " does not exist.", diagnostics);
    }
    ModuleFolder found = ModuleFolder.of(folder);
    if (found.isEmpty()) {
      return missing(
          request,
          "The folder " + folder + " has no document: no *.tf, *.tf.json or hextet.yml.",
          diagnostics);
    }
    String name = relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    return found.read(name.isEmpty() ? "." : name, diagnostics);
  }

  private static Optional<ModuleFiles> missing(
      ModuleRequest request, String cause, Diagnostics diagnostics) {
    diagnostics.add(ModuleDiagnostic.NOT_FOUND.with(request.call(), cause).at(request.where()));
    return Optional.empty();
  }
}
