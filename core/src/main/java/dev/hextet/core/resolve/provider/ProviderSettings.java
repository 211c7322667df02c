package dev.hextet.core.resolve.provider;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.configuration.ProviderConfiguration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.OnChange;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Evaluates the settings of providers, with variables and local values and nothing else. */
public final class ProviderSettings {
  private final Provider provider;
  private final Scope scope;
  private final ResolutionProblems report;

  /**
   * @param scope scope of the root module, over {@link #onResource}
   */
  public ProviderSettings(Provider provider, Scope scope, ResolutionProblems report) {
    this.provider = provider;
    this.scope = scope;
    this.report = report;
  }

  /** Returns the configurations with evaluated settings. */
  public SortedMap<String, ProviderConfiguration> of(
      SortedMap<String, ProviderBlock.Draft> drafts) {
    SortedMap<String, ProviderConfiguration> configurations = new TreeMap<>();
    drafts.forEach((key, draft) -> configurations.put(key, of(key, draft)));
    return configurations;
  }

  private ProviderConfiguration of(String key, ProviderBlock.Draft draft) {
    Map<String, Value> settings = new TreeMap<>();
    Map<String, Value> place = new TreeMap<>();
    draft
        .settings()
        .forEach(
            (name, expression) -> {
              Attribute<?> attribute = provider.settings().attribute(name).orElseThrow();
              Value value = value(attribute, expression);
              if (!value.isNull()) {
                settings.put(name, value);
              }
              if (!value.isNull() && attribute.onChange() == OnChange.REPLACE) {
                place.put(name, value.unmarked());
              }
            });
    provider.check(Value.map(settings), new SettingFindings(draft, report));
    return new ProviderConfiguration(key, Value.map(settings), Value.map(place), draft.label());
  }

  private Value value(Attribute<?> attribute, Expression expression) {
    try {
      Value value = new Evaluator().evaluate(expression, scope);
      return marked(attribute.name(), attribute.canonical(value, KindContext.NONE));
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
    } catch (InvalidValue e) {
      report.add(SettingFindings.place(expression, e.path()), e.problem());
    }
    return Value.NULL;
  }

  /** Returns a setting with its mark; a switch is never a secret. */
  private static Value marked(String name, Value value) {
    if (value.unmarked() instanceof Value.Bool) {
      return value.unmarked();
    }
    return ProviderConfiguration.isCredential(name) && !value.isNull()
        ? Value.sensitive(value, Terms.of(Reference.to(Address.of("provider", name))))
        : value;
  }

  /**
   * Rejects a reference to a resource, whose value is not known yet.
   *
   * @throws DiagnosticException always
   */
  @SuppressWarnings("DoNotCallSuggester") // The resolver of a scope, which is called for each one.
  public static Value onResource(LocatedReferent reference) {
    throw new DiagnosticException(
        ResolveDiagnostic.SETTING_DEPENDS_ON_RESOURCE.with().at(reference.range()));
  }
}
