package dev.hextet.core.resolve;

import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the {@code resource} blocks. */
final class ResourceBlocks {
  private final Provider provider;
  private final Expressions expressions;
  private final ProviderReference providers;
  private final Report report;
  private final SortedMap<Address, ResourceDraft> drafts = new TreeMap<>();
  private final SortedSet<Address> unusable = new TreeSet<>();

  ResourceBlocks(
      Provider provider, Expressions expressions, ProviderReference providers, Report report) {
    this.provider = provider;
    this.expressions = expressions;
    this.providers = providers;
    this.report = report;
  }

  void read(List<Block> blocks) {
    for (Block block : blocks) {
      for (Entry entry : block.entries()) {
        Optional<ResourceType> type = type(entry.key());
        Block.named(Block.under(entry, report), report)
            .values()
            .forEach(resource -> add(entry.key(), type, resource));
      }
    }
  }

  SortedMap<Address, ResourceDraft> drafts() {
    return drafts;
  }

  /** Whether there is such a resource; also if its type is not known. */
  boolean has(Address address) {
    return drafts.containsKey(address) || unusable.contains(address);
  }

  /** Those of a type first, so that its names are suggested. */
  String hint(Address address) {
    List<String> sameType =
        drafts.keySet().stream()
            .filter(other -> other.type().equals(address.type()))
            .map(Address::toString)
            .toList();
    List<String> all = drafts.keySet().stream().map(Address::toString).toList();
    String nearest = Suggestion.sentence(address.toString(), all);
    return nearest.isEmpty() ? Report.hint(address.toString(), sameType, "There is") : nearest;
  }

  private void add(Scalar typeName, Optional<ResourceType> type, Block block) {
    Address address = Address.of(typeName.text(), block.name());
    if (type.isEmpty()) {
      unusable.add(address);
      return;
    }
    ResourceDraft draft =
        new ResourceBody(type.get(), expressions, providers, report).read(address, block);
    ResourceDraft before = drafts.putIfAbsent(address, draft);
    if (before != null) {
      report.duplicate(block.label(), before.where());
    }
  }

  private Optional<ResourceType> type(Scalar name) {
    Optional<ResourceType> type = provider.type(name.text());
    if (type.isEmpty()) {
      List<String> known = provider.types().stream().map(ResourceType::name).toList();
      report.unknown("UnknownType", name, "there is no resource type", known);
    }
    return type;
  }
}
