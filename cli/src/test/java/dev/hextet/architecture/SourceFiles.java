package dev.hextet.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of all modules, as the tests of the command line see them. */
final class SourceFiles {
  static final List<String> MODULES =
      List.of("../core", "../probe", "../providers/aws", "../providers/sandbox", "../cli");

  private static final String JAVA = ".java";

  private SourceFiles() {}

  /** A source file: its folder tree ({@code main} or {@code test}) and its class. */
  record SourceFile(String tree, String packageName, String simpleName) {
    String className() {
      return packageName + "." + simpleName;
    }
  }

  /** Returns the files of one tree of a module, without the descriptions of packages. */
  static List<SourceFile> of(String module, String tree) {
    Path root = Path.of(module, "src", tree, "java");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(JAVA))
          .filter(file -> !file.endsWith("package-info.java"))
          .map(root::relativize)
          .map(file -> sourceFile(tree, file))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the files of one tree of all modules. */
  static List<SourceFile> ofAll(String tree) {
    return MODULES.stream().flatMap(module -> of(module, tree).stream()).toList();
  }

  private static SourceFile sourceFile(String tree, Path file) {
    String name = file.getFileName().toString();
    String folder = String.valueOf(file.getParent());
    return new SourceFile(
        tree,
        folder.replace('\\', '/').replace('/', '.'),
        name.substring(0, name.length() - JAVA.length()));
  }
}
