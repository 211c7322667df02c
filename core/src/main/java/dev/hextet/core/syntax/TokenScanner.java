package dev.hextet.core.syntax;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.expression.ExpressionProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tokens and the extent of expressions without their meaning. Errors are those of the
 * expression language, with their place.
 */
public final class TokenScanner {
  private static final int DEEPEST_NESTING = 100;
  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "~}");

  /** Symbols that cannot be part of an expression outside brackets. */
  private static final Set<String> ENDING = Set.of(",", "=", "=>");

  private final SyntaxText source;
  private final Lexer lexer;
  private int depth;

  public TokenScanner(String text, Positions positions) {
    this(new SyntaxText(text, positions, false));
  }

  TokenScanner(SyntaxText source) {
    this.source = source;
    this.lexer = new Lexer(source);
  }

  /**
   * Returns the token at an offset, or after the spaces and comments there.
   *
   * @throws DiagnosticException if no token starts there
   */
  public SyntaxToken at(int offset) {
    return lexer.at(offset);
  }

  /**
   * Returns the offset after a token and its content: the text of a string or of a heredoc.
   *
   * @throws DiagnosticException if the content is malformed
   */
  public int end(SyntaxToken token) {
    return switch (token.kind()) {
      case QUOTE -> template(TemplateText.quoted(source, token.end()));
      case HEREDOC -> {
        HeredocLines lines = new HeredocLines(HeredocFrame.of(source.text(), token), 0);
        yield template(TemplateText.heredoc(source, lines));
      }
      default -> token.end();
    };
  }

  /**
   * Returns the characters of a string or a heredoc that has no template sequences.
   *
   * @throws DiagnosticException if it is malformed
   */
  public Optional<String> plain(SyntaxToken token) {
    TemplateText text =
        switch (token.kind()) {
          case QUOTE -> TemplateText.quoted(source, token.end());
          case HEREDOC -> {
            HeredocFrame heredoc = HeredocFrame.of(source.text(), token);
            int removed = heredoc.isIndented() ? indentation(heredoc) : 0;
            yield TemplateText.heredoc(source, new HeredocLines(heredoc, removed));
          }
          default -> throw new IllegalArgumentException(token.shown());
        };
    return text.advance() == TemplateText.Stop.END
        ? Optional.of(text.flush(false).orElse(""))
        : Optional.empty();
  }

  /** Returns the least indentation of the lines of a heredoc. */
  int indentation(HeredocFrame heredoc) {
    HeredocLines lines = new HeredocLines(heredoc, 0);
    template(TemplateText.heredoc(source, lines));
    return lines.indentation();
  }

  private int template(TemplateText text) {
    int start = text.at();
    if (++depth > DEEPEST_NESTING) {
      throw tooDeep(start);
    }
    TemplateText.Stop stop = text.advance();
    while (stop != TemplateText.Stop.END) {
      text.flush(text.opensTrimmed(stop));
      int open = text.open();
      SyntaxToken closing = sequence(open, text.at());
      text.resume(closing.end(), closing.is("~}"));
      stop = text.advance();
    }
    text.close();
    depth--;
    return text.at();
  }

  private DiagnosticException tooDeep(int start) {
    return ExpressionProblem.tooLarge(
        "the expression is nested too deeply", source.range(start, start + 1));
  }

  /** Returns the token that closes a template sequence. */
  private SyntaxToken sequence(int open, int from) {
    Deque<SyntaxToken> brackets = new ArrayDeque<>();
    SyntaxToken token = lexer.at(from);
    while (!brackets.isEmpty() || !token.is("}") && !token.is("~}")) {
      if (token.kind() == SyntaxToken.Kind.END) {
        throw unclosed(brackets, open, open + 2);
      }
      track(token, brackets);
      token = lexer.at(end(token));
    }
    return token;
  }

  /**
   * Returns the offset after the expression that starts at an offset: before the line end, or
   * before a token that cannot belong to it.
   *
   * @param lines true if a line end outside brackets ends the expression
   * @throws DiagnosticException if a string or a bracket is malformed
   */
  public int expressionEnd(int from, boolean lines) {
    Deque<SyntaxToken> brackets = new ArrayDeque<>();
    int end = from;
    SyntaxToken last = lexer.at(from);
    SyntaxToken token = last;
    while (!brackets.isEmpty() || !isEnd(token, last, lines, end > from)) {
      if (token.kind() == SyntaxToken.Kind.END || isLost(token, brackets)) {
        throw unclosed(brackets, from, from + 1);
      }
      track(token, brackets);
      end = end(token);
      last = token;
      token = lexer.at(end);
    }
    return end;
  }

  private static boolean isEnd(
      SyntaxToken token, SyntaxToken last, boolean lines, boolean started) {
    return token.kind() == SyntaxToken.Kind.END
        || lines && token.newLine() && started
        || token.kind() == SyntaxToken.Kind.SYMBOL
            && (ENDING.contains(token.text()) || CLOSING.contains(token.text()))
        || started && isOperand(last) && startsOperand(token);
  }

  private static boolean isOperand(SyntaxToken token) {
    return token.kind() != SyntaxToken.Kind.SYMBOL || CLOSING.contains(token.text());
  }

  private static boolean startsOperand(SyntaxToken token) {
    return token.kind() != SyntaxToken.Kind.SYMBOL || token.is("{");
  }

  /** Determines whether an equals sign shows that a bracket was not closed. */
  private static boolean isLost(SyntaxToken token, Deque<SyntaxToken> brackets) {
    return token.is("=") && !brackets.isEmpty() && !brackets.peek().is("{");
  }

  private void track(SyntaxToken token, Deque<SyntaxToken> brackets) {
    if (token.kind() != SyntaxToken.Kind.SYMBOL) {
      return;
    }
    if (OPENING.contains(token.text())) {
      brackets.push(token);
      if (brackets.size() > DEEPEST_NESTING) {
        throw tooDeep(token.start());
      }
    } else if (CLOSING.contains(token.text())) {
      SyntaxToken open = brackets.peek();
      if (open == null || !closing(open).equals(token.is("~}") ? "}" : token.text())) {
        throw mismatch(token, open);
      }
      brackets.pop();
    }
  }

  private static String closing(SyntaxToken open) {
    return open.is("(") ? ")" : open.is("[") ? "]" : "}";
  }

  private DiagnosticException mismatch(SyntaxToken token, SyntaxToken open) {
    return open == null
        ? source.wrong(
            token.start(),
            token.end(),
            "the bracket closes nothing",
            "Remove " + token.text() + ".")
        : source.wrong(
            token.start(),
            token.end(),
            "\"" + closing(open) + "\" is expected",
            "It closes the bracket at " + source.range(open.start(), open.end()) + ".");
  }

  private DiagnosticException unclosed(Deque<SyntaxToken> brackets, int from, int to) {
    SyntaxToken open = brackets.peek();
    return open == null
        ? source.wrong(from, to, "the template sequence is never closed", "Write } after it.")
        : source.wrong(
            open.start(),
            open.end(),
            "the bracket is never closed",
            "Write " + closing(open) + " after it.");
  }
}
