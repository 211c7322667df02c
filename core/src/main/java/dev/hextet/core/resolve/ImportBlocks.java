package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.Import;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code import} blocks. */
record ImportBlocks(
    ResourceBlocks resources, ExpressionReader expressions, ResolutionProblems report) {
  private static final String TO = "to";
  private static final String ID = "id";

  List<Import> read(List<JsonBlock> blocks) {
    Map<Address, Import> imports = new LinkedHashMap<>();
    for (JsonBlock block : blocks) {
      BlockArguments.check(
          block, "import", Set.of(TO, ID), Set.of("for_each", "identity", "provider"), report);
      Optional<Entry> to = needed(block, TO, "the address of a resource of this document");
      Optional<Entry> id =
          needed(block, ID, "what is to be managed, such as vpc-0123456789abcdef0");
      if (to.isPresent() && id.isPresent()) {
        target(to.get())
            .map(address -> one(address, id.get(), to.get().node().range()))
            .ifPresent(found -> add(imports, found));
      }
    }
    return List.copyOf(imports.values());
  }

  private Import one(Address to, Entry id, SourceRange where) {
    return new Import(to, expressions.of(id.node()), where, ModulePath.ROOT);
  }

  private Optional<Entry> needed(JsonBlock block, String key, String what) {
    Optional<Entry> entry = block.entry(key);
    if (entry.isEmpty()) {
      report.add(
          block.mapping().range(),
          ResolveDiagnostic.MISSING_ARGUMENT.with(block.name(), key, what));
    }
    return entry;
  }

  private Optional<Address> target(Entry to) {
    Optional<Address> address = ResourceAddress.read(to, report);
    if (address.isPresent() && isMissing(address.get().whole())) {
      report.add(
          to.node().range(), ResolveDiagnostic.IMPORT_WITHOUT_RESOURCE.with(address.get().whole()));
      return Optional.empty();
    }
    return address;
  }

  /** A resource of another module is checked after that module is read. */
  private boolean isMissing(Address block) {
    return block.module().isRoot() && !resources.has(block);
  }

  private void add(Map<Address, Import> imports, Import found) {
    Import first = imports.putIfAbsent(found.to(), found);
    if (first != null) {
      report.add(found.where(), ResolveDiagnostic.DUPLICATE_IMPORT.with(found.to(), first.where()));
    }
  }
}
