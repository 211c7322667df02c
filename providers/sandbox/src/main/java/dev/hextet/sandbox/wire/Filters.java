package dev.hextet.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code Filter.N} parameters of a describing call. A resource passes if each filter has a
 * value that matches one of its own; {@code *} and {@code ?} are wildcards, a backslash escapes
 * them.
 */
public record Filters(List<Filter> all) {

  // EC2: at most 200 values in one filter; beyond, FilterLimitExceeded.
  private static final int VALUES = 200;

  /** One filter: a name, and the texts and patterns of which one must match. */
  public record Filter(String name, Set<String> texts, List<Pattern> patterns) {

    public boolean matches(List<String> candidates) {
      return candidates.stream().anyMatch(this::matches);
    }

    private boolean matches(String candidate) {
      return texts.contains(candidate)
          || patterns.stream().anyMatch(pattern -> pattern.matcher(candidate).matches());
    }
  }

  public static Filters of(Parameters parameters) {
    List<Filter> filters = new ArrayList<>();
    for (Parameters filter : parameters.structures("Filter")) {
      String name = filter.required("Name");
      List<String> values = filter.list("Value");
      if (values.size() > VALUES) {
        throw new Ec2Fault(
            "FilterLimitExceeded",
            "The maximum number of filter values specified on a single call is " + VALUES);
      }
      filters.add(filter(name, values));
    }
    return new Filters(List.copyOf(filters));
  }

  private static Filter filter(String name, List<String> values) {
    Map<Boolean, List<String>> wild =
        values.stream().collect(Collectors.partitioningBy(v -> v.matches(".*[*?\\\\].*")));
    return new Filter(
        name,
        Set.copyOf(wild.getOrDefault(false, List.of())),
        wild.getOrDefault(true, List.of()).stream().map(Filters::pattern).toList());
  }

  private static Pattern pattern(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        regex.append(Pattern.quote(text.substring(++i, i + 1)));
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
