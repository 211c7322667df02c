package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.expression.ForNode;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;

/** Evaluation of a {@code for}. */
record ForEvaluation(ForNode node, EvaluationEnvironment env) {

  Value value() {
    Value all = env.value(node.collection());
    PartialEvaluation partial = new PartialEvaluation(env).knowing(node.collection(), all);
    if (all.isUnknown()) {
      return partial.waiting(node);
    }
    List<CollectionItem> items = CollectionItem.all(all).orElseThrow(() -> notACollection(all));
    boolean sensitive = all instanceof Value.Sensitive;
    ForResult result = new ForResult(node, sensitive);
    boolean certain =
        ExpressionProblem.secretly(
            sensitive, () -> items.stream().allMatch(item -> result.add(bind(item))));
    return certain
        ? MarkPropagation.of(
            result.isSensitive(),
            false,
            () -> Type.OPEN,
            () -> node.rewritten(partial),
            result::value)
        : partial.waiting(node);
  }

  private RuntimeException notACollection(Value all) {
    return ExpressionProblem.operand(
        "a list, a set or a map is required, found "
            + ImplicitConversion.described(MarkPropagation.bare(all)),
        "",
        node.collection().range());
  }

  private EvaluationEnvironment bind(CollectionItem item) {
    List<String> names = node.names();
    return names.size() == 1
        ? env.with(names.get(0), item.value())
        : env.with(names.get(0), item.key()).with(names.get(1), item.value());
  }
}
