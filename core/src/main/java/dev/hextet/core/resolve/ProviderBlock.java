package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.document.Mapping;
import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.document.Sequence;
import dev.hextet.core.expression.Evaluator;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code provider} blocks. */
record ProviderBlock(Provider provider, Expressions expressions, Report report) {
  private static final Set<String> CREDENTIALS = Set.of("access_key", "secret_key", "token");

  /** The expressions of the settings, by name. */
  SortedMap<String, Expression> read(List<Block> blocks) {
    SortedMap<String, Expression> settings = new TreeMap<>();
    List<Block> configurations =
        blocks.stream()
            .flatMap(block -> block.entries().stream())
            .filter(entry -> checkName(entry.key(), provider, report))
            .flatMap(entry -> Block.under(entry, report).stream())
            .filter(this::hasNoAlias)
            .toList();
    for (Block block : configurations.stream().skip(1).toList()) {
      report.duplicate(block.label(), configurations.get(0).mapping().range());
    }
    configurations.stream()
        .limit(1)
        .flatMap(block -> block.entries().stream())
        .forEach(entry -> setting(entry, settings));
    return settings;
  }

  /** One more configuration of the same provider is for another region or account. */
  private boolean hasNoAlias(Block block) {
    block.entry("alias").ifPresent(entry -> report.notSupported(entry.key()));
    return block.entry("alias").isEmpty();
  }

  private void setting(Entry entry, SortedMap<String, Expression> settings) {
    if (!provider.settings().contains(entry.name())) {
      report.unknown(
          "UnknownAttribute",
          entry.key(),
          "the provider " + provider.name() + " has no setting",
          provider.settings());
    }
    settings.put(entry.name(), expressions.of(single(entry.node())));
  }

  /** A block may be an array of one object. */
  private static Node single(Node node) {
    return node instanceof Sequence sequence
            && sequence.items().size() == 1
            && sequence.items().get(0) instanceof Mapping block
        ? block
        : node;
  }

  /** The values of the settings; credentials are marked. */
  static Value.MapOf values(SortedMap<String, Expression> settings, Scopes scopes, Report report) {
    Scope scope =
        scopes.apply(
            reference -> {
              throw onResource(reference);
            });
    Map<String, Value> values = new TreeMap<>();
    settings.forEach(
        (name, expression) -> {
          try {
            Value value = new Evaluator().evaluate(expression, scope);
            values.put(name, CREDENTIALS.contains(name) ? secret(name, value) : value);
          } catch (DiagnosticException e) {
            report.diagnostics().addAll(e.diagnostics());
          }
        });
    return Value.map(values);
  }

  private static Value secret(String name, Value value) {
    return value.isNull() ? value : Value.sensitive(value, "provider." + name);
  }

  private static DiagnosticException onResource(Reference reference) {
    return new DiagnosticException(
        Diagnostic.error(
            "InvalidReference",
            "the settings of a provider cannot depend on a resource",
            "Use variables, local values without resources, and functions.",
            reference.range()));
  }

  static boolean checkName(Scalar name, Provider provider, Report report) {
    boolean known = name.text().equals(provider.name());
    if (!known) {
      report.unknown("UnknownProvider", name, "there is no provider", List.of(provider.name()));
    }
    return known;
  }
}
