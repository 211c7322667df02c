package dev.hextet.core.resolve.condition;

import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code precondition}, {@code postcondition} and {@code assert} blocks. */
public record ConditionBlocks(ExpressionReader expressions, ResolutionProblems report) {
  private static final String CONDITION = "condition";
  private static final String MESSAGE = "error_message";

  /** Returns the conditions under a key of a block. */
  public List<Condition> read(Condition.Kind kind, JsonBlock outer, String key) {
    List<Condition> conditions = new ArrayList<>();
    outer.entry(key).map(entry -> JsonBlock.under(entry, report)).orElse(List.of()).stream()
        .map(block -> condition(kind, block))
        .flatMap(Optional::stream)
        .forEach(conditions::add);
    return conditions;
  }

  private Optional<Condition> condition(Condition.Kind kind, JsonBlock block) {
    BlockArguments.check(block, block.name(), Set.of(CONDITION, MESSAGE), Set.of(), report);
    Optional<Entry> condition = required(block, CONDITION, "an expression that is true or false");
    Optional<Entry> message = required(block, MESSAGE, "what is wrong if it is false");
    if (condition.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    Expression result = expressions.of(condition.get().node());
    return Optional.of(
        new Condition(kind, result, expressions.of(message.get().node()), result.range()));
  }

  private Optional<Entry> required(JsonBlock block, String name, String what) {
    Optional<Entry> entry = block.entry(name).filter(found -> !found.node().isNull());
    if (entry.isEmpty()) {
      report.add(
          block.label().range(), ResolveDiagnostic.MISSING_ARGUMENT.with(block.name(), name, what));
    }
    return entry;
  }
}
