package dev.hextet.cli.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Downloads a package into a folder, from whichever place its address denotes. */
final class PackageDownload {
  private final PackageLimits limits;
  private final WebClient web;
  private final ModuleRegistry registry;
  private final GitProgram git = new GitProgram();

  PackageDownload(Map<String, String> environment, PackageLimits limits) {
    this.limits = limits;
    this.web = new WebClient(environment);
    this.registry = new ModuleRegistry(web, environment);
  }

  /** Returns the folder of the files below the working folder of a download. */
  static Path content(Path work) {
    return work.resolve("content");
  }

  /**
   * Downloads a package.
   *
   * @param pinned an earlier choice, which is downloaded again
   * @param work an empty folder; {@link #content} gets the files
   * @return the choice, with the digest of its files
   */
  LockedPackage of(PackageRequest request, Optional<LockedPackage> pinned, Path work)
      throws IOException, DownloadException {
    if (request.address() instanceof RegistryAddress module) {
      String version =
          pinned.isPresent()
              ? pinned.get().version()
              : registry.newest(module, request.constraints());
      DownloadAddress location = registry.location(module, version);
      return chosen(version, location, location.subfolder(), pinned, work);
    } else if (request.address() instanceof DownloadAddress location) {
      return chosen("", location, "", pinned, work);
    }
    throw new IllegalStateException("an address of a third kind: " + request.address());
  }

  private LockedPackage chosen(
      String version,
      DownloadAddress location,
      String folder,
      Optional<LockedPackage> pinned,
      Path work)
      throws IOException, DownloadException {
    Path content = content(work);
    String commit = "";
    if (location instanceof GitAddress repository) {
      Optional<String> earlier = pinned.map(LockedPackage::commit).filter(c -> !c.isEmpty());
      commit = git.checkOut(repository, earlier, content);
    } else if (location instanceof ArchiveAddress archive) {
      Path file = work.resolve("archive");
      web.download(archive.location(), file, limits);
      Files.createDirectories(content);
      ArchiveFile.unpack(file, archive.zip(), content, limits);
    }
    PackageTree tree = new PackageTree(content);
    tree.deleteGit();
    tree.check(limits);
    return new LockedPackage(version, location.publicText(), commit, folder, tree.digest());
  }
}
