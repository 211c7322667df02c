package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.BlockContent;
import dev.hextet.core.configuration.Lifecycle;
import dev.hextet.core.configuration.RefusedArgument;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.BlockItem;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.lifecycle.LifecycleBlock;
import dev.hextet.core.resolve.provider.ProviderReference;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the inside of a resource block: attributes by the type's schema, and meta-arguments. */
final class ResourceBody {
  private static final Set<String> NOT_YET = Set.of("connection", "provisioner");

  private final Schema schema;
  private final ExpressionReader expressions;
  private final ProviderReference providers;
  private final ResolutionProblems report;
  private final SortedMap<String, Expression> attributes = new TreeMap<>();

  private final SortedMap<String, RefusedArgument> refused = new TreeMap<>();

  /** The attributes whose names are probably misspelt. */
  private final Set<String> meant = new HashSet<>();

  private Lifecycle lifecycle = Lifecycle.NONE;
  private SortedMap<String, Expression> timeouts = new TreeMap<>();
  private List<ScalarNode> dependsOn = List.of();

  ResourceBody(
      Schema schema,
      ExpressionReader expressions,
      ProviderReference providers,
      ResolutionProblems report) {
    this.schema = schema;
    this.expressions = expressions;
    this.providers = providers;
    this.report = report;
  }

  ResourceDraft read(Address address, JsonBlock block) {
    List<BlockItem> items = BlockItem.of(block.mapping(), expressions);
    items.forEach(item -> item(item, address.isData()));
    Set<String> given =
        items.stream().filter(BlockItem::isSet).map(BlockItem::name).collect(Collectors.toSet());
    for (Attribute<?> attribute : schema.attributes().values()) {
      boolean needed =
          attribute.presence() == Presence.REQUIRED && !given.contains(attribute.name());
      if (needed && !meant.contains(attribute.name())) {
        report.add(
            block.label().range(),
            ResolveDiagnostic.MISSING_RESOURCE_ATTRIBUTE.with(
                address, attribute.name(), attribute.kind().name()));
      }
    }
    return new ResourceDraft(
        address,
        schema,
        new BlockContent(
            block.label().range(),
            attributes,
            refused,
            providers.of(block),
            RepetitionArguments.read(block, expressions, report)),
        new MetaArguments(dependsOn, lifecycle, timeouts));
  }

  private void item(BlockItem item, boolean data) {
    Optional<Attribute<?>> attribute = schema.attribute(item.name());
    if (attribute.isPresent()) {
      attribute(attribute.get(), item);
    } else if (NOT_YET.contains(item.name())) {
      report.notSupported(item.key());
    } else if (schema.unsupported().contains(item.name())) {
      refused(item, ResolutionProblems.unsupported(item.key()));
    } else {
      item.entry().ifPresentOrElse(entry -> meta(entry, data), () -> unknown(item.key()));
    }
  }

  /** Records an argument that is an error if its value is not null. */
  private void refused(BlockItem item, Diagnostic problem) {
    refused.put(
        item.name(),
        new RefusedArgument(item.expression(expressions), item.isGenerated(), problem));
  }

  private void attribute(Attribute<?> attribute, BlockItem item) {
    if (!attribute.isSettable()) {
      refused(item, ResolveDiagnostic.COMPUTED_ATTRIBUTE.with(item.name()).at(item.key().range()));
      return;
    }
    attributes.put(item.name(), item.expression(attribute.kind(), expressions));
  }

  private void meta(Entry entry, boolean data) {
    switch (entry.name()) {
      case "depends_on" -> dependsOn = DependsOn.read(entry.node(), report);
      case "lifecycle" -> lifecycle(entry, data);
      case "timeouts" -> timeouts(entry);
      case "count", "for_each", "provider" -> {}
      default -> unknown(entry.key());
    }
  }

  private void lifecycle(Entry entry, boolean data) {
    LifecycleBlock reader = new LifecycleBlock(schema, expressions, report);
    JsonBlock.single(entry, report)
        .ifPresent(block -> lifecycle = data ? reader.ofData(block) : reader.read(block));
  }

  private void timeouts(Entry entry) {
    if (schema.timeouts().isEmpty()) {
      unknown(entry.key());
      return;
    }
    JsonBlock.single(entry, report)
        .ifPresent(block -> timeouts = new TimeoutsBlock(report).read(block, schema, expressions));
  }

  private void unknown(ScalarNode key) {
    List<String> settable =
        schema.attributes().values().stream()
            .filter(Attribute::isSettable)
            .map(Attribute::name)
            .toList();
    Suggestion.nearest(key.text(), settable).ifPresent(meant::add);
    report.add(
        key.range(),
        ResolveDiagnostic.UNKNOWN_ATTRIBUTE.with(
            schema.type(), key.text(), Suggestion.hint(key.text(), settable)));
  }
}
