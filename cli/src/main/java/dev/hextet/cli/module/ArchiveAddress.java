package dev.hextet.cli.module;

import java.net.URI;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An archive that is downloaded over HTTPS.
 *
 * @param location the address of the file
 * @param zip true for a ZIP archive, false for a TAR archive compressed with gzip
 */
record ArchiveAddress(URI location, boolean zip, String subfolder) implements DownloadAddress {

  /**
   * Returns the address of an archive.
   *
   * @throws DownloadException if the address does not determine the kind of the archive
   */
  static ArchiveAddress of(String text) throws DownloadException {
    SourceParts parts = SourceParts.of(text);
    SortedMap<String, String> query = new TreeMap<>(parts.query());
    String kind = Optional.ofNullable(query.remove("archive")).orElse(parts.base());
    boolean zip = kind.endsWith("zip");
    if (!zip && !kind.endsWith("tar.gz") && !kind.endsWith("tgz")) {
      throw new DownloadException(
          "The file is neither .zip nor .tar.gz; name the kind with ?archive=zip or"
              + " ?archive=tar.gz. The address of a Git repository begins with git::.");
    } else if (query.containsKey("checksum")) {
      throw new DownloadException(
          "checksum is not supported: hextet.lock.json records the digest of the content.");
    }
    String arguments =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("&"));
    URI location = WebAddress.of(parts.base() + (arguments.isEmpty() ? "" : "?" + arguments));
    return new ArchiveAddress(location, zip, parts.subfolder());
  }

  @Override
  public String shortName() {
    String path = String.valueOf(location.getPath()).replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(zip|tar\\.gz|tgz)$", "");
  }

  @Override
  public String publicText() {
    String text = location.toString().replaceFirst("\\?.*", "");
    return WebAddress.withoutUser(text) + (subfolder.isEmpty() ? "" : "//" + subfolder);
  }
}
