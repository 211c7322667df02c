package dev.hextet.core.resolve;

import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.NativeExpression;
import dev.hextet.core.resolve.ModuleCall.Input;
import dev.hextet.core.resolve.ModuleCall.ProviderArgument;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.module.ModuleRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code module} blocks.
 *
 * @param folder folder of the module that contains them
 */
record ModuleCallBlocks(String folder, ExpressionReader expressions, ResolutionProblems report) {
  private static final Set<String> META =
      Set.of("source", "version", "providers", "count", "for_each", "depends_on");

  /** Names that a block of a later version can give a meaning. */
  static final Set<String> RESERVED =
      Set.of(
          "source",
          "version",
          "providers",
          "count",
          "for_each",
          "lifecycle",
          "depends_on",
          "locals");

  SortedMap<String, ModuleCall> read(Map<String, JsonBlock> blocks) {
    SortedMap<String, ModuleCall> calls = new TreeMap<>();
    blocks.forEach((name, block) -> calls.put(name, call(block)));
    return calls;
  }

  private ModuleCall call(JsonBlock block) {
    return new ModuleCall(
        block.label(),
        request(block),
        inputs(block),
        RepetitionArguments.read(block, expressions, report),
        providers(block),
        block
            .entry("depends_on")
            .map(entry -> DependsOn.read(entry.node(), report))
            .orElse(List.of()));
  }

  private @Nullable ModuleRequest request(JsonBlock block) {
    Optional<Entry> source = block.entry("source").filter(entry -> !entry.node().isNull());
    if (source.isEmpty()) {
      report.add(block.label().range(), ModuleDiagnostic.WITHOUT_SOURCE.with(block.name()));
      return null;
    }
    DocumentNode node = source.get().node();
    String text = node instanceof NativeExpression ? "" : block.text("source", report);
    if (node instanceof NativeExpression || text.contains("${")) {
      report.add(node.range(), ModuleDiagnostic.COMPUTED_SOURCE.with());
      return null;
    }
    return text.isEmpty()
        ? null
        : new ModuleRequest(
            folder, block.name(), text, block.text("version", report), node.range());
  }

  private SortedMap<String, Input> inputs(JsonBlock block) {
    SortedMap<String, Input> inputs = new TreeMap<>();
    for (Entry entry : block.entries()) {
      if (entry.name().equals("lifecycle") || entry.name().equals("locals")) {
        report.notSupported(entry.key());
      } else if (!META.contains(entry.name())) {
        inputs.put(entry.name(), new Input(entry.key().range(), expressions.of(entry.node())));
      }
    }
    return inputs;
  }

  private SortedMap<String, ProviderArgument> providers(JsonBlock block) {
    return block
        .entry("providers")
        .map(entry -> new ProviderArguments(report).read(entry))
        .orElse(new TreeMap<>());
  }
}
