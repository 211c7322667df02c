package dev.hextet.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the documentation, and what they show. */
final class MarkdownPages {
  static final Path ROOT = Path.of("..");
  private static final Pattern FENCE =
      Pattern.compile("(?m)^```([\\w ]*)\n(.*?)^```$", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)(?:^    (?:\\S*/)?|^(?:    )?\\$ (?:.*\\| )?|`(?:.*\\\\\\| )?)(hextet [a-z][^`\n]*)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");

  private MarkdownPages() {}

  /** Paths of all pages, from the root of the project. */
  static List<Path> paths() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
              docs.filter(file -> file.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  /** The fenced blocks of a page in a language; the empty one for blocks that name none. */
  static List<String> blocks(Path page, String language) throws IOException {
    return all(FENCE, page, matcher -> matcher.group(1).equals(language) ? matcher.group(2) : "");
  }

  /** The commands of a page, each from the word "hextet" on. */
  static List<String> commands(Path page) throws IOException {
    return all(COMMAND, page, matcher -> matcher.group(1).replaceFirst("\\s+# .*", "").strip());
  }

  /** The files that a page links to. */
  static List<Path> links(Path page) throws IOException {
    Path folder = page.resolveSibling(".");
    return all(LINK, page, matcher -> matcher.group(1)).stream().map(folder::resolve).toList();
  }

  private interface Part {
    String of(Matcher matcher);
  }

  private static List<String> all(Pattern pattern, Path page, Part part) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(Files.readString(page));
    while (matcher.find()) {
      String text = part.of(matcher);
      if (!text.isEmpty()) {
        found.add(text);
      }
    }
    return found;
  }
}
