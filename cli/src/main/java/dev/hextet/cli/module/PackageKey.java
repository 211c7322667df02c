package dev.hextet.cli.module;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identity of a package: calls with the same source and the same constraint have the same copy.
 *
 * @param source the source as the documents write it, without a subfolder
 * @param constraint the version constraint, or ""
 */
record PackageKey(String source, String constraint) implements Comparable<PackageKey> {
  private static final int DIGITS = 8;

  /** Returns the key of a source. */
  static PackageKey of(String source, String constraint) throws DownloadException {
    SourceParts parts = SourceParts.of(source);
    int question = source.indexOf('?');
    return new PackageKey(
        parts.base() + (question < 0 ? "" : source.substring(question)), constraint);
  }

  /** Returns the name of the folder of the copy: a short name and a part of the key's digest. */
  String folderName(ModuleAddress address) {
    String name = address.shortName().replaceAll("[^0-9A-Za-z_-]", "");
    return (name.isEmpty() ? "module" : name) + "-" + digest().substring(0, DIGITS);
  }

  private String digest() {
    try {
      byte[] text = (source + "\0" + constraint).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public int compareTo(PackageKey other) {
    int order = source.compareTo(other.source);
    return order != 0 ? order : constraint.compareTo(other.constraint);
  }
}
