package dev.hextet.core.expression;

import java.io.IOException;
import java.util.List;

/** The files beside a document. Relative paths are relative to the document's folder. */
public interface DocumentFiles {

  /** No files at all. */
  DocumentFiles NONE =
      new DocumentFiles() {
        @Override
        public byte[] read(String path) throws IOException {
          throw new IOException("files cannot be read here");
        }
      };

  /**
   * The contents of a file.
   *
   * @throws IOException with a phrase for users as its message
   */
  byte[] read(String path) throws IOException;

  /**
   * Whether there is such a file.
   *
   * @throws IOException if that cannot be said, with a phrase for users as its message
   */
  default boolean exists(String path) throws IOException {
    throw new IOException("files cannot be read here");
  }

  /**
   * The files in a folder and in those below it, as paths from there with slashes; none if there is
   * no such folder.
   *
   * @param depth how many folders deep
   * @throws IOException with a phrase for users as its message
   */
  default List<String> list(String folder, int depth) throws IOException {
    throw new IOException("files cannot be read here");
  }

  /**
   * The document's folder as an absolute path with slashes.
   *
   * @throws IOException with a phrase for users as its message
   */
  default String folder() throws IOException {
    throw new IOException("there is no folder here");
  }

  /**
   * The home of the user, with slashes.
   *
   * @throws IOException with a phrase for users as its message
   */
  default String home() throws IOException {
    throw new IOException("there is no home here");
  }
}
