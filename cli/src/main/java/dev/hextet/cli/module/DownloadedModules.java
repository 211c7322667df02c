package dev.hextet.cli.module;

import dev.hextet.cli.diag.ModuleDownloadDiagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.resolve.module.ModuleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Copies in {@code .hextet/modules}, whose digests are verified once in a run, and otherwise the
 * copies of a finished {@code terraform init}. Nothing is downloaded.
 */
public final class DownloadedModules implements ModulePackages {
  private final Path root;
  private final String command;
  private final TerraformManifest foreign;
  private final Set<Path> verified = new HashSet<>();
  private Optional<ModuleLock> lock = Optional.empty();

  /**
   * @param root folder of the root module
   * @param command the command that downloads its modules
   */
  public DownloadedModules(Path root, String command) {
    this.root = root;
    this.command = command;
    this.foreign = new TerraformManifest(root);
  }

  @Override
  public Optional<Path> find(ModuleRequest request, Diagnostics diagnostics) {
    return PackageRequest.of(request, diagnostics).flatMap(found -> find(found, diagnostics));
  }

  private Optional<Path> find(PackageRequest request, Diagnostics diagnostics) {
    if (lock.isEmpty()) {
      lock = Optional.of(ModuleLock.of(root));
    }
    Optional<LockedPackage> locked = lock.get().find(request.key());
    if (locked.isPresent() && Files.isDirectory(root.resolve(request.copy()))) {
      return verified(request, locked.get(), diagnostics);
    }
    Optional<Path> other = foreign.find(request);
    if (other.isEmpty()) {
      ModuleRequest module = request.module();
      DiagnosticMessage message =
          ModuleDownloadDiagnostic.NOT_DOWNLOADED.with(module.call(), module.source(), command);
      diagnostics.add(message.at(module.where()));
    }
    return other;
  }

  private Optional<Path> verified(
      PackageRequest request, LockedPackage locked, Diagnostics diagnostics) {
    Path copy = request.copy();
    ModuleRequest module = request.module();
    try {
      if (verified.contains(copy)
          || new PackageTree(root.resolve(copy)).digest().equals(locked.digest())) {
        verified.add(copy);
        return Optional.of(request.folder(root, locked));
      }
    } catch (IOException | DownloadException e) {
      // Falls through: what cannot be read is not the recorded content.
    }
    diagnostics.add(
        ModuleDownloadDiagnostic.CHANGED
            .with(module.call(), root.resolve(copy), command)
            .at(module.where()));
    return Optional.empty();
  }
}
