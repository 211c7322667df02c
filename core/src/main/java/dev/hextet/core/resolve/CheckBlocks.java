package dev.hextet.core.resolve;

import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code check} blocks: assertions that warn, and stop nothing. */
record CheckBlocks(ExpressionReader expressions, ResolutionProblems report) {
  private static final String ASSERT = "assert";

  SortedMap<String, List<Condition>> read(Map<String, JsonBlock> blocks) {
    SortedMap<String, List<Condition>> checks = new TreeMap<>();
    for (JsonBlock block : blocks.values()) {
      BlockArguments.check(block, "check", Set.of(ASSERT), Set.of("data"), report);
      if (block.entry(ASSERT).isEmpty()) {
        report.add(
            block.label().range(), ResolveDiagnostic.MISSING_ASSERT.with(block.name(), ASSERT));
      }
      checks.put(
          block.name(),
          new ConditionBlocks(expressions, report).read(Condition.Kind.ASSERTION, block, ASSERT));
    }
    return checks;
  }
}
