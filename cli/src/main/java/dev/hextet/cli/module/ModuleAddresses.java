package dev.hextet.cli.module;

import java.util.Map;
import java.util.Optional;

/** Reads the sources of modules that are not local folders. */
final class ModuleAddresses {
  private static final String GIT = "git::";
  private static final String HOSTED = "github\\.com|bitbucket\\.org";
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "s3::", "Buckets are not supported.",
          "gcs::", "Buckets are not supported.",
          "hg::", "Mercurial is not supported.",
          "file::", "Write a local folder as ./NAME.");

  private ModuleAddresses() {}

  /**
   * Returns the address that a source denotes.
   *
   * @throws DownloadException with the reason and the supported forms
   */
  static ModuleAddress of(String source) throws DownloadException {
    for (Map.Entry<String, String> other : UNSUPPORTED.entrySet()) {
      if (source.startsWith(other.getKey())) {
        throw new DownloadException(other.getValue());
      }
    }
    if (!source.startsWith(GIT) && !source.contains("://") && !GitAddress.isShortSsh(source)) {
      SourceParts parts = SourceParts.of(source);
      Optional<RegistryAddress> registry =
          parts.query().isEmpty()
              ? RegistryAddress.find(parts.base(), parts.subfolder())
              : Optional.empty();
      if (registry.isPresent() && !source.matches("(?:" + HOSTED + ")/.*")) {
        return registry.get();
      }
    }
    return download(source);
  }

  /** Returns the address of a package without a registry. */
  static DownloadAddress download(String source) throws DownloadException {
    if (source.startsWith(GIT)) {
      return GitAddress.of(source.substring(GIT.length()));
    } else if (GitAddress.isShortSsh(source)) {
      return GitAddress.of(source);
    } else if (source.matches("(?:" + HOSTED + ")/[^/?]+/[^/?]+(?:(?://|\\?).*)?")) {
      return GitAddress.of("https://" + withGitSuffix(source));
    } else if (source.startsWith("https://") || source.startsWith("http://")) {
      return ArchiveAddress.of(source);
    }
    throw new DownloadException(
        "Its form is unknown. Write a local folder as ./NAME, a module of a registry as"
            + " NAMESPACE/NAME/PROVIDER, a repository as git::https://HOST/PATH, or an archive as"
            + " https://HOST/FILE.zip.");
  }

  private static String withGitSuffix(String source) {
    String path = source.replaceFirst("(//|\\?).*", "");
    return (path.endsWith(".git") ? path : path + ".git") + source.substring(path.length());
  }
}
