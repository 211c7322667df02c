package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ModuleScopes;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.expansion.BlockExpansion;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the blocks of a document apart, each after those that it refers to. */
final class Blocks {
  private final ModuleScopes scopes;
  private final List<PlannedCheckContext> worlds;
  private final Diagnostics problems;
  private final boolean offline;
  private final Set<Address> repeated = new HashSet<>();
  private final Set<Address> instances = new HashSet<>();

  /**
   * @param scopes the scopes of the document, over the world
   * @param worlds are told what a block stands for that has no instance
   * @param problems gets counts and for_eachs that are not what they have to be
   * @param offline whether it may stay open which instances there are
   */
  Blocks(
      Configuration configuration,
      ModuleScopes scopes,
      List<PlannedCheckContext> worlds,
      Diagnostics problems,
      boolean offline) {
    this.scopes = scopes;
    this.worlds = worlds;
    this.problems = problems;
    this.offline = offline;
    for (Address address : configuration.order()) {
      configuration
          .block(address)
          .flatMap(BlockConfiguration::repeated)
          .ifPresent(repetition -> repeated.add(address));
    }
  }

  /** The instances of a block; none if it is wrong. */
  List<BlockExpansion.Instance> instances(BlockConfiguration block) {
    Address address = block.address();
    try {
      BlockExpansion expansion = BlockExpansion.of(block, scopes.of(address));
      if (expansion.open().isPresent()) {
        return open(address, expansion);
      }
      block.repeated().ifPresent(repetition -> put(address, nothing(repetition)));
      expansion.instances().forEach(instance -> instances.add(instance.address()));
      return expansion.instances();
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(problem -> wrong(address, problem));
      return List.of();
    }
  }

  private List<BlockExpansion.Instance> open(Address address, BlockExpansion expansion) {
    put(address, Terms.unknown(Reference.to(address)));
    if (offline) {
      return expansion.instances();
    }
    expansion.open().ifPresent(problem -> wrong(address, problem));
    return List.of();
  }

  private void wrong(Address address, Diagnostic problem) {
    problems.add(problem.about(address.toString()));
    put(address, Terms.unknown(Reference.to(address)));
  }

  private void put(Address block, Value whole) {
    worlds.forEach(world -> world.put(block, whole));
  }

  private static Value nothing(Repetition repetition) {
    return switch (repetition.kind()) {
      case COUNT -> Value.list();
      case FOR_EACH -> Value.map(Map.of());
    };
  }

  /** Returns the dependencies of a block's instances, see {@link InstanceDependencies}. */
  InstanceDependencies needs(BlockConfiguration block) {
    return new InstanceDependencies(block, repeated, instances::contains);
  }
}
