package dev.hextet.cli.module;

/** Cause why a module cannot be found or downloaded, as sentences for the user. */
final class DownloadException extends Exception {
  private static final long serialVersionUID = 1L;

  DownloadException(String message) {
    super(message);
  }

  DownloadException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns the sentences. */
  String sentences() {
    return String.valueOf(getMessage());
  }
}
