package dev.hextet.cli.module;

/** Address from which a package can be downloaded without a registry. */
sealed interface DownloadAddress extends ModuleAddress permits GitAddress, ArchiveAddress {

  /** Returns the text for the lock, without passwords and signatures. */
  String publicText();
}
