package dev.hextet.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes in a set of sources: the words, and the constants that hold words, that are given to
 * what makes a diagnostic or a failure that becomes one.
 */
final class DiagnosticCodes {
  /** What takes a code, up to the first text among its arguments. */
  private static final Pattern MAKER =
      Pattern.compile(
          "(?:\\bnew (?:Diagnostic|InvalidValue|StepFailed|StalePlanException|CloudFault)"
              + "|(?<=\\n {4})[A-Z_]{3,}"
              + "|(?<!\\w)(?:error|errorAt|warning|unknown|failure|here)"
              + "|\\bExpressionProblem\\.of|(?<![.\\w])of)"
              + "\\(([^\";{]*)(\"(?:[^\"\\\\]|\\\\.)*\"\\s*,)?");

  private static final Pattern WORD = Pattern.compile("\"([A-Z][A-Za-z0-9]+)\"\\s*,");
  private static final Pattern NAME =
      Pattern.compile("(?<![.\\w])(?:(\\w+)\\.)?([A-Z][A-Z_0-9]+),");
  private static final Pattern CONSTANT =
      Pattern.compile("static final String ([A-Z][A-Z_0-9]*) = \"([A-Z][A-Za-z0-9]+)\";");

  /** The texts of the sources, by the names of their classes. */
  private final SortedMap<String, String> sources = new TreeMap<>();

  /** The words that constants hold, by class and name. */
  private final Map<String, String> constants = new HashMap<>();

  DiagnosticCodes(List<Path> folders) {
    folders.forEach(this::read);
    sources.forEach(
        (type, text) ->
            CONSTANT
                .matcher(text)
                .results()
                .forEach(found -> constants.put(type + "." + found.group(1), found.group(2))));
  }

  private void read(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = String.valueOf(file.getFileName()).replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SortedSet<String> all() {
    SortedSet<String> codes = new TreeSet<>();
    sources.forEach((type, text) -> collect(type, text, codes));
    return codes;
  }

  private void collect(String type, String text, SortedSet<String> codes) {
    Matcher maker = MAKER.matcher(text);
    while (maker.find()) {
      int known = codes.size();
      constants(type, maker.group(1), codes);
      Matcher word = WORD.matcher(maker.group(2) == null ? "" : maker.group(2));
      boolean local = maker.group().startsWith("of(");
      if (codes.size() == known && !local && word.matches()) {
        codes.add(word.group(1));
      }
    }
  }

  private void constants(String type, String arguments, SortedSet<String> codes) {
    Matcher name = NAME.matcher(arguments);
    while (name.find()) {
      String owner = name.group(1) == null ? type : name.group(1);
      String code = constants.get(owner + "." + name.group(2));
      if (code != null) {
        codes.add(code);
      }
    }
  }
}
