package dev.hextet.cli.module;

import dev.hextet.cli.diag.ModuleDownloadDiagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.resolve.module.ModuleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Downloads the modules that are looked for, and pins them in the lock. A copy takes its place once
 * it is complete and verified, so a failure leaves the earlier one.
 */
public final class ModuleInstaller implements ModulePackages {
  private final Path root;
  private final String command;
  private final boolean update;
  private final Consumer<String> progress;
  private final ModuleLock lock;
  private final PackageDownload download;
  private final Map<PackageKey, Optional<LockedPackage>> done = new HashMap<>();

  /**
   * @param root folder of the root module
   * @param command the command that downloads its modules
   * @param update true to choose again what the lock pins
   * @param progress receives a line for each package
   */
  public ModuleInstaller(
      Path root,
      String command,
      boolean update,
      Map<String, String> environment,
      Consumer<String> progress) {
    this.root = root;
    this.command = command;
    this.update = update;
    this.progress = progress;
    this.lock = ModuleLock.of(root);
    this.download = new PackageDownload(environment, PackageLimits.STANDARD);
  }

  @Override
  public Optional<Path> find(ModuleRequest module, Diagnostics diagnostics) {
    Optional<PackageRequest> request = PackageRequest.of(module, diagnostics);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<LockedPackage> chosen = done.get(request.get().key());
      if (chosen == null) {
        chosen = install(request.get(), diagnostics);
        done.put(request.get().key(), chosen);
      }
      return chosen.isPresent()
          ? Optional.of(request.get().folder(root, chosen.get()))
          : Optional.empty();
    } catch (DownloadException e) {
      diagnostics.add(failed(module, e.sentences()).at(module.where()));
    } catch (IOException e) {
      diagnostics.add(failed(module, e + ".").at(module.where()));
    }
    done.put(request.get().key(), Optional.empty());
    return Optional.empty();
  }

  private static DiagnosticMessage failed(ModuleRequest module, String cause) {
    return ModuleDownloadDiagnostic.FAILED.with(module.call(), module.source(), cause);
  }

  private Optional<LockedPackage> install(PackageRequest request, Diagnostics diagnostics)
      throws IOException, DownloadException {
    Optional<LockedPackage> pinned = lock.find(request.key()).filter(unused -> !update);
    Path copy = root.resolve(request.copy());
    if (pinned.isPresent() && isComplete(copy, pinned.get())) {
      report(request, pinned.get(), "present");
      return pinned;
    }
    Path part = copy.resolveSibling(".part-" + ProcessHandle.current().pid());
    try {
      new PackageTree(part).delete();
      Files.createDirectories(part);
      LockedPackage chosen = download.of(request, pinned, part);
      if (pinned.isPresent() && !pinned.get().digest().equals(chosen.digest())) {
        diagnostics.add(
            ModuleDownloadDiagnostic.SOURCE_CHANGED
                .with(request.module().call(), pinned.get().digest(), chosen.digest(), command)
                .at(request.module().where()));
        return Optional.empty();
      }
      replace(copy, part);
      lock.put(request.key(), chosen);
      report(request, chosen, "downloaded");
      return Optional.of(chosen);
    } finally {
      new PackageTree(part).delete();
    }
  }

  private static boolean isComplete(Path copy, LockedPackage pinned) throws IOException {
    return Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)
        && new PackageTree(copy).digest().equals(pinned.digest());
  }

  private static void replace(Path copy, Path part) throws IOException {
    if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(copy, part.resolve("earlier"));
    }
    Files.move(PackageDownload.content(part), copy);
  }

  private void report(PackageRequest request, LockedPackage chosen, String how) {
    String choice = chosen.version().isEmpty() ? shortCommit(chosen) : chosen.version();
    progress.accept(
        "- %s: %s%s (%s)"
            .formatted(
                request.module().call(),
                request.key().source(),
                choice.isEmpty() ? "" : " " + choice,
                how));
  }

  private static String shortCommit(LockedPackage chosen) {
    return chosen.commit().isEmpty() ? "" : "at " + chosen.commit().substring(0, 12);
  }
}
