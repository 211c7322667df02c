package dev.hextet.cli.module;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Git repository.
 *
 * @param url the address for Git: https, ssh, git or file, or {@code user@host:path}
 * @param ref a branch, tag or commit; empty for the default branch
 * @param depth how many commits are downloaded; 0 for all
 */
record GitAddress(String url, String ref, int depth, String subfolder) implements DownloadAddress {
  private static final Pattern URL = Pattern.compile("([a-z][a-z0-9+.-]*)://([^/]*)(/.*)");
  private static final Pattern SHORT_SSH =
      Pattern.compile("[0-9A-Za-z_][0-9A-Za-z_.-]*@[0-9A-Za-z][0-9A-Za-z.-]*:[^/-].*");
  private static final Set<String> PROTOCOLS = Set.of("https", "ssh", "git", "file");
  private static final Pattern DEPTH = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern PASSWORD = Pattern.compile("(?<=://)([^/@:]+):[^/@]*(?=@)");

  /** Returns the address after {@code git::}. */
  static GitAddress of(String text) throws DownloadException {
    SourceParts parts = SourceParts.of(text);
    parts.allowOnly("ref", "depth");
    String depth = parts.argument("depth");
    if (!depth.isEmpty() && !DEPTH.matcher(depth).matches()) {
      throw new DownloadException("depth is a number of commits, such as depth=1.");
    } else if (parts.argument("ref").startsWith("-")) {
      throw new DownloadException("A branch, tag or commit cannot begin with a dash.");
    }
    check(parts.base());
    return new GitAddress(
        parts.base(),
        parts.argument("ref"),
        depth.isEmpty() ? 0 : Integer.parseInt(depth),
        parts.subfolder());
  }

  /** Determines whether a text is {@code user@host:path}. */
  static boolean isShortSsh(String text) {
    return SHORT_SSH.matcher(text).matches();
  }

  private static void check(String url) throws DownloadException {
    Matcher form = URL.matcher(url);
    if (form.matches()) {
      if (!PROTOCOLS.contains(form.group(1))) {
        throw new DownloadException(
            "The protocol "
                + form.group(1)
                + " is not supported; supported: https, ssh, git and file.");
      } else if (form.group(2).startsWith("-") || form.group(2).contains("@-")) {
        throw new DownloadException("The name of a host cannot begin with a dash.");
      }
    } else if (!isShortSsh(url)) {
      throw new DownloadException(
          "After git:: it needs an address such as https://example.com/net.git.");
    }
  }

  /** Determines whether the repository is a folder of this machine. */
  boolean isFile() {
    return url.startsWith("file:");
  }

  @Override
  public String shortName() {
    String path = url.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
  }

  @Override
  public String publicText() {
    String text = "git::" + PASSWORD.matcher(url).replaceFirst("$1");
    String folder = subfolder.isEmpty() ? "" : "//" + subfolder;
    return text
        + folder
        + Optional.of(ref).filter(r -> !r.isEmpty()).map(r -> "?ref=" + r).orElse("");
  }
}
