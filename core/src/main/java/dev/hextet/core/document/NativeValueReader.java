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

/**
 * Reads the value of an argument: literals, lists and maps as nodes, and all else as expressions.
 */
final class NativeValueReader {
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
      return literal(start, end, 1).orElseGet(() -> expression(start, end));
    } catch (DiagnosticException e) {
      // The parser of the expression reports the error with the other ones of the document.
      return expression(start, end);
    }
  }

  private NativeExpression expression(int start, int end) {
    Positions shifted = (from, to) -> positions.range(start + from, start + to);
    return new NativeExpression(positions.range(start, end), text.substring(start, end), shifted);
  }

  private Optional<DocumentNode> literal(int start, int end, int depth) {
    SyntaxToken token = scanner.at(start);
    if (depth > DocumentReader.MAX_DEPTH) {
      return Optional.empty();
    } else if (token.is("[")) {
      return list(token, end, depth);
    } else if (token.is("{")) {
      return map(token, end, depth);
    } else if (token.kind() == Kind.QUOTE || token.kind() == Kind.HEREDOC) {
      return scanner.end(token) == end ? string(token, end) : Optional.empty();
    }
    return JsonSchema.isLiteral(text.substring(token.start(), end))
        ? Optional.of(scalar(token.start(), end))
        : Optional.empty();
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

  private Optional<DocumentNode> list(SyntaxToken open, int end, int depth) {
    List<DocumentNode> items = new ArrayList<>();
    SyntaxToken token = scanner.at(open.end());
    if (token.isName("for")) {
      return Optional.empty();
    }
    while (!token.is("]")) {
      int itemEnd = scanner.expressionEnd(token.start(), false);
      if (itemEnd == token.start()) {
        return Optional.empty();
      }
      items.add(item(token.start(), itemEnd, depth));
      token = scanner.at(itemEnd);
      if (token.is(",")) {
        token = scanner.at(token.end());
      } else if (!token.is("]")) {
        return Optional.empty();
      }
    }
    return token.end() == end
        ? Optional.of(new SequenceNode(positions.range(open.start(), end), items))
        : Optional.empty();
  }

  private DocumentNode item(int start, int end, int depth) {
    return literal(start, end, depth + 1).orElseGet(() -> expression(start, end));
  }

  private Optional<DocumentNode> map(SyntaxToken open, int end, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    SyntaxToken token = scanner.at(open.end());
    while (!token.is("}")) {
      Optional<ScalarNode> key = key(token);
      SyntaxToken equals = scanner.at(scanner.end(token));
      SyntaxToken value = scanner.at(equals.end());
      int valueEnd = scanner.expressionEnd(value.start(), true);
      boolean entry = equals.is("=") || equals.is(":");
      if (key.isEmpty() || !entry || valueEnd == value.start()) {
        return Optional.empty();
      }
      DocumentNode node = item(value.start(), valueEnd, depth);
      if (entries.put(key.get().text(), new Entry(key.get(), node)) != null) {
        return Optional.empty();
      }
      token = scanner.at(valueEnd);
      if (token.is(",")) {
        token = scanner.at(token.end());
      } else if (!token.is("}") && !token.newLine()) {
        return Optional.empty();
      }
    }
    return token.end() == end
        ? Optional.of(new MappingNode(positions.range(open.start(), end), entries))
        : Optional.empty();
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
