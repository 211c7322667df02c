package dev.hextet.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The {@code Filter.N} parameters of a describe call. A thing passes when each filter has a value
 * that matches one of the thing's; {@code *} and {@code ?} are wildcards, a backslash escapes them.
 */
public record Filters(List<Filter> all) {

  // EC2: at most 200 values in one filter; beyond, FilterLimitExceeded.
  private static final int VALUES = 200;

  /** One filter: a name and the patterns of which one must match. */
  public record Filter(String name, List<Pattern> values) {

    public boolean matches(List<String> candidates) {
      return candidates.stream()
          .anyMatch(text -> values.stream().anyMatch(value -> value.matcher(text).matches()));
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
      filters.add(new Filter(name, values.stream().map(Filters::pattern).toList()));
    }
    return new Filters(List.copyOf(filters));
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
