package dev.hextet.cli.module;

/**
 * Upper bounds for one package.
 *
 * @param files number of files and folders
 * @param bytes size of all files
 */
record PackageLimits(int files, long bytes) {
  /** The bounds for downloads. */
  static final PackageLimits STANDARD = new PackageLimits(20_000, 500L << 20);

  /** Checks the contents of a package so far. */
  void check(long presentFiles, long presentBytes) throws DownloadException {
    if (presentFiles > files) {
      throw new DownloadException("The package has more than " + files + " files.");
    } else if (presentBytes > bytes) {
      throw new DownloadException("The package is larger than " + (bytes >> 20) + " MiB.");
    }
  }
}
