package dev.hextet.cli.module;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A downloaded archive. */
final class ArchiveFile {
  private ArchiveFile() {}

  /**
   * Unpacks an archive into a folder.
   *
   * @param zip true for a ZIP archive, false for a TAR archive compressed with gzip
   */
  static void unpack(Path archive, boolean zip, Path folder, PackageLimits limits)
      throws IOException, DownloadException {
    PackageWriter out = new PackageWriter(folder, limits);
    try {
      if (zip) {
        unzip(archive, out);
      } else {
        try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
          TarReader.unpack(in, out);
        }
      }
    } catch (ZipException | EOFException e) {
      throw new DownloadException("The archive is damaged: " + e.getMessage() + ".", e);
    }
    out.finish();
  }

  /** A symbolic link of a ZIP archive becomes a file with the path of its target. */
  private static void unzip(Path archive, PackageWriter out) throws IOException, DownloadException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.isDirectory()) {
          out.folder(entry.getName());
        } else {
          try (InputStream content = zip.getInputStream(entry)) {
            out.file(entry.getName(), content);
          }
        }
      }
    }
  }
}
