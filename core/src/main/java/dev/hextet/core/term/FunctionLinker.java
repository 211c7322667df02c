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
    ExpressionNode linked = node.rewritten(this);
    return linked instanceof CallNode call
        ? new CallNode(
            ExpressionParser.functions().find(call.name(), null),
            call.arguments(),
            call.spread(),
            null,
            null)
        : linked;
  }

  @Override
  public NodeRewriter within(List<String> names) {
    return this;
  }
}
