package dev.hextet.core.resolve;

import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.condition.ConditionBlocks;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code output} blocks. */
record OutputBlocks(ExpressionReader expressions, ResolutionProblems report) {
  private static final Set<String> SUPPORTED =
      Set.of("value", "sensitive", "description", "precondition", "ephemeral", "deprecated");
  private static final Set<String> NOT_YET = Set.of("depends_on", "type");

  SortedMap<String, OutputConfiguration> read(Map<String, JsonBlock> blocks) {
    SortedMap<String, OutputConfiguration> outputs = new TreeMap<>();
    for (JsonBlock block : blocks.values()) {
      output(block).ifPresent(output -> outputs.put(output.name(), output));
    }
    return outputs;
  }

  private Optional<OutputConfiguration> output(JsonBlock block) {
    BlockArguments.check(block, "output", SUPPORTED, NOT_YET, report);
    block.text("deprecated", report);
    boolean ephemeral = block.flag("ephemeral", false, report);
    Optional<Entry> value = block.entry("value");
    if (value.isEmpty()) {
      report.add(block.label().range(), ResolveDiagnostic.MISSING_OUTPUT_VALUE.with(block.name()));
    }
    return value.map(
        entry ->
            new OutputConfiguration(
                block.name(),
                expressions.of(entry.node()),
                block.flag("sensitive", false, report) || ephemeral,
                block.text("description", report),
                new ConditionBlocks(expressions, report)
                    .read(Condition.Kind.OUTPUT, block, "precondition")));
  }
}
