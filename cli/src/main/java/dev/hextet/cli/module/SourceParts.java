package dev.hextet.cli.module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parts of a module source.
 *
 * @param base the source without the other parts
 * @param subfolder the folder after two slashes, or ""
 * @param query the arguments after the question mark
 */
record SourceParts(String base, String subfolder, SortedMap<String, String> query) {

  static SourceParts of(String source) throws DownloadException {
    int question = source.indexOf('?');
    String path = question < 0 ? source : source.substring(0, question);
    Map<String, String> query = new LinkedHashMap<>();
    if (question >= 0) {
      for (String argument : source.substring(question + 1).split("&", -1)) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        query.put(name, equals < 0 ? "" : argument.substring(equals + 1));
      }
    }
    int scheme = path.indexOf("://");
    int slashes = path.indexOf("//", scheme < 0 ? 0 : scheme + 3);
    String subfolder = slashes < 0 ? "" : path.substring(slashes + 2).replaceFirst("/+$", "");
    if (slashes >= 0) {
      check(subfolder);
    }
    return new SourceParts(
        slashes < 0 ? path : path.substring(0, slashes), subfolder, new TreeMap<>(query));
  }

  /** Checks that a folder lies within its package. */
  static void check(String subfolder) throws DownloadException {
    for (String step : subfolder.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..") || step.contains("\\")) {
        throw new DownloadException(
            "After // it needs a folder within the package, such as //modules/net.");
      }
    }
  }

  /** Returns the value of an argument of the query, or "". */
  String argument(String name) {
    return query.getOrDefault(name, "");
  }

  /** Checks that the query has no other arguments. */
  void allowOnly(String... names) throws DownloadException {
    SortedMap<String, String> others = new TreeMap<>(query);
    others.keySet().removeAll(List.of(names));
    if (!others.isEmpty()) {
      throw new DownloadException(
          "The argument "
              + others.firstKey()
              + " after the question mark is not supported; supported: "
              + String.join(", ", names)
              + ".");
    }
  }
}
