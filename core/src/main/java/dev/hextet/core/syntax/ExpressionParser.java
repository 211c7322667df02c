package dev.hextet.core.syntax;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.function.FunctionCatalog;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions. A text that cannot be read is one diagnostic at the place where it goes wrong,
 * and gives an expression that is null. Nesting is limited to 100.
 */
public final class ExpressionParser {
  private static final FunctionCatalog FUNCTIONS = new FunctionCatalog(ExpressionParser::file);

  private ExpressionParser() {}

  /** Returns the functions of the language. */
  public static FunctionCatalog functions() {
    return FUNCTIONS;
  }

  /**
   * A scalar of a document: text with <code>${…}</code>, <code>%{…}</code> and {@code ((name))} in
   * it. A scalar that is one expression and nothing else has the type of its value. <code>$${
   * </code> and <code>%%{</code> stand for the characters themselves.
   */
  public static Expression template(String text, Positions positions, Diagnostics problems) {
    return template(text, positions, List.of(), problems);
  }

  /**
   * Parses a scalar of a document that uses bound variables.
   *
   * @param variables names of the variables
   */
  public static Expression template(
      String text, Positions positions, List<String> variables, Diagnostics problems) {
    if (!text.contains("{") && !text.contains("((")) {
      return new LiteralNode(Value.of(text), positions.range(0, text.length()));
    }
    return orNull(text, positions, variables, problems, ExpressionParser::template);
  }

  /** Parses the text inside <code>${}</code>. */
  public static Expression expression(String text, Positions positions, Diagnostics problems) {
    return expression(text, positions, List.of(), problems);
  }

  /**
   * Parses an expression that uses bound variables.
   *
   * @param variables names of the variables
   */
  public static Expression expression(
      String text, Positions positions, List<String> variables, Diagnostics problems) {
    return orNull(text, positions, variables, problems, ExpressionParser::expression);
  }

  /** A text that is an expression by itself, as it is typed at the console. */
  public static Expression expression(SourceText text, Diagnostics problems) {
    return expression(text.text(), new TextPositions(text), problems);
  }

  /**
   * The text of an {@link Expression}, or of an unknown value. The result has no places.
   *
   * @throws DiagnosticException if it cannot be read, with the place in the text
   */
  public static Expression expression(String text) {
    try {
      return read(new SyntaxText(text, null, true), List.of(), ExpressionParser::expression);
    } catch (DiagnosticException notPlaced) {
      Positions positions = new TextPositions(new SourceText("<expression>", text));
      return read(new SyntaxText(text, positions, true), List.of(), ExpressionParser::expression);
    }
  }

  /** A file that is a template over some variables. */
  static ExpressionNode file(SourceText file, Collection<String> variables) {
    SyntaxText text = new SyntaxText(file.text(), new TextPositions(file), false);
    return read(text, List.copyOf(variables), ExpressionParser::template);
  }

  private static ExpressionNode template(Parser parser) {
    return TemplateParser.whole(parser);
  }

  private static ExpressionNode expression(Parser parser) {
    ExpressionNode node = parser.expression();
    if (parser.cursor().peek().kind() != SyntaxToken.Kind.END) {
      throw parser.cursor().unexpected("an operator or the end is expected");
    }
    return node;
  }

  private static Expression orNull(
      String text,
      @Nullable Positions positions,
      List<String> variables,
      Diagnostics problems,
      Function<Parser, ExpressionNode> rule) {
    SyntaxText source = new SyntaxText(text, positions, false);
    try {
      return read(source, variables, rule);
    } catch (DiagnosticException wrong) {
      problems.addAll(wrong.diagnostics());
      return new LiteralNode(Value.NULL, source.range(0, text.length()));
    }
  }

  private static ExpressionNode read(
      SyntaxText text, List<String> variables, Function<Parser, ExpressionNode> rule) {
    return rule.apply(new Parser(new ParserCursor(text, variables, FUNCTIONS)));
  }
}
