package dev.hextet.cli.host;

import dev.hextet.cli.diag.CliDiagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** The contents of files that a person keeps. */
public final class FileContents {
  private FileContents() {}

  /**
   * Replaces the content of a file atomically. The file keeps its permissions, and links are
   * followed.
   */
  public static void replace(Path named, String text) {
    try {
      Path file = named.toRealPath();
      Path folder = file.toAbsolutePath().getParent();
      Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".tmp");
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      PosixFileAttributeView was = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (was != null) {
        Files.setPosixFilePermissions(fresh, was.readAttributes().permissions());
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw CommandFailure.error(
          CliDiagnostic.FILE_UNWRITABLE.with(named, InputFiles.reason(named, e)));
    }
  }
}
