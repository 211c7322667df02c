package dev.hextet.cli.module;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.version.ReleaseVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Modules that {@code terraform init} downloaded: its manifest {@code modules.json}. */
final class TerraformManifest {
  private static final Path MANIFEST = Path.of(".terraform", "modules", "modules.json");

  private final Path root;
  private Optional<List<InstalledModule>> modules = Optional.empty();

  /**
   * @param root folder of the root module
   */
  TerraformManifest(Path root) {
    this.root = root;
  }

  /**
   * A module of the manifest.
   *
   * @param key names of the calls from the root module, with dots: {@code net.subnets}
   * @param folder its folder, relative to that of the root module
   */
  private record InstalledModule(String key, String source, String version, Path folder) {}

  /** Returns the folder of a module, relative to that of the root module. */
  Optional<Path> find(PackageRequest request) {
    if (modules.isEmpty()) {
      modules = Optional.of(read());
    }
    List<InstalledModule> all = modules.get();
    Path caller = Path.of(request.module().folder()).normalize();
    return all.stream()
        .filter(parent -> parent.folder().equals(caller))
        .map(parent -> (parent.key().isEmpty() ? "" : parent.key() + ".") + request.module().call())
        .flatMap(key -> all.stream().filter(module -> module.key().equals(key)))
        .filter(
            module -> isFor(module, request) && Files.isDirectory(root.resolve(module.folder())))
        .map(InstalledModule::folder)
        .findFirst();
  }

  private static boolean isFor(InstalledModule module, PackageRequest request) {
    try {
      return ModuleAddresses.of(module.source()).equals(request.address())
          && (module.version().isEmpty()
              || ReleaseVersion.parse(module.version())
                  .filter(request.constraints()::allow)
                  .isPresent());
    } catch (DownloadException e) {
      return false;
    }
  }

  private List<InstalledModule> read() {
    List<InstalledModule> found = new ArrayList<>();
    try {
      for (JsonNode node :
          JsonText.read(Files.readString(root.resolve(MANIFEST))).path("Modules")) {
        found.add(
            new InstalledModule(
                node.path("Key").asText(),
                node.path("Source").asText(),
                node.path("Version").asText(),
                Path.of(node.path("Dir").asText().replace('\\', '/')).normalize()));
      }
    } catch (IOException | InvalidPathException e) {
      // Without a readable manifest, Terraform has finished no download.
      return List.of();
    }
    return found;
  }
}
