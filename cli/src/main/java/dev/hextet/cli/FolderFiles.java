package dev.hextet.cli;

import dev.hextet.core.expression.DocumentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files beside a document. */
final class FolderFiles implements DocumentFiles {
  private final Path document;

  FolderFiles(Path document) {
    this.document = document;
  }

  @Override
  public byte[] read(String path) throws IOException {
    Path file = resolve(path);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException(InputFiles.reason(file, e), e);
    }
  }

  @Override
  public boolean exists(String path) throws IOException {
    Path file = resolve(path);
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    return Files.exists(file);
  }

  private Path resolve(String path) throws IOException {
    try {
      return document.resolveSibling(path);
    } catch (InvalidPathException e) {
      throw new IOException("it is no name of a file", e);
    }
  }
}
