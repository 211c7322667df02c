package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.BlockAddress;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.address.ResourceMode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.CheckDiagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.condition.CheckBlocks;
import dev.hextet.core.resolve.provider.ProviderReference;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the {@code resource} and the {@code data} blocks. */
final class ResourceBlocks {
  private static final Set<String> NOT_SCOPED = Set.of("count", "for_each", "lifecycle");

  private final Provider provider;
  private final ExpressionReader expressions;
  private final ProviderReference providers;
  private final ResolutionProblems report;
  private final SortedMap<Address, ResourceDraft> drafts = new TreeMap<>();
  private final SortedMap<Address, UnsupportedBlock> unsupported = new TreeMap<>();
  private final SortedSet<Address> unusable = new TreeSet<>();

  /** The check of each data block within one. */
  private final SortedMap<Address, String> checks = new TreeMap<>();

  ResourceBlocks(
      Provider provider,
      ExpressionReader expressions,
      ProviderReference providers,
      ResolutionProblems report) {
    this.provider = provider;
    this.expressions = expressions;
    this.providers = providers;
    this.report = report;
  }

  void read(List<JsonBlock> blocks, ResourceMode mode) {
    for (JsonBlock block : blocks) {
      for (Entry entry : block.entries()) {
        Optional<Schema> schema = schema(entry.name(), mode);
        Optional<Diagnostic> problem =
            schema.isPresent() ? Optional.empty() : unsupported(entry.key(), mode);
        if (schema.isEmpty() && problem.isEmpty()) {
          unknown(entry.key(), mode);
        }
        for (JsonBlock inner : JsonBlock.named(JsonBlock.under(entry, report), report).values()) {
          Address address =
              new BlockAddress(ModulePath.ROOT, mode, entry.name(), inner.name()).whole();
          if (schema.isPresent()) {
            add(address, schema.get(), inner);
          } else if (problem.isPresent()) {
            addUnsupported(address, inner, problem.get());
          } else {
            unusable.add(address);
          }
        }
      }
    }
  }

  /** Reads the data block of each check. */
  void readScoped(Map<String, JsonBlock> blocks) {
    blocks.forEach(
        (check, block) -> {
          Set<Address> before = addresses();
          List<JsonBlock> data =
              block
                  .entry(CheckBlocks.DATA)
                  .map(entry -> JsonBlock.under(entry, report))
                  .orElse(List.of());
          data.forEach(this::checkScoped);
          read(data, ResourceMode.DATA);
          Set<Address> added = addresses();
          added.removeAll(before);
          added.forEach(address -> checks.put(address, check));
          if (added.size() > 1) {
            report.add(block.label().range(), CheckDiagnostic.SEVERAL_DATA.with(check));
          }
        });
  }

  private Set<Address> addresses() {
    Set<Address> all = new TreeSet<>(drafts.keySet());
    all.addAll(unsupported.keySet());
    all.addAll(unusable);
    return all;
  }

  /** Rejects arguments that a data block of a check does not have. */
  private void checkScoped(JsonBlock types) {
    for (Entry type : types.entries()) {
      JsonBlock.under(type, report).stream()
          .flatMap(names -> names.entries().stream())
          .flatMap(name -> JsonBlock.under(name, report).stream())
          .flatMap(inner -> inner.entries().stream())
          .filter(entry -> NOT_SCOPED.contains(entry.name()))
          .forEach(
              entry ->
                  report.add(
                      entry.key().range(), CheckDiagnostic.SCOPED_ARGUMENT.with(entry.name())));
    }
  }

  /** Returns the check that contains a data block; empty for other blocks. */
  String check(Address address) {
    return checks.getOrDefault(address, "");
  }

  SortedMap<Address, ResourceDraft> drafts() {
    return drafts;
  }

  /** Determines whether a block exists, even with an unknown type. */
  boolean has(Address address) {
    return drafts.containsKey(address)
        || unsupported.containsKey(address)
        || unusable.contains(address);
  }

  /** Returns the blocks whose types have no support. */
  SortedMap<Address, UnsupportedBlock> unsupported() {
    return unsupported;
  }

  /** Returns the error for an address that no block has. */
  DiagnosticMessage absent(Address address) {
    DiagnosticType type =
        address.isData() ? ResolveDiagnostic.UNKNOWN_DATA : ResolveDiagnostic.UNKNOWN_RESOURCE;
    return type.with(address, hint(address));
  }

  /** Suggests the nearest address, or lists those of the same type. */
  private String hint(Address address) {
    List<String> sameType =
        drafts.keySet().stream()
            .filter(
                other -> other.isData() == address.isData() && other.type().equals(address.type()))
            .map(Address::toString)
            .toList();
    List<String> all = drafts.keySet().stream().map(Address::toString).toList();
    String nearest = Suggestion.sentence(address.toString(), all);
    return nearest.isEmpty() ? Suggestion.hint(address.toString(), sameType) : nearest;
  }

  /** The type of a block that was read. */
  ResourceType type(Address address) {
    return provider.type(address.type()).orElseThrow();
  }

  /** Returns the data source of a data block. */
  DataSource source(Address address) {
    return provider.dataSource(address.type()).orElseThrow();
  }

  private void add(Address address, Schema schema, JsonBlock block) {
    ResourceDraft draft =
        new ResourceBody(schema, expressions, providers, report).read(address, block);
    ResourceDraft before = drafts.putIfAbsent(address, draft);
    if (before != null) {
      report.duplicate(block.label(), before.content().where());
    }
  }

  private void addUnsupported(Address address, JsonBlock block, Diagnostic problem) {
    UnsupportedBlock before =
        unsupported.putIfAbsent(
            address, UnsupportedBlock.read(address, block, expressions, problem));
    if (before != null) {
      report.duplicate(
          block.label(),
          Objects.requireNonNullElse(before.problem().where(), block.label().range()));
    }
  }

  private Optional<Schema> schema(String type, ResourceMode mode) {
    return mode == ResourceMode.DATA
        ? provider.dataSource(type).map(DataSource::schema)
        : provider.type(type).map(ResourceType::schema);
  }

  /** Returns the error about a type without support; empty if the type is probably misspelt. */
  private Optional<Diagnostic> unsupported(ScalarNode type, ResourceMode mode) {
    boolean foreign =
        !type.text().startsWith(provider.name() + "_")
            && Suggestion.nearest(type.text(), known(mode)).isEmpty();
    Optional<String> remedy =
        foreign
            ? Optional.of("Leave it out: the only provider is " + provider.name() + ".")
            : provider.remedy(mode, type.text());
    return remedy.map(words -> ResolutionProblems.unsupported(type, words));
  }

  private List<String> known(ResourceMode mode) {
    return mode == ResourceMode.DATA
        ? provider.dataSources().stream().map(DataSource::name).toList()
        : provider.types().stream().map(ResourceType::name).toList();
  }

  private void unknown(ScalarNode name, ResourceMode mode) {
    DiagnosticType type =
        mode == ResourceMode.DATA
            ? ResolveDiagnostic.UNKNOWN_DATA_SOURCE
            : ResolveDiagnostic.UNKNOWN_TYPE;
    report.add(name.range(), type.with(name.text(), Suggestion.hint(name.text(), known(mode))));
  }
}
