package dev.hextet.core.syntax;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.function.FunctionCatalog;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The position of the parser in a text, with the nesting depth and the bound variables. */
final class ParserCursor {
  private static final int DEEPEST_NESTING = 100;
  private static final int HIGHEST_TREE = 400;

  private final SyntaxText source;
  private final FunctionCatalog functions;
  private final Lexer lexer;
  private final List<String> names;
  private final IdentityHashMap<ExpressionNode, Integer> heights = new IdentityHashMap<>();
  private @Nullable SyntaxToken next;
  private int end;
  private int depth;
  private boolean linesEnd;

  ParserCursor(SyntaxText source, List<String> names, FunctionCatalog functions) {
    this.source = source;
    this.functions = functions;
    this.lexer = new Lexer(source);
    this.names = new ArrayList<>(names);
  }

  SyntaxText source() {
    return source;
  }

  /** Returns the functions that the text may call. */
  FunctionCatalog functions() {
    return functions;
  }

  /** The word that comes next. */
  SyntaxToken peek() {
    if (next == null) {
      next = lexer.at(end);
    }
    return next;
  }

  SyntaxToken take() {
    SyntaxToken taken = peek();
    resume(taken.end());
    return taken;
  }

  /** Goes on at an offset. */
  void resume(int offset) {
    end = offset;
    next = null;
  }

  /** The offset after the last word taken. */
  int end() {
    return end;
  }

  boolean accept(String symbol) {
    boolean there = peek().is(symbol);
    if (there) {
      take();
    }
    return there;
  }

  void expect(String symbol, String after) {
    if (!accept(symbol)) {
      throw unexpected("\"" + symbol + "\" is expected after " + after);
    }
  }

  SyntaxToken expectName(String what) {
    if (peek().kind() != SyntaxToken.Kind.NAME) {
      throw unexpected(what + " is expected");
    }
    return take();
  }

  DiagnosticException unexpected(String expected) {
    SyntaxToken token = peek();
    return wrong(token.start(), Math.max(token.end(), token.start() + 1), expected, found(token));
  }

  private static String found(SyntaxToken token) {
    return token.is("=") ? "Found \"=\". Compare values with ==." : "Found " + token.shown() + ".";
  }

  DiagnosticException wrong(int from, int to, String summary, String detail) {
    return source.wrong(from, to, summary, detail);
  }

  /** The whole number that follows immediately; empty if none does. */
  String takeDigits() {
    String digits = lexer.digitsAt(end);
    resume(end + digits.length());
    return digits;
  }

  @Nullable SourceRange since(int start) {
    return source.range(start, end);
  }

  /** Counts how high the tree has grown: trees are walked by recursion. */
  ExpressionNode made(ExpressionNode node, int start) {
    int height = 0;
    for (ExpressionNode child : node.children()) {
      height = Math.max(height, heights.getOrDefault(child, 0));
    }
    heights.put(node, height + 1);
    if (height >= HIGHEST_TREE) {
      throw tooDeep(start);
    }
    return node;
  }

  void enter() {
    if (++depth > DEEPEST_NESTING) {
      throw tooDeep(peek().start());
    }
  }

  void leave() {
    depth--;
  }

  private DiagnosticException tooDeep(int start) {
    return ExpressionProblem.tooLarge(
        "the expression is nested too deeply", source.range(start, Math.max(end, start + 1)));
  }

  /** Determines whether the next token is on another line, if lines are separators. */
  boolean atLineEnd() {
    return linesEnd && peek().newLine();
  }

  /** Sets whether lines are separators from here on; returns the previous setting. */
  boolean separateLines(boolean separate) {
    boolean before = linesEnd;
    linesEnd = separate;
    return before;
  }

  void declare(List<String> variables) {
    names.addAll(variables);
  }

  void forget(List<String> variables) {
    names.subList(names.size() - variables.size(), names.size()).clear();
  }

  boolean isDeclared(String name) {
    return names.contains(name);
  }
}
