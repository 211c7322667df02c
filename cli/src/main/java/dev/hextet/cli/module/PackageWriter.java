package dev.hextet.cli.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the entries of an archive into a folder. An entry outside the folder, a second entry of
 * one name, and more content than the limits allow are errors. Links are created last, so no entry
 * is written through a link.
 */
final class PackageWriter {
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final PackageLimits limits;
  private final Map<Path, String> links = new LinkedHashMap<>();
  private long files;
  private long bytes;

  PackageWriter(Path root, PackageLimits limits) {
    this.root = root;
    this.limits = limits;
  }

  void folder(String name) throws IOException, DownloadException {
    Path folder = resolve(name);
    if (!folder.equals(root)) {
      limits.check(++files, bytes);
      Files.createDirectories(folder);
    }
  }

  void file(String name, InputStream content) throws IOException, DownloadException {
    Path file = resolve(name);
    limits.check(++files, bytes);
    Files.createDirectories(file.resolveSibling(""));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        bytes += read;
        limits.check(files, bytes);
        out.write(buffer, 0, read);
      }
    } catch (FileAlreadyExistsException e) {
      throw new DownloadException("The archive has two entries " + name + ".", e);
    }
  }

  /** Records a symbolic link. */
  void link(String name, String target) throws DownloadException {
    limits.check(++files, bytes);
    if (links.put(resolve(name), target) != null) {
      throw new DownloadException("The archive has two entries " + name + ".");
    }
  }

  /** Creates the links. {@link PackageTree#check} finds links that lead out of the package. */
  void finish() throws IOException, DownloadException {
    for (Map.Entry<Path, String> link : links.entrySet()) {
      Files.createDirectories(link.getKey().resolveSibling(""));
      try {
        Files.createSymbolicLink(link.getKey(), root.getFileSystem().getPath(link.getValue()));
      } catch (FileAlreadyExistsException | InvalidPathException e) {
        throw new DownloadException("The link " + link.getKey().getFileName() + " is invalid.", e);
      }
    }
  }

  private Path resolve(String name) throws DownloadException {
    try {
      Path path = root.resolve(name).normalize();
      boolean plain = !name.contains("\\") && !name.startsWith("/") && !isUpward(name);
      if (plain && path.startsWith(root) && !hasLink(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new DownloadException("The archive has an entry with an invalid name.", e);
    }
    throw new DownloadException("The entry " + name + " lies outside the archive.");
  }

  private static boolean isUpward(String name) {
    return ("/" + name + "/").contains("/../");
  }

  private boolean hasLink(Path path) {
    return links.containsKey(path)
        || !path.equals(root)
            && (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.isSymbolicLink(path)
                || hasLink(path.resolveSibling("")));
  }
}
