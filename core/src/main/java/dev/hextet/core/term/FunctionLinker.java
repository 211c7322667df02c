package dev.hextet.core.term;

import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.NodeRewriter;
import dev.hextet.core.syntax.ExpressionParser;
import java.util.List;

/** Puts the functions of the language in the places of their names. */
final class FunctionLinker implements NodeRewriter {

  @Override
  public ExpressionNode rewrite(ExpressionNode node) {
    return node.rewritten(this);
  }

  @Override
  public ExpressionNode call(String name, List<ExpressionNode> arguments, boolean spread) {
    return new CallNode(
        ExpressionParser.functions().find(name, null), arguments, spread, null, null);
  }

  @Override
  public NodeRewriter within(List<String> names) {
    return this;
  }
}
