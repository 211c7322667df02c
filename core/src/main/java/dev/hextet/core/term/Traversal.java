package dev.hextet.core.term;

import dev.hextet.core.expression.AttributeNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reference and the constant steps that follow it: {@code aws_subnet.web["a"].tags}.
 *
 * @param reference the fixed part
 * @param steps the attributes and items, in order
 */
public record Traversal(Reference reference, List<Step> steps) {

  public Traversal {
    steps = List.copyOf(steps);
  }

  /**
   * A step into a value.
   *
   * @param key the name of an attribute, or the key of an item
   * @param attribute whether the step is an attribute
   */
  public record Step(Value key, boolean attribute) {}

  /** Returns the references within a term, with the constant steps that follow them. */
  public static List<Traversal> within(Term term) {
    return within(Nodes.of(term)).toList();
  }

  private static Stream<Traversal> within(ExpressionNode node) {
    return of(node)
        .map(Stream::of)
        .orElseGet(() -> node.children().stream().flatMap(Traversal::within));
  }

  /** Returns the traversal that a term is; empty if the term is an operation. */
  public static Optional<Traversal> of(Term term) {
    return of(Nodes.of(term));
  }

  private static Optional<Traversal> of(ExpressionNode node) {
    Deque<Step> steps = new ArrayDeque<>();
    ExpressionNode at = node;
    while (!(at instanceof ReferenceNode root)) {
      if (at instanceof AttributeNode attribute) {
        steps.push(new Step(Value.of(attribute.name()), true));
        at = attribute.on();
      } else if (at instanceof IndexNode index && index.key().constant().isPresent()) {
        steps.push(new Step(index.key().constant().orElseThrow(), false));
        at = index.on();
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Traversal(root.reference(), List.copyOf(steps)));
  }
}
