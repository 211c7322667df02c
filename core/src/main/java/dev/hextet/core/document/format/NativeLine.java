package dev.hextet.core.document.format;

import dev.hextet.core.document.format.NativeToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line in three cells.
 *
 * @param lead all tokens, or those before an equals sign
 * @param assignment the equals sign and the value, if both brackets of the value are on the line
 * @param comment a comment at the end of the line
 */
record NativeLine(List<NativeToken> lead, List<NativeToken> assignment, List<NativeToken> comment) {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** Splits tokens into lines. */
  static List<NativeLine> of(List<NativeToken> tokens) {
    List<NativeLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).endsLine() || i == tokens.size() - 1) {
        lines.add(cells(tokens.subList(start, i + 1)));
        start = i + 1;
      }
    }
    return lines;
  }

  private static NativeLine cells(List<NativeToken> line) {
    int last = line.size() - 1;
    boolean commented = last > 0 && line.get(last).is(Kind.COMMENT);
    List<NativeToken> rest = commented ? line.subList(0, last) : line;
    List<NativeToken> comment = commented ? line.subList(last, last + 1) : List.of();
    for (int i = 1; i < rest.size(); i++) {
      if (rest.get(i).is("=")) {
        List<NativeToken> value = rest.subList(i, rest.size());
        boolean whole = brackets(value) == 0;
        return whole
            ? new NativeLine(rest.subList(0, i), value, comment)
            : new NativeLine(rest, List.of(), comment);
      }
    }
    return new NativeLine(rest, List.of(), comment);
  }

  private static int brackets(List<NativeToken> tokens) {
    return tokens.stream().mapToInt(NativeToken::bracket).sum();
  }

  /** Returns the number of brackets that the line opens, minus those that it closes. */
  int brackets() {
    return brackets(lead) + brackets(assignment);
  }

  boolean has(Kind kind) {
    return lead.stream().anyMatch(token -> token.is(kind))
        || assignment.stream().anyMatch(token -> token.is(kind));
  }

  /** Returns the width of tokens in columns. */
  static int columns(List<NativeToken> tokens) {
    return tokens.stream().mapToInt(token -> token.spaces() + width(token.text())).sum();
  }

  private static int width(String text) {
    boolean simple = text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    return simple ? text.length() : (int) CLUSTER.matcher(text).results().count();
  }
}
