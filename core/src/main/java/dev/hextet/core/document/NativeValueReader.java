package dev.hextet.core.document;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.syntax.SyntaxToken;
import dev.hextet.core.syntax.SyntaxToken.Kind;
import dev.hextet.core.syntax.TokenScanner;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the value of an argument: literals, lists and maps as nodes, and all else as expressions.
 */
final class NativeValueReader {
  private static final Set<String> AFTER_VALUE = Set.of(",", "]", "}", ")");

  private final String text;
  private final Positions positions;
  private final TokenScanner scanner;

  NativeValueReader(String text, Positions positions) {
    this.text = text;
    this.positions = positions;
    this.scanner = new TokenScanner(text, positions);
  }

  /** Returns the node of a well-formed extent of the text. */
  DocumentNode read(int start, int end) {
    try {
      Extent value = value(start, true, 1);
      return value.end() == end ? value.node() : expression(start, end);
    } catch (DiagnosticException e) {
      // The parser of the expression reports the error with the other ones of the document.
      return expression(start, end);
    }
  }

  private NativeExpression expression(int start, int end) {
    Positions shifted = (from, to) -> positions.range(start + from, start + to);
    return new NativeExpression(positions.range(start, end), text.substring(start, end), shifted);
  }

  /**
   * A node and its extent.
   *
   * @param end offset after its last character
   */
  private record Extent(DocumentNode node, int end) {}

  /**
   * Returns the value that starts at an offset.
   *
   * @param lines true if a line end ends it
   */
  private Extent value(int start, boolean lines, int depth) {
    SyntaxToken token = scanner.at(start);
    Optional<Extent> collection =
        depth > DocumentReader.MAX_DEPTH ? Optional.empty() : collection(token, depth);
    return collection
        .filter(found -> ends(scanner.at(found.end()), lines))
        .orElseGet(() -> scalar(token, scanner.expressionEnd(start, lines)));
  }

  /** Determines whether a value ends before a token. */
  private static boolean ends(SyntaxToken token, boolean lines) {
    return token.kind() == Kind.END
        || lines && token.newLine()
        || token.kind() == Kind.SYMBOL && AFTER_VALUE.contains(token.text());
  }

  private Optional<Extent> collection(SyntaxToken token, int depth) {
    return token.is("[")
        ? list(token, depth)
        : token.is("{") ? map(token, depth) : Optional.empty();
  }

  private Extent scalar(SyntaxToken token, int end) {
    boolean quoted = token.kind() == Kind.QUOTE || token.kind() == Kind.HEREDOC;
    Optional<DocumentNode> literal =
        quoted && scanner.end(token) == end ? string(token, end) : Optional.empty();
    DocumentNode node =
        !quoted && JsonSchema.isLiteral(text.substring(token.start(), end))
            ? scalar(token.start(), end)
            : literal.orElseGet(() -> expression(token.start(), end));
    return new Extent(node, end);
  }

  /** Returns a word or a number; a number in its canonical form. */
  private DocumentNode scalar(int start, int end) {
    String written = text.substring(start, end);
    SourceRange range = positions.range(start, end);
    Value value = JsonSchema.resolve(written);
    String canonical =
        value instanceof Value.Num number ? ImplicitConversion.toText(number).value() : written;
    return value instanceof Value.Text
        ? expression(start, end)
        : new ScalarNode(range, value, canonical, (from, to) -> range);
  }

  /** Returns a string; as an expression if a document would read a template in it. */
  private Optional<DocumentNode> string(SyntaxToken token, int end) {
    return scanner
        .plain(token)
        .filter(plain -> !plain.contains("${") && !plain.contains("%{") && !plain.contains("(("))
        .map(plain -> string(plain, token.start(), end));
  }

  private DocumentNode string(String plain, int start, int end) {
    SourceRange range = positions.range(start, end);
    boolean exact = end - start == plain.length() + 2 && text.charAt(start) == '"';
    Positions characters =
        exact
            ? (from, to) -> positions.range(start + 1 + from, start + 1 + to)
            : (from, to) -> range;
    return new ScalarNode(range, Value.of(plain), plain, characters);
  }

  private Optional<Extent> list(SyntaxToken open, int depth) {
    List<DocumentNode> items = new ArrayList<>();
    SyntaxToken token = scanner.at(open.end());
    if (token.isName("for")) {
      return Optional.empty();
    }
    while (!token.is("]")) {
      Extent item = value(token.start(), false, depth + 1);
      if (item.end() == token.start()) {
        return Optional.empty();
      }
      items.add(item.node());
      token = scanner.at(item.end());
      if (token.is(",")) {
        token = scanner.at(token.end());
      } else if (!token.is("]")) {
        return Optional.empty();
      }
    }
    SourceRange range = positions.range(open.start(), token.end());
    return Optional.of(new Extent(new SequenceNode(range, items), token.end()));
  }

  private Optional<Extent> map(SyntaxToken open, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    SyntaxToken token = scanner.at(open.end());
    while (!token.is("}")) {
      Optional<ScalarNode> key = key(token);
      SyntaxToken equals = scanner.at(scanner.end(token));
      SyntaxToken start = scanner.at(equals.end());
      if (key.isEmpty() || !equals.is("=") && !equals.is(":")) {
        return Optional.empty();
      }
      Extent value = value(start.start(), true, depth + 1);
      boolean isEmpty = value.end() == start.start();
      Entry entry = new Entry(key.get(), value.node());
      if (isEmpty || entries.put(entry.name(), entry) != null) {
        return Optional.empty();
      }
      token = scanner.at(value.end());
      if (token.is(",")) {
        token = scanner.at(token.end());
      } else if (!token.is("}") && !token.newLine()) {
        return Optional.empty();
      }
    }
    SourceRange range = positions.range(open.start(), token.end());
    return Optional.of(new Extent(new MappingNode(range, entries), token.end()));
  }

  /** Returns a key that is a name or a plain string. */
  private Optional<ScalarNode> key(SyntaxToken token) {
    if (token.kind() == Kind.NAME) {
      return Optional.of(ScalarNode.of(token.text(), positions.range(token.start(), token.end())));
    }
    return token.kind() == Kind.QUOTE
        ? string(token, scanner.end(token)).map(ScalarNode.class::cast)
        : Optional.empty();
  }
}
