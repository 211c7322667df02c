package dev.hextet.core.resolve.lifecycle;

import dev.hextet.core.configuration.Lifecycle;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.condition.ConditionBlocks;
import dev.hextet.core.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * Reader of the {@code lifecycle} block of a resource or of a data block.
 *
 * @param schema schema of the attributes that the block may ignore
 * @param expressions reader of the conditions
 * @param report receives the problems
 */
public record LifecycleBlock(
    Schema schema, ExpressionReader expressions, ResolutionProblems report) {
  private static final Set<String> OF_DATA = Set.of("precondition", "postcondition");
  private static final Set<String> SUPPORTED =
      Set.of(
          "prevent_destroy",
          "create_before_destroy",
          "ignore_changes",
          "replace_triggered_by",
          "precondition",
          "postcondition");

  /** Reads the lifecycle of a data block: conditions. */
  public Lifecycle ofData(JsonBlock block) {
    BlockArguments.check(block, "lifecycle", OF_DATA, Set.of(), report);
    return Lifecycle.of(conditions(block, "precondition"), conditions(block, "postcondition"));
  }

  /** Reads the lifecycle of a resource. */
  public Lifecycle read(JsonBlock block) {
    BlockArguments.check(block, "lifecycle", SUPPORTED, Set.of(), report);
    IgnoredChanges ignored = new IgnoredChanges(schema, report);
    block.entry("ignore_changes").ifPresent(ignored::read);
    return new Lifecycle(
        block.flag("prevent_destroy", false, report),
        block.flag("create_before_destroy", false, report),
        ignored.paths(),
        ignored.all(),
        block
            .entry("replace_triggered_by")
            .map(new ReplaceTriggers(report)::read)
            .orElse(List.of()),
        conditions(block, "precondition"),
        conditions(block, "postcondition"));
  }

  private List<Condition> conditions(JsonBlock block, String name) {
    Condition.Kind kind =
        name.equals("precondition") ? Condition.Kind.PRECONDITION : Condition.Kind.POSTCONDITION;
    return new ConditionBlocks(expressions, report).read(kind, block, name);
  }
}
