package dev.hextet.core.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a node with its references as they are, and only what has a meaning in one place put in:
 * the variables of {@code for}, {@code each}, {@code count} and {@code self}.
 */
public final class NamePrinter implements NodePrinter {
  private final EvaluationEnvironment env;
  private final List<String> open;

  public NamePrinter(EvaluationEnvironment env) {
    this(env, List.of());
  }

  private NamePrinter(EvaluationEnvironment env, List<String> open) {
    this.env = env;
    this.open = open;
  }

  @Override
  public Phrase print(ExpressionNode node) {
    boolean local =
        node instanceof BoundVariableNode named && !open.contains(named.name())
            || node instanceof ReferenceNode reference && isLocal(reference.reference().kind());
    return local ? Phrase.of(env.value(node)) : node.phrase(this);
  }

  private static boolean isLocal(Reference.Kind kind) {
    return switch (kind) {
      case EACH, COUNT, SELF -> true;
      default -> false;
    };
  }

  @Override
  public NodePrinter within(List<String> names) {
    List<String> more = new ArrayList<>(open);
    more.addAll(names);
    return new NamePrinter(env, more);
  }
}
