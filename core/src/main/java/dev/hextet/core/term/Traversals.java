package dev.hextet.core.term;

import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.address.PathStep;
import dev.hextet.core.address.Reference;
import dev.hextet.core.expression.AttributeNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.spelling.Identifier;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** References with the constant steps that follow them: {@code aws_subnet.web["a"].tags}. */
public final class Traversals {
  private Traversals() {}

  /** Returns the traversals within a term, in the order of its text. */
  public static List<Reference> within(Term term) {
    return within(Nodes.of(term)).toList();
  }

  private static Stream<Reference> within(ExpressionNode node) {
    return of(node)
        .map(Stream::of)
        .orElseGet(() -> node.children().stream().flatMap(Traversals::within));
  }

  /** Returns the traversal that a term is; empty if the term is an operation. */
  public static Optional<Reference> of(Term term) {
    return of(Nodes.of(term));
  }

  private static Optional<Reference> of(ExpressionNode node) {
    Deque<PathStep> steps = new ArrayDeque<>();
    ExpressionNode at = node;
    while (!(at instanceof ReferenceNode root)) {
      Optional<PathStep> step = step(at);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.push(step.get());
      at = at.children().get(0);
    }
    return Optional.of(new Reference(root.reference().referent(), List.copyOf(steps)));
  }

  private static Optional<PathStep> step(ExpressionNode node) {
    if (node instanceof AttributeNode attribute) {
      return Optional.of(attribute.name()).filter(Identifier::isName).map(PathStep.Attribute::new);
    }
    return node instanceof IndexNode index
        ? index.key().constant().flatMap(Traversals::item)
        : Optional.empty();
  }

  private static Optional<PathStep> item(Value key) {
    return InstanceKeys.of(key)
        .map(
            known ->
                known instanceof InstanceKey.Index index
                    ? new PathStep.Index(index.index())
                    : new PathStep.Entry(((InstanceKey.Name) known).name()));
  }
}
