package dev.hextet.core.syntax;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ConditionalNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ForNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.expression.TemplateNode;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text with <code>${}</code> and <code>%{}</code> in it: a scalar of a document, or a string in
 * quotes. Directives become the conditions and loops that they stand for.
 */
final class TemplateParser {
  private final GrammarRules rules;
  private final ParserCursor cursor;
  private final SyntaxText source;
  private final TemplateText literal;
  private boolean directives;

  private TemplateParser(GrammarRules rules, TemplateText literal) {
    this.rules = rules;
    this.cursor = rules.cursor();
    this.source = cursor.source();
    this.literal = literal;
  }

  /** Parses the whole text. */
  static ExpressionNode whole(GrammarRules rules) {
    TemplateText text = TemplateText.whole(rules.cursor().source());
    return new TemplateParser(rules, text).parse(0);
  }

  /** Parses the string that a quote opens, which is the last token taken. */
  static ExpressionNode quoted(GrammarRules rules, SyntaxToken quote) {
    TemplateText text = TemplateText.quoted(rules.cursor().source(), quote.end());
    return new TemplateParser(rules, text).parse(quote.start());
  }

  /** Parses the heredoc that a token opens, which is the last one taken. */
  static ExpressionNode heredoc(GrammarRules rules, SyntaxToken opening) {
    SyntaxText source = rules.cursor().source();
    HeredocFrame heredoc = HeredocFrame.of(source.text(), opening);
    int indentation = heredoc.isIndented() ? new TokenScanner(source).indentation(heredoc) : 0;
    TemplateText text = TemplateText.heredoc(source, new HeredocLines(heredoc, indentation));
    return new TemplateParser(rules, text).parse(opening.start());
  }

  /** Returns the whole template; a single expression without other text is returned as such. */
  private ExpressionNode parse(int start) {
    cursor.enter();
    List<ExpressionNode> parts = new ArrayList<>();
    String end = parts(parts, Set.of());
    if (!end.isEmpty()) {
      throw new IllegalStateException(end);
    }
    cursor.resume(literal.at());
    cursor.leave();
    return parts.size() == 1 && !directives && !literal.hadMore()
        ? parts.get(0)
        : string(parts, start);
  }

  /** Reads the parts up to a directive that may end them, which it returns, or up to the end. */
  private String parts(List<ExpressionNode> parts, Set<String> ends) {
    while (true) {
      int from = literal.at();
      TemplateText.Stop stop = literal.advance();
      boolean trim = stop != TemplateText.Stop.END && literal.opensTrimmed(stop);
      literal.flush(trim).ifPresent(text -> parts.add(text(text, from)));
      switch (stop) {
        case END -> {
          return end(ends);
        }
        case VARIABLE -> parts.add(literal.variable(cursor));
        case EXPRESSION -> parts.add(expression());
        case DIRECTIVE -> {
          String end = directive(parts, ends);
          if (!end.isEmpty()) {
            return end;
          }
        }
      }
    }
  }

  private ExpressionNode text(String text, int from) {
    return new LiteralNode(Value.of(text), source.range(from, literal.at()));
  }

  private String end(Set<String> ends) {
    if (!ends.isEmpty()) {
      String missing = ends.contains("endfor") ? "endfor" : "endif";
      throw source.wrong(
          literal.at(), literal.at() + 1, "the template requires %{ " + missing + " }", "");
    }
    literal.close();
    return "";
  }

  private ExpressionNode expression() {
    int open = open();
    ExpressionNode node = rules.enclosed();
    close(open, "${");
    return node;
  }

  /** Steps into an expression or a directive; returns where it begins. */
  private int open() {
    int open = literal.open();
    cursor.resume(literal.at());
    return open;
  }

  /** Consumes the brace that closes the one at an offset. */
  private void close(int open, String what) {
    SyntaxToken token = cursor.peek();
    if (token.kind() == SyntaxToken.Kind.END) {
      throw source.wrong(
          open,
          open + 2,
          "\"" + what + "\" is never closed",
          "Write } after the expression. For the two characters themselves, write "
              + what.charAt(0)
              + what
              + ".");
    }
    if (!token.is("}") && !token.is("~}")) {
      throw cursor.unexpected("\"}\" or an operator is expected");
    }
    cursor.take();
    literal.resume(cursor.end(), token.is("~}"));
  }

  private String directive(List<ExpressionNode> parts, Set<String> ends) {
    int open = open();
    directives = true;
    SyntaxToken word = cursor.expectName("if or for");
    boolean lines = cursor.separateLines(false);
    if (word.isName("if")) {
      parts.add(condition(open));
    } else if (word.isName("for")) {
      parts.add(loop(open));
    } else if (ends.contains(word.text())) {
      close(open, "%{");
      cursor.separateLines(lines);
      return word.text();
    } else {
      throw source.wrong(
          word.start(),
          word.end(),
          "\"" + ImplicitConversion.shortened(word.text()) + "\" is not a directive here",
          "Directives are if, else, endif, for and endfor. For the characters %{ write %%{.");
    }
    cursor.separateLines(lines);
    return "";
  }

  private ExpressionNode condition(int open) {
    cursor.enter();
    ExpressionNode test = rules.expression();
    close(open, "%{");
    List<ExpressionNode> then = new ArrayList<>();
    List<ExpressionNode> otherwise = new ArrayList<>();
    if (parts(then, Set.of("else", "endif")).equals("else")) {
      parts(otherwise, Set.of("endif"));
    }
    cursor.leave();
    ExpressionNode node =
        new ConditionalNode(
            test, string(then, open), string(otherwise, open), source.range(open, literal.at()));
    return cursor.made(node, open);
  }

  private ExpressionNode loop(int open) {
    cursor.enter();
    List<String> names = new ForParser(rules).names();
    ExpressionNode collection = rules.expression();
    close(open, "%{");
    cursor.declare(names);
    List<ExpressionNode> body = new ArrayList<>();
    parts(body, Set.of("endfor"));
    cursor.forget(names);
    cursor.leave();
    @Nullable SourceRange range = source.range(open, literal.at());
    ExpressionNode each =
        cursor.made(
            new ForNode(names, collection, null, string(body, open), null, false, range), open);
    List<ExpressionNode> arguments = List.of(new LiteralNode(Value.of(""), range), each);
    return cursor.made(
        new CallNode(cursor.functions().find("join", range), arguments, false, range, range), open);
  }

  private ExpressionNode string(List<ExpressionNode> parts, int start) {
    ExpressionNode node = TemplateNode.of(parts, source.range(start, literal.at()));
    return node instanceof TemplateNode ? cursor.made(node, start) : node;
  }
}
