package dev.hextet.core.evaluation;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.expression.AttributeNode;
import dev.hextet.core.expression.BoundVariableNode;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.NodeRewriter;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Partial evaluation of a node whose operands are not all known. Each part becomes the node of its
 * value. A part without a value keeps its structure: it uses variables of an unknown {@code for},
 * or it fails and may never be evaluated.
 */
public final class PartialEvaluation implements NodeRewriter {
  private final EvaluationEnvironment env;
  private final Set<String> open;
  private final IdentityHashMap<ExpressionNode, Value> known;
  private final boolean[] sensitive;
  private final boolean careful;

  public PartialEvaluation(EvaluationEnvironment env) {
    this(env, false);
  }

  private PartialEvaluation(EvaluationEnvironment env, boolean careful) {
    this(env, careful, Set.of(), new IdentityHashMap<>(), new boolean[1]);
  }

  private PartialEvaluation(
      EvaluationEnvironment env,
      boolean careful,
      Set<String> open,
      IdentityHashMap<ExpressionNode, Value> known,
      boolean[] sensitive) {
    this.env = env;
    this.careful = careful;
    this.open = open;
    this.known = known;
    this.sensitive = sensitive;
  }

  /**
   * Returns an evaluation that replaces only parts which cannot fail later, for the operations
   * {@code try} and {@code can}.
   */
  public static PartialEvaluation careful(EvaluationEnvironment env) {
    return new PartialEvaluation(env, true);
  }

  /** Records the value of a node, so that it is not evaluated again. */
  PartialEvaluation knowing(ExpressionNode node, Value value) {
    known.put(node, value);
    return this;
  }

  /** Returns the unknown value of a node. */
  public Value waiting(ExpressionNode node) {
    return waiting(node, Type.OPEN);
  }

  /** Returns the unknown value of a node whose type is known. */
  public Value waiting(ExpressionNode node, Type type) {
    ExpressionNode rest = node.rewritten(this);
    return MarkPropagation.unknown(sensitive[0], type, rest);
  }

  @Override
  public ExpressionNode rewrite(ExpressionNode node) {
    if (!open.isEmpty() && node.mentions(open)) {
      sensitive[0] |= node instanceof CallNode call && call.hides();
      return node.rewritten(this);
    }
    Optional<ExpressionNode> term = attempt(node).map(Nodes::of);
    term.ifPresent(this::checkNames);
    sensitive[0] |= term.isEmpty() && node instanceof CallNode call && call.hides();
    return term.orElseGet(() -> kept(node));
  }

  /** Returns a node without a value, over the values of its parts. */
  private ExpressionNode kept(ExpressionNode node) {
    return node instanceof ReferenceNode whole
        ? new ReferenceNode(env.scope().absolute(whole.reference().unplaced()))
        : node.rewritten(this);
  }

  /** Rejects a variable with the name that a term beside it begins with. */
  private void checkNames(ExpressionNode term) {
    for (LocatedReferent reference :
        open.isEmpty() ? List.<LocatedReferent>of() : term.references()) {
      if (open.contains(reference.root())) {
        throw ExpressionDiagnostic.HIDDEN_REFERENCE
            .with(reference.root(), term.text())
            .exceptionAt(null);
      }
    }
  }

  /** Returns the value of a node; empty if the node fails, or can fail later. */
  Optional<Value> attempt(ExpressionNode node) {
    try {
      Value before = known.get(node);
      EvaluationEnvironment.Outcome outcome =
          before != null ? new EvaluationEnvironment.Outcome(before, true) : env.attempt(node);
      if (careful && !outcome.certain() && !isPath(node)) {
        return Optional.empty();
      }
      known.put(node, outcome.value());
      sensitive[0] |= outcome.value().isSensitive();
      return Optional.of(outcome.value());
    } catch (DiagnosticException failed) {
      return Optional.empty();
    }
  }

  /** Determines whether a node only refers to a part of a value, which cannot fail later. */
  static boolean isPath(ExpressionNode node) {
    if (node instanceof AttributeNode attribute) {
      return isPath(attribute.on());
    }
    if (node instanceof IndexNode index) {
      return index.key() instanceof LiteralNode && isPath(index.on());
    }
    return node instanceof ReferenceNode || node instanceof BoundVariableNode;
  }

  @Override
  public ExpressionNode call(String name, List<ExpressionNode> arguments, boolean spread) {
    return Nodes.call(name, arguments, spread);
  }

  @Override
  public NodeRewriter within(List<String> names) {
    Set<String> more = new HashSet<>(open);
    more.addAll(names);
    return new PartialEvaluation(env, careful, more, known, sensitive);
  }
}
