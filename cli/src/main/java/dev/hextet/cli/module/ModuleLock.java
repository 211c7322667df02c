package dev.hextet.cli.module;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.cli.diag.ModuleDownloadDiagnostic;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.BoundedFile;
import dev.hextet.core.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file {@code hextet.lock.json}: the package that was chosen for each key. */
final class ModuleLock {
  static final String NAME = "hextet.lock.json";
  private static final int FORMAT = 1;

  private final Path file;
  private final SortedMap<PackageKey, LockedPackage> packages;

  private ModuleLock(Path file, SortedMap<PackageKey, LockedPackage> packages) {
    this.file = file;
    this.packages = packages;
  }

  /** Returns the lock of a folder; empty without a file. */
  static ModuleLock of(Path folder) {
    Path file = folder.resolve(NAME);
    if (Files.notExists(file)) {
      return new ModuleLock(file, new TreeMap<>());
    }
    try {
      BoundedFile.checkRegular(file);
      return new ModuleLock(file, parse(JsonText.read(Files.readString(file))));
    } catch (JsonProcessingException | DownloadException e) {
      throw ModuleDownloadDiagnostic.LOCK_INVALID.with(file).exception();
    } catch (IOException e) {
      throw ModuleDownloadDiagnostic.LOCK_UNREADABLE
          .with(file, InputFiles.reason(file, e))
          .exception();
    }
  }

  private static SortedMap<PackageKey, LockedPackage> parse(JsonNode root)
      throws DownloadException {
    if (root.path("format").asInt() != FORMAT) {
      throw new DownloadException("format");
    }
    SortedMap<PackageKey, LockedPackage> packages = new TreeMap<>();
    for (JsonNode node : root.path("modules")) {
      LockedPackage locked =
          new LockedPackage(
              node.path("version").asText(),
              node.path("location").asText(),
              node.path("commit").asText(),
              node.path("folder").asText(),
              node.path("digest").asText());
      boolean commit = locked.commit().matches("[0-9a-f]*");
      if (!commit || !locked.digest().matches("sha256:[0-9a-f]{64}")) {
        throw new DownloadException("commit or digest");
      } else if (!locked.folder().isEmpty()) {
        SourceParts.check(locked.folder());
      }
      packages.put(
          new PackageKey(node.path("source").asText(), node.path("constraint").asText()), locked);
    }
    return packages;
  }

  Optional<LockedPackage> find(PackageKey key) {
    return Optional.ofNullable(packages.get(key));
  }

  /** Records a choice, and writes the file. */
  void put(PackageKey key, LockedPackage chosen) throws IOException {
    packages.put(key, chosen);
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".tmp");
    Files.writeString(fresh, JsonText.pretty(json()));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
    ArrayNode modules = root.putArray("modules");
    packages.forEach(
        (key, chosen) -> {
          ObjectNode node = modules.addObject().put("source", key.source());
          put(node, "constraint", key.constraint());
          put(node, "version", chosen.version());
          put(node, "location", chosen.location());
          put(node, "commit", chosen.commit());
          put(node, "folder", chosen.folder());
          put(node, "digest", chosen.digest());
        });
    return root;
  }

  private static void put(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }
}
