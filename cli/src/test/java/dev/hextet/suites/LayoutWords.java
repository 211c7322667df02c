package dev.hextet.suites;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a printed value: strings as what they hold, whether they are written in quotes or as
 * heredocs, and everything else as it is. So two layouts of one value have the same words.
 */
final class LayoutWords {
  private static final Pattern WORD =
      Pattern.compile(
          "(?s)<<-?(?<end>EOT_*)\n(?:(?<body>.*?)\n)?(?<indent> *)\\k<end>(?![\\w])"
              + "|\"(?<quoted>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\""
              + "|[^\\s\"\\[\\]{}(),=]+|\\S");
  private static final Pattern MEMBERS_TYPE = Pattern.compile("(?<=\\(null\\)) /\\* of .*? \\*/");
  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|U(\\p{XDigit}{8})|x(\\p{XDigit}{2})|(.))");

  private LayoutWords() {}

  /** The words of what the console prints. */
  static List<String> printed(String text) {
    return inOrder(of(text, false));
  }

  /** The words of an expression, in whose strings a dollar sign can be doubled. */
  static List<String> written(String text) {
    return inOrder(of(text, true));
  }

  /** The words of a type, however it is written. */
  static List<String> type(String text) {
    return of(text.replace(':', '=').replaceAll(",(?=\\s*[\\])}])", ""), false).stream()
        .map(word -> word.equals("dynamic") ? "any" : word)
        .toList();
  }

  /** The same with the members of each set in one order, and none of them twice. */
  private static List<String> inOrder(List<String> words) {
    List<String> out = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      out.add(words.get(at));
      if (words.get(at).equals("[") && at > 1 && words.get(at - 2).equals("toset")) {
        int end = end(words, at);
        out.addAll(members(words.subList(at + 1, end)));
        at = end - 1;
      }
    }
    return out;
  }

  private static List<String> members(List<String> words) {
    SortedSet<String> members = new TreeSet<>();
    int start = 0;
    for (int at = 0; at < words.size(); at++) {
      at = OPENING.contains(words.get(at)) ? end(words, at) : at;
      if (at + 1 == words.size() || words.get(at + 1).equals(",")) {
        members.add(String.join("\n", inOrder(words.subList(start, at + 1))));
        at++;
        start = at + 1;
      }
    }
    return List.copyOf(members);
  }

  /** Where the bracket closes that opens here. */
  private static int end(List<String> words, int from) {
    int depth = 0;
    for (int at = from; at < words.size(); at++) {
      depth += OPENING.contains(words.get(at)) ? 1 : CLOSING.contains(words.get(at)) ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return words.size();
  }

  private static List<String> of(String text, boolean template) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(MEMBERS_TYPE.matcher(text).replaceAll(""));
    while (word.find()) {
      if (word.group("end") != null) {
        String body = word.group("body") == null ? "" : word.group("body");
        words.add('"' + body.replaceAll("(?m)^" + word.group("indent"), ""));
      } else if (word.group("quoted") != null) {
        String quoted = unescaped(word.group("quoted"));
        words.add('"' + (template ? quoted.replace("$${", "${").replace("%%{", "%{") : quoted));
      } else {
        words.add(word.group());
      }
    }
    return words;
  }

  private static String unescaped(String quoted) {
    return ESCAPE
        .matcher(quoted)
        .replaceAll(escape -> Matcher.quoteReplacement(LayoutWords.character(escape.group())));
  }

  private static String character(String escape) {
    return switch (escape.charAt(1)) {
      case 'u', 'U', 'x' -> Character.toString(Integer.parseInt(escape.substring(2), 16));
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'v' -> "\u000b";
      default -> escape.substring(1);
    };
  }
}
