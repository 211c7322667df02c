package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.resource.Address;
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
    BlockArguments.check(block, "moved has no argument", Set.of(FROM, TO), Set.of(), report);
    Optional<Address> from = address(block, FROM);
    Optional<Address> to = address(block, TO);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Move move = new Move(from.get(), to.get(), place(block, FROM));
    if (!from.get().type().equals(to.get().type())) {
      error(move, from.get().type() + " cannot become " + to.get().type(), "");
    } else if (from.get().equals(to.get())) {
      error(move, from.get() + " moves to where it is", "Leave this block out.");
    } else if (move.isOfBlock() && resources.has(from.get())) {
      report.diagnostics().add(move.stillWanted());
    } else {
      return Optional.of(move);
    }
    return Optional.empty();
  }

  private void error(Move move, String summary, String detail) {
    report.error("InvalidMove", move.where(), summary, detail);
  }

  private static SourceRange place(JsonBlock block, String key) {
    return block.entry(key).map(entry -> entry.node().range()).orElse(block.label().range());
  }

  private Optional<Address> address(JsonBlock block, String key) {
    Optional<Entry> entry = block.entry(key);
    if (entry.isEmpty()) {
      report.error(
          "MissingAttribute",
          block.mapping().range(),
          "\"" + block.name() + "\" needs \"" + key + "\"",
          "Add " + key + ": an address such as aws_subnet.web or aws_subnet.web[\"a\"].");
      return Optional.empty();
    }
    Optional<Address> address =
        entry.get().node() instanceof ScalarNode scalar
            ? Address.parse(scalar.text()).filter(read -> !read.isData() && !read.isDeposed())
            : Optional.empty();
    if (address.isEmpty()) {
      report.wrongType(
          entry.get().node().range(),
          "\"" + key + "\"",
          "the address of a resource",
          entry.get().node().what());
    }
    return address;
  }

  /** Those that say of each address one thing only, and do not go in circles. */
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
        "two moved blocks are about " + address,
        "The first, at " + first.where() + ", moves " + first.from() + " to " + first.to() + ".");
  }

  private void circular(List<Address> cycle, DependencyGraph<Address> graph) {
    report.error(
        "InvalidMove",
        graph.place(cycle.get(0), cycle.get(1)).orElse(null),
        "moved blocks go in a circle: "
            + String.join(" → ", cycle.stream().map(Address::toString).toList()),
        "To let two resources change places, swap their attributes instead.");
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
                      removal.from() + " is removed twice",
                      "It is first at " + first.where() + ". Keep one of them.");
                }
              });
    }
    return removals;
  }

  private Optional<Removal> removal(JsonBlock block) {
    BlockArguments.check(
        block,
        "removed has no argument",
        Set.of(FROM, LIFECYCLE),
        Set.of("provisioner", "connection"),
        report);
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
    BlockArguments.check(
        lifecycle, "the lifecycle of removed has no argument", Set.of(DESTROY), Set.of(), report);
    return lifecycle.flag(DESTROY, true, report);
  }

  private boolean isPossible(Removal removal) {
    if (!removal.from().key().isEmpty()) {
      error(
          removal,
          "removed is about all instances of a block",
          "Write " + removal.from().block() + ". To let go of one instance, take its key out.");
      return false;
    }
    if (resources.has(removal.from())) {
      error(
          removal,
          removal.from() + " is removed and still in the document",
          "Take the block out of the document, or this one.");
      return false;
    }
    return true;
  }

  private void error(Removal removal, String summary, String detail) {
    report.error("InvalidRemoval", removal.where(), summary, detail);
  }
}
