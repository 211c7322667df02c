package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.BlockContent;
import dev.hextet.core.configuration.BlockReferences;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ConfiguredBlocks;
import dev.hextet.core.configuration.ConfiguredModules;
import dev.hextet.core.configuration.Lifecycle;
import dev.hextet.core.configuration.ModuleInstance;
import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.configuration.Refactoring;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionFactory;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds configurations as the resolver would. */
final class TestConfiguration {
  private final SortedMap<Address, ResourceConfiguration> resources = new TreeMap<>();
  private final SortedMap<String, OutputConfiguration> outputs = new TreeMap<>();
  private final List<Address> order = new ArrayList<>();

  TestConfiguration net(String name, String zone, String... more) {
    SortedMap<String, Expression> attributes = new TreeMap<>();
    attributes.put("zone", template(zone));
    for (int i = 0; i < more.length; i += 2) {
      attributes.put(more[i], template(more[i + 1]));
    }
    return add(Address.of("net", name), attributes, new TreeSet<>());
  }

  TestConfiguration host(String name, String label, String secret) {
    SortedMap<String, Expression> attributes = new TreeMap<>();
    attributes.put("net_id", template("${net.n.id}"));
    attributes.put("label", template(label));
    if (!secret.isEmpty()) {
      attributes.put(
          "secret",
          ExpressionFactory.literal(
              Value.sensitive(Value.of(secret), Terms.parseOrNamed("var.secret")), null));
    }
    return add(
        Address.of("host", name), attributes, new TreeSet<>(List.of(Address.of("net", "n"))));
  }

  /** A gate in the net {@code n}; an empty text leaves an attribute out. */
  TestConfiguration gate(String name, String open, String size) {
    SortedMap<String, Expression> attributes = new TreeMap<>();
    attributes.put("net_id", template("${net.n.id}"));
    if (!open.isEmpty()) {
      attributes.put("open", ExpressionFactory.literal(Value.of(open.equals("true")), null));
    }
    if (!size.isEmpty()) {
      attributes.put("size", template(size));
    }
    return add(
        Address.of("gate", name), attributes, new TreeSet<>(List.of(Address.of("net", "n"))));
  }

  /** A link out of the net {@code n}. */
  TestConfiguration link(String name, String to) {
    SortedMap<String, Expression> attributes = new TreeMap<>();
    attributes.put("net_id", template("${net.n.id}"));
    attributes.put("to", template(to));
    return add(
        Address.of("link", name), attributes, new TreeSet<>(List.of(Address.of("net", "n"))));
  }

  TestConfiguration createFirst(String address) {
    return with(address, Lifecycle.NONE.withCreateBeforeDestroy(true));
  }

  TestConfiguration guarded(String address) {
    return with(address, Lifecycle.NONE.withPreventDestroy(true));
  }

  TestConfiguration output(String name, String template) {
    outputs.put(name, new OutputConfiguration(name, template(template), false, ""));
    return this;
  }

  private TestConfiguration with(String address, Lifecycle lifecycle) {
    resources.computeIfPresent(
        Address.parse(address), (key, resource) -> resource.withLifecycle(lifecycle));
    return this;
  }

  private TestConfiguration add(
      Address address, SortedMap<String, Expression> attributes, SortedSet<Address> dependencies) {
    SourceRange where = SourceRange.of(new SourceText("test.yml", ""), 1, 1, 1);
    resources.put(
        address,
        new ResourceConfiguration(
            address,
            FakeTypes.of(address.type()),
            new BlockContent(where, attributes, "fake", null),
            new BlockReferences(dependencies, Set.of()),
            Lifecycle.NONE,
            OperationTimeouts.NONE));
    order.add(address);
    return this;
  }

  private static Expression template(String text) {
    SourceRange where = SourceRange.of(new SourceText("test.yml", ""), 1, 1, 1);
    Diagnostics problems = new Diagnostics();
    Expression expression = ExpressionParser.template(text, (start, end) -> where, problems);
    problems.throwIfErrors();
    return expression;
  }

  Configuration build() {
    return new Configuration(
        new ConfiguredBlocks(resources, new TreeMap<>(), order),
        ConfiguredModules.root(
            new ModuleInstance(ModulePath.ROOT, new TreeMap<>(), outputs),
            values -> (LocatedReferent reference) -> values.apply(reference)),
        new TreeMap<>(),
        "",
        List.of(),
        new TreeMap<>(),
        Refactoring.NONE);
  }
}
