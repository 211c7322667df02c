package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code moved} and {@code removed} blocks. */
final class RefactoringBlocks {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String LIFECYCLE = "lifecycle";
  private static final String DESTROY = "destroy";

  private final ResourceBlocks resources;
  private final ResolutionProblems report;

  RefactoringBlocks(ResourceBlocks resources, ResolutionProblems report) {
    this.resources = resources;
    this.report = report;
  }

  Refactoring read(List<JsonBlock> moved, List<JsonBlock> removed, List<Import> imports) {
    List<Move> moves = new ArrayList<>();
    moved.forEach(block -> move(block).ifPresent(moves::add));
    return new Refactoring(distinct(moves), removals(removed), imports);
  }

  private Optional<Move> move(JsonBlock block) {
    BlockArguments.check(block, "moved", Set.of(FROM, TO), Set.of(), report);
    Optional<Address> from = address(block, FROM);
    Optional<Address> to = address(block, TO);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Move move = new Move(from.get(), to.get(), place(block, FROM));
    if (!from.get().type().equals(to.get().type())) {
      error(move, ResolveDiagnostic.MOVE_BETWEEN_TYPES.with(from.get().type(), to.get().type()));
    } else if (from.get().equals(to.get())) {
      error(move, ResolveDiagnostic.MOVE_TO_ITSELF.with(from.get()));
    } else if (move.isOfBlock() && resources.has(from.get())) {
      report.diagnostics().add(move.stillWanted());
    } else {
      return Optional.of(move);
    }
    return Optional.empty();
  }

  private void error(Move move, DiagnosticMessage message) {
    report.add(move.where(), message);
  }

  private static SourceRange place(JsonBlock block, String key) {
    return block.entry(key).map(entry -> entry.node().range()).orElse(block.label().range());
  }

  private Optional<Address> address(JsonBlock block, String key) {
    Optional<Entry> entry = block.entry(key);
    if (entry.isEmpty()) {
      report.add(
          block.mapping().range(),
          ResolveDiagnostic.MISSING_ARGUMENT.with(
              block.name(), key, "an address such as aws_subnet.web or aws_subnet.web[\"a\"]"));
      return Optional.empty();
    }
    return ResourceAddress.read(entry.get(), report);
  }

  /** Returns the moves without duplicates and cycles. */
  private List<Move> distinct(List<Move> moves) {
    Map<Address, Move> froms = new HashMap<>();
    Map<Address, Move> targets = new HashMap<>();
    List<Move> distinct = new ArrayList<>();
    DependencyGraph<Address> graph = new DependencyGraph<>();
    for (Move move : moves) {
      Move from = froms.putIfAbsent(move.from(), move);
      Move to = targets.putIfAbsent(move.to(), move);
      if (from != null || to != null) {
        twice(move, from == null ? move.to() : move.from(), from == null ? to : from);
      } else {
        distinct.add(move);
        graph.edge(move.from(), move.to(), move.where());
      }
    }
    List<List<Address>> cycles = graph.cycles();
    cycles.forEach(cycle -> circular(cycle, graph));
    return cycles.isEmpty() ? distinct : List.of();
  }

  private void twice(Move move, Address address, Move first) {
    error(
        move,
        ResolveDiagnostic.DUPLICATE_MOVE.with(address, first.where(), first.from(), first.to()));
  }

  private void circular(List<Address> cycle, DependencyGraph<Address> graph) {
    report.add(
        graph.place(cycle.get(0), cycle.get(1)).orElse(null),
        ResolveDiagnostic.MOVE_CYCLE.with(
            String.join(" → ", cycle.stream().map(Address::toString).toList())));
  }

  private SortedMap<Address, Removal> removals(List<JsonBlock> blocks) {
    SortedMap<Address, Removal> removals = new TreeMap<>();
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
      error(removal, ResolveDiagnostic.REMOVAL_OF_INSTANCE.with(removal.from().whole()));
      return false;
    }
    if (resources.has(removal.from())) {
      error(removal, ResolveDiagnostic.REMOVED_BUT_DECLARED.with(removal.from()));
      return false;
    }
    return true;
  }

  private void error(Removal removal, DiagnosticMessage message) {
    report.add(removal.where(), message);
  }
}
