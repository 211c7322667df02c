package dev.hextet.core.expression;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code on.name}.
 *
 * @param place place of the name
 */
public record AttributeNode(
    ExpressionNode on, String name, @Nullable SourceRange place, @Nullable SourceRange range)
    implements ExpressionNode {

  /** Normalizes the name like the names of maps. */
  public AttributeNode {
    name = new Value.Text(name).value();
  }

  @Override
  public boolean isTraversal() {
    return on.isTraversal();
  }

  @Override
  public Phrase phrase() {
    return Phrase.attribute(on.phrase(), name);
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new AttributeNode(rewriter.rewrite(on), name, null, null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(on);
  }

  @Override
  public void collect(List<ReferenceUse> found) {
    if (on instanceof ReferenceNode whole && isModule(whole)) {
      found.add(new ReferenceUse(whole.reference(), null, name));
    } else if (on instanceof IndexNode index
        && index.on() instanceof ReferenceNode whole
        && isModule(whole)) {
      index.collect(found, name);
    } else {
      ExpressionNode.super.collect(found);
    }
  }

  private static boolean isModule(ReferenceNode node) {
    return node.reference().kind() == ReferentKind.MODULE;
  }
}
