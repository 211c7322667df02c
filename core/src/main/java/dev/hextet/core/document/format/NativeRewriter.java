package dev.hextet.core.document.format;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.format.NativeToken.Kind;
import dev.hextet.core.document.hcl.HclArgument;
import dev.hextet.core.document.hcl.HclBlock;
import dev.hextet.core.document.hcl.HclBody;
import dev.hextet.core.document.hcl.HclItem;
import dev.hextet.core.document.hcl.HclName;
import dev.hextet.core.document.hcl.HclReader;
import dev.hextet.core.syntax.TextPositions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The notations that Terraform replaces: labels without quotes, a string that is only one template,
 * and types of old versions.
 */
final class NativeRewriter {
  private static final Map<String, String> TYPES =
      Map.of(
          "\"string\"", "string",
          "\"list\"", "list(string)",
          "\"map\"", "map(string)",
          "list", "list(any)",
          "map", "map(any)",
          "set", "set(any)");

  private final String text;

  /** Replacements by the offset of the replaced text, with the offset after it. */
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  private record Edit(int end, String replacement) {}

  private NativeRewriter(String text) {
    this.text = text;
  }

  /** Returns a well-formed text in its preferred notation. */
  static String rewritten(String text) {
    NativeRewriter rewriter = new NativeRewriter(text);
    TextPositions positions = new TextPositions(new SourceText("", text));
    rewriter.body(HclReader.read(text, positions, new Diagnostics()), List.of());
    return rewriter.edited();
  }

  private void body(HclBody body, List<String> outer) {
    for (HclItem item : body.items()) {
      if (item instanceof HclArgument argument) {
        argument(argument, outer.equals(List.of("variable")));
      } else if (item instanceof HclBlock block) {
        int end = block.name().end();
        for (HclName label : block.labels()) {
          label(end, label);
          end = label.end();
        }
        boolean top = outer.isEmpty();
        body(block.body(), top ? List.of(block.name().text()) : List.of("", ""));
      }
    }
  }

  /** Writes a label in quotes, and without a comment before it. */
  private void label(int from, HclName label) {
    String written = text.substring(label.start(), label.end());
    String quoted = written.startsWith("\"") ? written : "\"" + written + "\"";
    edits.put(from, new Edit(label.end(), " " + quoted));
  }

  private void argument(HclArgument argument, boolean ofVariable) {
    String written = text.substring(argument.start(), argument.end());
    boolean type = ofVariable && argument.name().text().equals("type");
    String replaced = type ? TYPES.getOrDefault(written, written) : unwrapped(written);
    if (!replaced.equals(written)) {
      edits.put(argument.start(), new Edit(argument.end(), replaced));
    }
  }

  /** Returns the expression of a string that is only one template; in parentheses if on lines. */
  private static String unwrapped(String written) {
    if (!written.startsWith("\"${") || !written.endsWith("}\"")) {
      return written;
    }
    List<NativeToken> tokens = NativeLexer.tokens(written);
    List<NativeToken> inside = tokens.subList(2, Math.max(2, tokens.size() - 2));
    if (inside.isEmpty() || !isSingle(inside)) {
      return written;
    }
    int start = tokens.get(0).text().length() + tokens.get(1).text().length();
    int end = written.length() - 1 - tokens.get(tokens.size() - 2).text().length();
    String expression = written.substring(start, end).strip();
    List<NativeToken> trimmed = NativeLexer.tokens(expression);
    boolean lines = trimmed.stream().anyMatch(token -> token.is(Kind.NEWLINE));
    boolean enclosed =
        !trimmed.isEmpty() && trimmed.get(0).is("(") && trimmed.get(trimmed.size() - 1).is(")");
    return lines && !enclosed ? "(" + expression + ")" : expression;
  }

  /** Determines whether no other template and no characters are in the same string. */
  private static boolean isSingle(List<NativeToken> inside) {
    int quotes = 0;
    for (NativeToken token : inside) {
      quotes += token.is(Kind.OPEN_QUOTE) ? 1 : token.is(Kind.CLOSE_QUOTE) ? -1 : 0;
      boolean outer = token.is(Kind.OPEN_TEMPLATE) || token.is(Kind.CLOSE_TEMPLATE);
      if (quotes == 0 && (outer || token.is(Kind.QUOTED_TEXT))) {
        return false;
      }
    }
    return true;
  }

  private String edited() {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      out.append(text, from, edit.getKey()).append(edit.getValue().replacement());
      from = edit.getValue().end();
    }
    return out.append(text.substring(from)).toString();
  }
}
