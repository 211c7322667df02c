package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A variable of a {@code for}, or the current item of a splat. */
public record BoundVariableNode(String name, @Nullable SourceRange range)
    implements ExpressionNode {

  /** Name of the current item of a splat; no variable can have it. */
  public static final String ITEM = "[*]";

  @Override
  public Phrase phrase() {
    return Phrase.primary(name);
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new BoundVariableNode(name, null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of();
  }

  @Override
  public boolean hasVariables() {
    return true;
  }

  @Override
  public boolean mentions(Set<String> names) {
    return names.contains(name);
  }
}
