package dev.hextet.core.resolve.condition;

import dev.hextet.core.address.ModulePath;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.configuration.CheckConfiguration;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the {@code check} blocks: assertions and probes that warn, and stop nothing. */
public record CheckBlocks(ExpressionReader expressions, ResolutionProblems report) {
  /** The data block of a check. */
  public static final String DATA = "data";

  private static final String ASSERT = "assert";

  /** Returns the checks by name. */
  public SortedMap<String, CheckConfiguration> read(Map<String, JsonBlock> blocks) {
    SortedMap<String, CheckConfiguration> checks = new TreeMap<>();
    for (JsonBlock block : blocks.values()) {
      checks.put(block.name(), check(block));
    }
    return checks;
  }

  private CheckConfiguration check(JsonBlock block) {
    BlockArguments.check(block, "check", names(), Set.of(), report);
    if (block.entries().stream().allMatch(entry -> entry.name().equals(DATA))) {
      report.add(block.label().range(), ResolveDiagnostic.EMPTY_CHECK.with(block.name()));
    }
    return new CheckConfiguration(
        ModulePath.ROOT,
        block.name(),
        new ConditionBlocks(expressions, report).read(Condition.Kind.ASSERTION, block, ASSERT),
        new ProbeBlocks(expressions, report).read(block));
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(ASSERT, DATA));
    for (ProbeKind kind : ProbeKind.values()) {
      names.add(kind.word());
    }
    return names;
  }
}
