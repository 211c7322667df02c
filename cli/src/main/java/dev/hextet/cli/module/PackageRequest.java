package dev.hextet.cli.module;

import dev.hextet.cli.diag.ModuleDownloadDiagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.resolve.module.ModuleRequest;
import dev.hextet.core.version.VersionConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module in a package.
 *
 * @param module the request of a {@code module} block
 * @param address the source, as it was read
 * @param key identity of the package
 * @param constraints the constraints of the version
 */
record PackageRequest(
    ModuleRequest module, ModuleAddress address, PackageKey key, VersionConstraints constraints) {

  /** Returns the request for a package; empty after an error. */
  static Optional<PackageRequest> of(ModuleRequest module, Diagnostics diagnostics) {
    Optional<VersionConstraints> constraints = VersionConstraints.parse(module.version());
    if (constraints.isEmpty()) {
      diagnostics.add(
          ResolveDiagnostic.VERSION_CONSTRAINT.with(module.version()).at(module.where()));
      return Optional.empty();
    }
    try {
      ModuleAddress address = ModuleAddresses.of(module.source());
      if (!module.version().isEmpty() && address instanceof DownloadAddress) {
        diagnostics.add(ModuleDownloadDiagnostic.VERSION_OF_PACKAGE.with().at(module.where()));
        return Optional.empty();
      }
      PackageKey key = PackageKey.of(module.source(), module.version());
      return Optional.of(new PackageRequest(module, address, key, constraints.get()));
    } catch (DownloadException e) {
      diagnostics.add(
          ModuleDiagnostic.NOT_FOUND
              .with(module.call(), "The source is " + module.source() + ". " + e.sentences())
              .at(module.where()));
      return Optional.empty();
    }
  }

  /** Returns the folder of the copy, relative to that of the root module. */
  Path copy() {
    return ModulePackages.FOLDER.resolve(key.folderName(address));
  }

  /**
   * Returns the folder of the module, relative to that of the root module.
   *
   * @param root folder of the root module
   */
  Path folder(Path root, LockedPackage chosen) throws IOException, DownloadException {
    Path folder = copy();
    for (String part : List.of(chosen.folder(), address.subfolder())) {
      for (String step : part.isEmpty() ? new String[0] : part.split("/", -1)) {
        folder = step.equals("*") ? onlyFolder(root, folder) : folder.resolve(step);
      }
    }
    return folder;
  }

  private static Path onlyFolder(Path root, Path folder) throws IOException, DownloadException {
    try (Stream<Path> all = Files.list(root.resolve(folder))) {
      List<Path> folders = all.filter(Files::isDirectory).toList();
      if (folders.size() != 1) {
        throw new DownloadException("The package has not exactly one folder for //*.");
      }
      return folder.resolve(folders.get(0).getFileName());
    }
  }
}
