package dev.hextet.core.resolve.provider;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.AttributeShape;
import dev.hextet.core.resolve.block.DeclarationNames;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.schema.Attribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code provider} blocks, one configuration each. */
public record ProviderBlock(
    Provider provider, ExpressionReader expressions, ResolutionProblems report) {
  private static final String ALIAS = "alias";

  /**
   * A configuration before its expressions are evaluated.
   *
   * @param label its start
   * @param settings the expressions, by name
   */
  public record Draft(SourceRange label, SortedMap<String, Expression> settings) {}

  /** Returns the configurations by key. */
  public SortedMap<String, Draft> read(List<JsonBlock> blocks) {
    Map<String, JsonBlock> found = new LinkedHashMap<>();
    blocks.stream()
        .flatMap(block -> block.entries().stream())
        .filter(entry -> checkName(entry.key(), provider, report))
        .flatMap(entry -> JsonBlock.under(entry, report).stream())
        .forEach(block -> add(block, found));
    SortedMap<String, Draft> drafts = new TreeMap<>();
    found.forEach((key, block) -> drafts.put(key, draft(block)));
    return drafts;
  }

  private void add(JsonBlock block, Map<String, JsonBlock> found) {
    Optional<ScalarNode> alias = alias(block);
    if (block.entry(ALIAS).isPresent() && alias.isEmpty()) {
      return;
    }
    String key = provider.name() + alias.map(name -> "." + name.text()).orElse("");
    JsonBlock first = found.putIfAbsent(key, block);
    if (first != null && alias.isEmpty()) {
      report.duplicate(block.label(), first.mapping().range());
    } else if (first != null) {
      report.add(
          alias.get().range(),
          ResolveDiagnostic.DUPLICATE_ALIAS.with(alias.get().text(), first.mapping().range()));
    }
  }

  private Optional<ScalarNode> alias(JsonBlock block) {
    Optional<Entry> entry = block.entry(ALIAS);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (entry.get().node() instanceof ScalarNode name && name.value().asText().isPresent()) {
      return DeclarationNames.check(name, report) ? Optional.of(name) : Optional.empty();
    }
    report.wrongType(entry.get().node().range(), "\"alias\"", "a name", entry.get().node().what());
    return Optional.empty();
  }

  private Draft draft(JsonBlock block) {
    SortedMap<String, Expression> settings = new TreeMap<>();
    block.entries().stream()
        .filter(entry -> !entry.name().equals(ALIAS))
        .forEach(entry -> setting(entry, settings));
    return new Draft(block.label().range(), settings);
  }

  private void setting(Entry entry, SortedMap<String, Expression> settings) {
    Optional<Attribute<?>> attribute = provider.settings().attribute(entry.name());
    if (attribute.isPresent()) {
      AttributeShape shape = new AttributeShape(attribute.get().kind());
      settings.put(entry.name(), shape.expression(entry.node(), expressions));
    } else if (provider.settings().unsupported().contains(entry.name())) {
      report.notSupported(entry.key());
    } else {
      Set<String> known = provider.settings().attributes().keySet();
      report.add(
          entry.key().range(),
          ResolveDiagnostic.UNKNOWN_SETTING.with(
              provider.name(), entry.name(), Suggestion.hint(entry.name(), known)));
    }
  }

  static boolean checkName(ScalarNode name, Provider provider, ResolutionProblems report) {
    boolean known = name.text().equals(provider.name());
    if (!known) {
      report.add(
          name.range(),
          ResolveDiagnostic.UNKNOWN_PROVIDER.with(
              name.text(), Suggestion.hint(name.text(), List.of(provider.name()))));
    }
    return known;
  }
}
