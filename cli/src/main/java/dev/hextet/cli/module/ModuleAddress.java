package dev.hextet.cli.module;

/**
 * Address of a package of modules that is not a local folder.
 *
 * <p>The grammar is that of Terraform's module sources: {@code NAMESPACE/NAME/PROVIDER}, {@code
 * git::URL?ref=v1}, {@code github.com/OWNER/NAME}, {@code https://HOST/FILE.zip}. Each of them can
 * name a folder within the package after two slashes.
 */
sealed interface ModuleAddress permits RegistryAddress, DownloadAddress {

  /** Returns the folder of the module within the package, such as {@code modules/net}, or "". */
  String subfolder();

  /** Returns a short name for people and for the folder of the copy. */
  String shortName();
}
