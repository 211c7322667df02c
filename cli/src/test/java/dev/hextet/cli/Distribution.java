package dev.hextet.cli;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The built distribution. */
final class Distribution {
  static final Path HOME = Path.of("target/hextet").toAbsolutePath();

  private Distribution() {}

  /** Copies the distribution to a folder that does not exist yet, without archives of classes. */
  static void copyTo(Path folder) throws IOException {
    CopyOption[] options = {StandardCopyOption.COPY_ATTRIBUTES};
    try (Stream<Path> files = Files.walk(HOME)) {
      for (Path file : files.filter(each -> !isArchive(each)).toList()) {
        Files.copy(file, folder.resolve(HOME.relativize(file).toString()), options);
      }
    }
  }

  /** Archives of classes in a distribution. */
  static List<Path> archives(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      return files.filter(file -> isArchive(file) && !isLock(file)).sorted().toList();
    }
  }

  private static boolean isArchive(Path file) {
    return file.getFileName().toString().startsWith("classes-");
  }

  private static boolean isLock(Path file) {
    return file.getFileName().toString().endsWith(".lock");
  }
}
