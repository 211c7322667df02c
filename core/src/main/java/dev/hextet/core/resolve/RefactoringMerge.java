package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.configuration.Import;
import dev.hextet.core.configuration.Move;
import dev.hextet.core.configuration.Refactoring;
import dev.hextet.core.configuration.Removal;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Combines the moves, removals and imports of all module instances, with absolute addresses. */
record RefactoringMerge(ModuleTree tree, ResolutionProblems report) {

  Refactoring of(List<ModuleNode> nodes) {
    List<Move> moves = new ArrayList<>();
    Map<AddressPattern, Removal> removals = new LinkedHashMap<>();
    Map<Address, Import> imports = new LinkedHashMap<>();
    for (ModuleNode node : nodes) {
      Refactoring own = node.definition().refactoring();
      own.moves().forEach(move -> moves.add(move.within(node.path())));
      own.removals()
          .values()
          .forEach(
              removal -> {
                Removal absolute = removal.within(node.path());
                removals.putIfAbsent(absolute.from(), absolute);
              });
      own.imports().forEach(block -> add(block.within(node.path()), imports));
    }
    return new Refactoring(moves, removals, List.copyOf(imports.values()));
  }

  private void add(Import block, Map<Address, Import> imports) {
    boolean elsewhere = !block.to().module().equals(block.module());
    if (elsewhere && tree.draft(block.to().whole()).isEmpty()) {
      report.add(block.where(), ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.with(block.to().whole()));
      return;
    }
    Import first = imports.putIfAbsent(block.to(), block);
    if (first != null) {
      report.add(block.where(), ResolveDiagnostic.DUPLICATE_IMPORT.with(block.to(), first.where()));
    }
  }
}
