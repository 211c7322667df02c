package dev.hextet.core.resolve.condition;

import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.configuration.CheckConfiguration;
import dev.hextet.core.configuration.ProbeConfiguration;
import dev.hextet.core.diag.catalogue.CheckDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the probes of a {@code check} block: {@code http}, {@code tcp} and {@code dns}. */
record ProbeBlocks(ExpressionReader expressions, ResolutionProblems report) {

  List<ProbeConfiguration> read(JsonBlock check) {
    List<ProbeConfiguration> probes = new ArrayList<>();
    for (ProbeKind kind : ProbeKind.values()) {
      List<JsonBlock> blocks =
          check.entry(kind.word()).map(entry -> JsonBlock.under(entry, report)).orElse(List.of());
      for (int i = 0; i < blocks.size(); i++) {
        String index = blocks.size() == 1 ? "" : "[" + i + "]";
        String name = CheckConfiguration.about(check.name()) + "." + kind.word() + index;
        probes.add(probe(name, kind, check, blocks.get(i)));
      }
    }
    return probes;
  }

  private ProbeConfiguration probe(String name, ProbeKind kind, JsonBlock check, JsonBlock block) {
    BlockArguments.check(block, kind.word(), kind.schema().attributes().keySet(), Set.of(), report);
    SortedMap<String, Expression> arguments = new TreeMap<>();
    for (Attribute<?> argument : kind.schema().attributes().values()) {
      block
          .entry(argument.name())
          .filter(entry -> !entry.node().isNull())
          .map(Entry::node)
          .ifPresentOrElse(
              node -> arguments.put(argument.name(), expressions.of(node)),
              () -> missing(kind, argument, check, block));
    }
    return new ProbeConfiguration(name, kind, arguments, new TreeSet<>(), block.mapping().range());
  }

  private void missing(ProbeKind kind, Attribute<?> argument, JsonBlock check, JsonBlock block) {
    if (argument.presence() == Presence.REQUIRED) {
      report.add(
          block.mapping().range(),
          CheckDiagnostic.MISSING_PROBE_ARGUMENT.with(
              kind.word(), check.name(), argument.name(), argument.kind().name()));
    }
  }
}
