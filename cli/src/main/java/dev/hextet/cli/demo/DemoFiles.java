package dev.hextet.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The example of the program as files of a folder.
 *
 * @param document path of the document
 * @param variables path of the file of variables
 * @param userData path of the instance's user data, which the document reads
 */
public record DemoFiles(Path document, Path variables, Path userData) {
  /** Writes the files into a folder. */
  public static DemoFiles writeTo(Path folder) throws IOException {
    return new DemoFiles(
        copy("stack.yml", folder), copy("vars.yml", folder), copy("user-data.yml", folder));
  }

  private static Path copy(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream example =
        Objects.requireNonNull(DemoFiles.class.getResourceAsStream(name), name)) {
      Files.copy(example, file);
    }
    return file;
  }

  /** Removes a folder and its files, as far as that is possible. */
  public static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What is left lies in the folder for temporary files.
      return;
    }
  }
}
