package dev.hextet.core.resolve;

import dev.hextet.core.schema.Schema;
import java.util.List;
import java.util.Set;

/** Reads a resource's {@code lifecycle} block. */
record LifecycleBlock(Schema schema, Expressions expressions, Report report) {
  private static final Set<String> SUPPORTED =
      Set.of(
          "prevent_destroy",
          "create_before_destroy",
          "ignore_changes",
          "replace_triggered_by",
          "precondition",
          "postcondition");

  Lifecycle read(Block block) {
    Arguments.check(block, "lifecycle has no argument", SUPPORTED, Set.of(), report);
    IgnoredChanges ignored = new IgnoredChanges(schema, report);
    block.entry("ignore_changes").ifPresent(ignored::read);
    ConditionBlocks conditions = new ConditionBlocks(expressions, report);
    return new Lifecycle(
        block.flag("prevent_destroy", false, report),
        block.flag("create_before_destroy", false, report),
        ignored.paths(),
        ignored.all(),
        block
            .entry("replace_triggered_by")
            .map(new ReplaceTriggers(report)::read)
            .orElse(List.of()),
        conditions.read(Condition.Kind.PRECONDITION, block, "precondition"),
        conditions.read(Condition.Kind.POSTCONDITION, block, "postcondition"));
  }
}
