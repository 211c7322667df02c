package dev.hextet.cli.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of a package on disk. */
final class PackageTree {
  private final Path root;

  PackageTree(Path root) {
    this.root = root;
  }

  /**
   * Returns the digest of all files and links: {@code sha256:} and the SHA-256 of one line for each
   * of them, sorted by path. A line has the SHA-256 of the content, two spaces, and the path with
   * slashes.
   */
  String digest() throws IOException {
    MessageDigest all = sha256();
    for (Path file : entries()) {
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        String line = HexFormat.of().formatHex(content(file)) + "  " + name(file) + "\n";
        all.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return "sha256:" + HexFormat.of().formatHex(all.digest());
  }

  /** Checks the size of the package, and that each link leads to a file of the package. */
  void check(PackageLimits limits) throws IOException, DownloadException {
    List<Path> entries = entries();
    long bytes = 0;
    for (Path entry : entries) {
      if (Files.isSymbolicLink(entry)) {
        checkLink(entry);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        bytes += Files.size(entry);
      } else if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        throw new DownloadException(name(entry) + " is neither a file nor a folder.");
      }
    }
    limits.check(entries.size(), bytes);
  }

  private void checkLink(Path link) throws DownloadException {
    try {
      if (link.toRealPath().startsWith(root.toRealPath())) {
        return;
      }
    } catch (IOException e) {
      throw new DownloadException("The link " + name(link) + " leads nowhere.", e);
    }
    throw new DownloadException("The link " + name(link) + " leads out of the package.");
  }

  /** Deletes a folder with its contents. A link is deleted, and its target stays. */
  void delete() throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      for (Path entry : walk(root).sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }

  /** Deletes the records of Git, which are not part of a package. */
  void deleteGit() throws IOException {
    for (Path entry : entries()) {
      if (entry.endsWith(".git")) {
        new PackageTree(entry).delete();
      }
    }
  }

  private List<Path> entries() throws IOException {
    return walk(root)
        .filter(entry -> !entry.equals(root))
        .sorted(Comparator.comparing(this::name))
        .toList();
  }

  private static Stream<Path> walk(Path start) throws IOException {
    try (Stream<Path> all = Files.walk(start)) {
      return all.toList().stream();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String name(Path entry) {
    Path relative = root.relativize(entry);
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private static byte[] content(Path file) throws IOException {
    MessageDigest digest = sha256();
    if (Files.isSymbolicLink(file)) {
      String target = "link " + Files.readSymbolicLink(file);
      return digest.digest(target.getBytes(StandardCharsets.UTF_8));
    }
    return digest.digest(Files.readAllBytes(file));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
