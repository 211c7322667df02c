package dev.hextet.core.expression;

import java.io.IOException;

/** The files beside a document. Relative paths are relative to the document's folder. */
public interface DocumentFiles {

  /** No files at all. */
  DocumentFiles NONE =
      new DocumentFiles() {
        @Override
        public byte[] read(String path) throws IOException {
          throw new IOException("files cannot be read here");
        }

        @Override
        public boolean exists(String path) throws IOException {
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
  boolean exists(String path) throws IOException;
}
