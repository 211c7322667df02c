package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.address.ModulePattern;
import dev.hextet.core.address.ModuleStep;
import dev.hextet.core.configuration.Import;
import dev.hextet.core.configuration.Move;
import dev.hextet.core.configuration.Refactoring;
import dev.hextet.core.configuration.Removal;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code moved} and {@code removed} blocks. */
final class RefactoringBlocks {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String LIFECYCLE = "lifecycle";
  private static final String DESTROY = "destroy";

  private final ResourceBlocks resources;
  private final Set<String> calls;
  private final ResolutionProblems report;

  /**
   * @param calls names of the module blocks
   */
  RefactoringBlocks(ResourceBlocks resources, Set<String> calls, ResolutionProblems report) {
    this.resources = resources;
    this.calls = Set.copyOf(calls);
    this.report = report;
  }

  Refactoring read(List<JsonBlock> moved, List<JsonBlock> removed, List<Import> imports) {
    List<Move> moves = new ArrayList<>();
    moved.forEach(block -> move(block).ifPresent(moves::add));
    return new Refactoring(distinct(moves), removals(removed), imports);
  }

  private Optional<Move> move(JsonBlock block) {
    BlockArguments.check(block, "moved", Set.of(FROM, TO), Set.of(), report);
    Optional<AddressPattern> from = address(block, FROM);
    Optional<AddressPattern> to = address(block, TO);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Move move = new Move(from.get(), to.get(), place(block, FROM));
    if (!type(from.get()).equals(type(to.get()))) {
      error(move, ResolveDiagnostic.MOVE_BETWEEN_TYPES.with(type(from.get()), type(to.get())));
    } else if (from.get().equals(to.get())) {
      error(move, ResolveDiagnostic.MOVE_TO_ITSELF.with(from.get()));
    } else if (move.isWhole() && exists(from.get())) {
      report.diagnostics().add(move.stillWanted());
    } else {
      return Optional.of(move);
    }
    return Optional.empty();
  }

  private static String type(AddressPattern pattern) {
    return pattern instanceof Address address ? address.type() : "module";
  }

  /** Determines whether the module has a block; not whether one of its modules has it. */
  private boolean exists(AddressPattern pattern) {
    if (pattern instanceof Address address) {
      return address.module().isRoot() && resources.has(address.whole());
    }
    List<ModuleStep> steps = ((ModulePattern) pattern).path().steps();
    return steps.size() == 1 && calls.contains(steps.get(0).name());
  }

  private void error(Move move, DiagnosticMessage message) {
    report.add(move.where(), message);
  }

  private static SourceRange place(JsonBlock block, String key) {
    return block.entry(key).map(entry -> entry.node().range()).orElse(block.label().range());
  }

  private Optional<AddressPattern> address(JsonBlock block, String key) {
    Optional<Entry> entry = block.entry(key);
    if (entry.isEmpty()) {
      report.add(
          block.mapping().range(),
          ResolveDiagnostic.MISSING_ARGUMENT.with(
              block.name(), key, "an address such as aws_subnet.web or aws_subnet.web[\"a\"]"));
      return Optional.empty();
    }
    return ResourceAddress.pattern(entry.get(), report);
  }

  /** Returns the moves without duplicates and cycles. */
  private List<Move> distinct(List<Move> moves) {
    Map<AddressPattern, Move> froms = new HashMap<>();
    Map<AddressPattern, Move> targets = new HashMap<>();
    List<Move> distinct = new ArrayList<>();
    DependencyGraph<String> graph = new DependencyGraph<>();
    for (Move move : moves) {
      Move from = froms.putIfAbsent(move.from(), move);
      Move to = targets.putIfAbsent(move.to(), move);
      if (from != null || to != null) {
        twice(move, from == null ? move.to() : move.from(), from == null ? to : from);
      } else {
        distinct.add(move);
        graph.edge(move.from().toString(), move.to().toString(), move.where());
      }
    }
    List<List<String>> cycles = graph.cycles();
    cycles.forEach(cycle -> circular(cycle, graph));
    return cycles.isEmpty() ? distinct : List.of();
  }

  private void twice(Move move, AddressPattern address, Move first) {
    error(
        move,
        ResolveDiagnostic.DUPLICATE_MOVE.with(address, first.where(), first.from(), first.to()));
  }

  private void circular(List<String> cycle, DependencyGraph<String> graph) {
    report.add(
        graph.place(cycle.get(0), cycle.get(1)).orElse(null),
        ResolveDiagnostic.MOVE_CYCLE.with(String.join(" → ", cycle)));
  }

  private Map<AddressPattern, Removal> removals(List<JsonBlock> blocks) {
    Map<AddressPattern, Removal> removals = new LinkedHashMap<>();
    for (JsonBlock block : blocks) {
      removal(block)
          .ifPresent(
              removal -> {
                Removal first = removals.putIfAbsent(removal.from(), removal);
                if (first != null) {
                  error(
                      removal,
                      ResolveDiagnostic.DUPLICATE_REMOVAL.with(removal.from(), first.where()));
                }
              });
    }
    return removals;
  }

  private Optional<Removal> removal(JsonBlock block) {
    BlockArguments.check(
        block, "removed", Set.of(FROM, LIFECYCLE), Set.of("provisioner", "connection"), report);
    boolean destroy =
        block
            .entry(LIFECYCLE)
            .flatMap(entry -> JsonBlock.single(entry, report))
            .map(this::destroy)
            .orElse(true);
    return address(block, FROM)
        .map(from -> new Removal(from, destroy, place(block, FROM)))
        .filter(this::isPossible);
  }

  private boolean destroy(JsonBlock lifecycle) {
    BlockArguments.check(lifecycle, "lifecycle", Set.of(DESTROY), Set.of(), report);
    return lifecycle.flag(DESTROY, true, report);
  }

  private boolean isPossible(Removal removal) {
    if (!removal.from().isWhole()) {
      String whole =
          removal.from() instanceof Address address
              ? address.whole().toString()
              : removal.from().toString().replaceFirst("\\[[^\\[]*]$", "");
      error(removal, ResolveDiagnostic.REMOVAL_OF_INSTANCE.with(whole));
      return false;
    }
    if (exists(removal.from())) {
      error(removal, ResolveDiagnostic.REMOVED_BUT_DECLARED.with(removal.from()));
      return false;
    }
    return true;
  }

  private void error(Removal removal, DiagnosticMessage message) {
    report.add(removal.where(), message);
  }
}
