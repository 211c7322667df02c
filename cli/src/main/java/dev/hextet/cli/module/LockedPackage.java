package dev.hextet.cli.module;

/**
 * A chosen package.
 *
 * @param version the version of a module of a registry, or ""
 * @param location the place from which it was downloaded
 * @param commit the commit of a repository, or ""
 * @param folder the folder within the package that a registry or an archive names, or ""
 * @param digest the digest of its files
 */
record LockedPackage(
    String version, String location, String commit, String folder, String digest) {}
