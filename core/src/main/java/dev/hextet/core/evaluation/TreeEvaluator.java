package dev.hextet.core.evaluation;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.expression.AttributeNode;
import dev.hextet.core.expression.BinaryNode;
import dev.hextet.core.expression.BoundVariableNode;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ConditionalNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ForNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.ListNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.ObjectNode;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.expression.SplatNode;
import dev.hextet.core.expression.TemplateNode;
import dev.hextet.core.expression.UnaryNode;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** Evaluates each node by the rules of its construct. */
final class TreeEvaluator implements NodeEvaluator {

  @Override
  public Value evaluate(ExpressionNode node, EvaluationEnvironment env) {
    if (node instanceof LiteralNode literal) {
      return literal.value();
    } else if (node instanceof BoundVariableNode variable) {
      return env.named(variable.name());
    } else if (node instanceof ReferenceNode reference) {
      return env.scope().resolve(reference.reference());
    } else if (node instanceof AttributeNode attribute) {
      return attribute(attribute, env);
    } else if (node instanceof IndexNode index) {
      return new IndexEvaluation(index, env).value();
    } else if (node instanceof CallNode call) {
      return call(call, env);
    } else if (node instanceof ListNode list) {
      return Value.list(list.items().stream().map(env::value).toList());
    }
    return operation(node, env);
  }

  private static Value operation(ExpressionNode node, EvaluationEnvironment env) {
    if (node instanceof TemplateNode template) {
      return new TemplateEvaluation(template, env).value();
    } else if (node instanceof ObjectNode object) {
      return new ObjectEvaluation(object, env).value();
    } else if (node instanceof UnaryNode unary) {
      return new UnaryEvaluation(unary, env).value();
    } else if (node instanceof BinaryNode binary) {
      return new BinaryEvaluation(binary, env).value();
    } else if (node instanceof ConditionalNode conditional) {
      return new ConditionalEvaluation(conditional, env).value();
    } else if (node instanceof SplatNode splat) {
      return new SplatEvaluation(splat, env).value();
    } else if (node instanceof ForNode loop) {
      return new ForEvaluation(loop, env).value();
    }
    throw new IllegalStateException(node.text());
  }

  private static Value attribute(AttributeNode node, EvaluationEnvironment env) {
    Optional<Value> output = output(node, env);
    if (output.isPresent()) {
      return output.get();
    }
    Value value = env.value(node.on());
    return MarkPropagation.of(
        value instanceof Value.Sensitive,
        value.isUnknown(),
        () -> MemberAccess.type(value, node.name()),
        () -> new AttributeNode(Nodes.of(value), node.name(), null, null),
        () -> MemberAccess.attribute(value, node.name(), node.on(), node.place()));
  }

  /** Returns an output of a module without the other outputs; empty if the node is another one. */
  private static Optional<Value> output(AttributeNode node, EvaluationEnvironment env) {
    if (node.on() instanceof ReferenceNode whole && isModule(whole)) {
      return env.scope().output(whole.reference(), null, node.name());
    }
    return node.on() instanceof IndexNode index
            && index.on() instanceof ReferenceNode whole
            && isModule(whole)
        ? env.scope().output(whole.reference(), env.value(index.key()), node.name())
        : Optional.empty();
  }

  private static boolean isModule(ReferenceNode node) {
    return node.reference().kind() == ReferentKind.MODULE;
  }

  private static Value call(CallNode node, EvaluationEnvironment env) {
    if (node.function() instanceof ExpressionFunction function) {
      return function.call(node, env);
    }
    throw new IllegalStateException("the functions of a term have only names");
  }
}
