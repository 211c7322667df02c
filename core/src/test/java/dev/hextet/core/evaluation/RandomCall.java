package dev.hextet.core.evaluation;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Texts of calls of any function but those that read files or give what depends on the machine,
 * with arguments that are mostly of the right type.
 */
final class RandomCall {
  /** A function, and its arguments: a letter each, * for any number of the one before. */
  private static final List<String> FUNCTIONS =
      List.of(
          "abs n",
          "alltrue l",
          "anytrue l",
          "base64decode s",
          "base64encode s",
          "base64sha256 s",
          "base64sha512 s",
          "basename s",
          "can a",
          "ceil n",
          "chomp s",
          "chunklist ln",
          "cidrhost sn",
          "cidrnetmask s",
          "cidrsubnet snn",
          "cidrsubnets sn*",
          "coalesce a*",
          "coalescelist l*",
          "compact l",
          "concat l*",
          "contains la",
          "csvdecode s",
          "dirname s",
          "distinct l",
          "element ln",
          "endswith ss",
          "ephemeralasnull a",
          "flatten l",
          "floor n",
          "formatdate ss",
          "index la",
          "indent ns",
          "join sl",
          "jsondecode s",
          "jsonencode a",
          "keys m",
          "length a",
          "lookup msa",
          "lower s",
          "matchkeys lll",
          "max n*",
          "md5 s",
          "merge m*",
          "min n*",
          "one l",
          "parseint sn",
          "pow ni",
          "range n",
          "range nn",
          "range nnn",
          "regex ss",
          "regexall ss",
          "replace sss",
          "reverse l",
          "setintersection l*",
          "setproduct ll",
          "setsubtract ll",
          "setunion l*",
          "sha1 s",
          "sha256 s",
          "sha512 s",
          "signum n",
          "slice lnn",
          "sort l",
          "split ss",
          "startswith ss",
          "strcontains ss",
          "strrev s",
          "substr snn",
          "sum l",
          "textdecodebase64 ss",
          "textencodebase64 ss",
          "timeadd ss",
          "timecmp ss",
          "title s",
          "tobool a",
          "tolist a",
          "tomap a",
          "tonumber a",
          "toset a",
          "tostring a",
          "transpose m",
          "trim ss",
          "trimprefix ss",
          "trimspace s",
          "trimsuffix ss",
          "try a*",
          "upper s",
          "urlencode s",
          "uuidv5 ss",
          "values m",
          "yamldecode s",
          "yamlencode a",
          "zipmap ll");

  private final Random random;
  private final RandomExpression expressions;

  RandomCall(Random random, RandomExpression expressions) {
    this.random = random;
    this.expressions = expressions;
  }

  String any(int depth) {
    String[] function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size())).split(" ");
    StringBuilder arguments = new StringBuilder(function[1].replace("*", ""));
    if (function[1].endsWith("*")) {
      char last = arguments.charAt(arguments.length() - 1);
      arguments.append(String.valueOf(last).repeat(random.nextInt(3)));
    }
    return arguments
        .chars()
        .mapToObj(kind -> argument(random.nextInt(12) == 0 ? 'a' : (char) kind, depth))
        .collect(Collectors.joining(", ", function[0] + "(", ")"));
  }

  private String argument(char kind, int depth) {
    return switch (kind) {
      case 'i' -> String.valueOf(random.nextInt(9) - 4);
      case 'n' -> expressions.number(depth);
      case 's' -> expressions.text(depth);
      case 'l' -> expressions.list(depth);
      case 'm' -> expressions.map(depth);
      default -> expressions.any(depth);
    };
  }
}
