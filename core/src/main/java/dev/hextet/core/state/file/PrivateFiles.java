package dev.hextet.core.state.file;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Writing files that only their owner reads, whole or not at all. */
final class PrivateFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private static final long MOST_BYTES = 256L << 20;

  private PrivateFiles() {}

  /**
   * Returns the text of a file; empty if the file does not exist. An unreadable file does not count
   * as absent.
   */
  static Optional<String> text(Path file) throws IOException {
    try {
      if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
        throw new IOException("it is not a regular file");
      } else if (Files.size(file) > MOST_BYTES) {
        throw new IOException("it exceeds 256 MiB");
      }
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Replaces a file's contents: temporary file, fsync, rename, fsync of the folder. */
  static void replace(Path file, String text) throws IOException {
    Path folder = folderOf(file);
    Path temporary = folder.resolve(file.getFileName() + ".tmp");
    Files.deleteIfExists(temporary);
    try {
      write(temporary, text);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncFolder(folder);
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel = open(file, StandardOpenOption.WRITE)) {
      writeFully(channel, text);
      channel.force(true);
    }
  }

  /** Opens a file for writing, and makes it if need be. */
  static FileChannel open(Path file, StandardOpenOption how) throws IOException {
    FileAttribute<?>[] attributes =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    return FileChannel.open(file, Set.of(how, StandardOpenOption.CREATE), attributes);
  }

  static void writeFully(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Makes a new name in a folder durable, where the file system can. */
  static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some file systems do not sync folders; the file itself is synced.
      return;
    }
  }

  static Path folderOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  static DiagnosticException failure(StateDiagnostic problem, Path file, IOException e) {
    return problem.with(file, why(e)).exception();
  }

  private static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "the file or its folder does not exist";
    } else if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName().replace("Exception", "") : message;
  }
}
