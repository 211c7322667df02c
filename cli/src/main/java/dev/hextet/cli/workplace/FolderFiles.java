package dev.hextet.cli.workplace;

import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.BoundedFile;
import dev.hextet.core.evaluation.DocumentFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files in and below the folder of a document. */
final class FolderFiles implements DocumentFiles {
  private static final int MOST_MEGABYTES = 10;
  private static final int MOST_FILES = 10_000;

  private final Path folder;
  private final String home;

  /**
   * Creates the access to the files of a folder.
   *
   * @param environment contains the home folder in {@code HOME}
   */
  FolderFiles(Path folder, Map<String, String> environment) {
    this.folder = folder;
    String variable = environment.getOrDefault("HOME", "");
    this.home = variable.isEmpty() ? System.getProperty("user.home", "") : variable;
  }

  @Override
  public byte[] read(String path) throws IOException {
    Path file = resolve(path);
    try {
      return BoundedFile.read(file, MOST_MEGABYTES);
    } catch (IOException e) {
      throw new IOException(InputFiles.reason(file, e), e);
    }
  }

  @Override
  public boolean exists(String path) throws IOException {
    Path file = resolve(path);
    try {
      if (Files.readAttributes(file, BasicFileAttributes.class).isDirectory()) {
        throw new IOException("it is a folder");
      }
      return true;
    } catch (NoSuchFileException e) {
      // Some JVMs report a path below a plain file in the same way.
      if (isBelowPlainFile(file)) {
        throw new IOException("a part of its path is not a folder", e);
      }
      return false;
    } catch (FileSystemException e) {
      // What cannot be looked at may exist.
      throw new IOException(InputFiles.reason(file, e), e);
    }
  }

  private static boolean isBelowPlainFile(Path file) {
    Path above = file.getParent();
    while (above != null && Files.notExists(above)) {
      above = above.getParent();
    }
    return above != null && !Files.isDirectory(above);
  }

  @Override
  public List<String> list(String folder, int depth) throws IOException {
    Path root = resolve(folder);
    List<String> paths = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try {
        Files.walkFileTree(
            root, Set.of(FileVisitOption.FOLLOW_LINKS), depth, new Found(root, paths));
      } catch (IOException e) {
        throw new IOException(InputFiles.reason(root, e), e);
      }
    }
    return paths;
  }

  /** Keeps the files; what cannot be opened, as a link to a folder that it is in, has none. */
  private static final class Found extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<String> paths;
    private int seen;

    Found(Path root, List<String> paths) {
      this.root = root;
      this.paths = paths;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (++seen > MOST_FILES) {
        throw new IOException("it holds over " + MOST_FILES + " files");
      }
      if (attributes.isRegularFile()) {
        paths.add(slashes(root.relativize(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public String folder() {
    return slashes(folder.toAbsolutePath());
  }

  @Override
  public String home() {
    return slashes(Path.of(home));
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private Path resolve(String path) throws IOException {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException("it is no name of a file", e);
    }
  }
}
