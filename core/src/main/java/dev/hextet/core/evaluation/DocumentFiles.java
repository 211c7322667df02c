package dev.hextet.core.evaluation;

import java.io.IOException;
import java.util.List;

/** The files beside a document. Relative paths are relative to the document's folder. */
public interface DocumentFiles {

  /** An empty set of files. */
  DocumentFiles NONE =
      new DocumentFiles() {
        @Override
        public byte[] read(String path) throws IOException {
          throw new IOException("files cannot be read here");
        }
      };

  /**
   * Returns the contents of a file.
   *
   * @throws IOException with a phrase for users as its message
   */
  byte[] read(String path) throws IOException;

  /**
   * Determines whether a file exists.
   *
   * @throws IOException if that is undecidable, with a phrase for users as its message
   */
  default boolean exists(String path) throws IOException {
    throw new IOException("files cannot be read here");
  }

  /**
   * Returns the files in a folder and its subfolders, as relative paths with slashes; empty if the
   * folder does not exist.
   *
   * @param depth maximum depth of folders
   * @throws IOException with a phrase for users as its message
   */
  default List<String> list(String folder, int depth) throws IOException {
    throw new IOException("files cannot be read here");
  }

  /**
   * Returns the document's folder as an absolute path with slashes.
   *
   * @throws IOException with a phrase for users as its message
   */
  default String folder() throws IOException {
    throw new IOException("there is no folder here");
  }

  /**
   * Returns the home folder of the user, with slashes.
   *
   * @throws IOException with a phrase for users as its message
   */
  default String home() throws IOException {
    throw new IOException("there is no home here");
  }
}
