package dev.hextet.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SampleDiagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.plan.SampleTypes;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.AttributePath;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each copying method of a configuration changes its own component and no other. All components of
 * the samples differ from the empty ones, so that a lost one shows.
 */
class ConfigurationCopiesTest {
  private static final ModulePath INNER = ModulePath.ROOT.child("inner", InstanceKey.none());
  private static final Address NET = Address.of("net", "n");
  private static final Address HOST = Address.of("host", "h");
  private static final Address IMAGE = Address.ofData("image", "i");
  private static final SourceRange WHERE =
      SourceRange.of(new SourceText("test.yml", "network"), 1, 1, 1);

  private static final Expression EXPRESSION = expression("true");
  private static final Condition CONDITION =
      new Condition(Condition.Kind.PRECONDITION, EXPRESSION, EXPRESSION, WHERE);
  private static final BlockContent CONTENT =
      new BlockContent(
          WHERE,
          new TreeMap<>(Map.of("name", EXPRESSION)),
          "aws.west",
          new Repetition(Repetition.Kind.COUNT, EXPRESSION, WHERE));
  private static final BlockReferences REFERENCES =
      new BlockReferences(addresses(HOST), Set.of(HOST));
  private static final Lifecycle LIFECYCLE =
      new Lifecycle(
          true,
          false,
          Set.of(AttributePath.of("tags")),
          true,
          List.of(EXPRESSION),
          List.of(CONDITION),
          List.of(CONDITION, CONDITION));
  private static final OperationTimeouts TIMEOUTS = OperationTimeouts.parse(Map.of("create", "1m"));
  private static final ResourceConfiguration RESOURCE =
      new ResourceConfiguration(
          NET, SampleTypes.type("aws_vpc"), CONTENT, REFERENCES, LIFECYCLE, TIMEOUTS);

  private static SortedSet<Address> addresses(Address... addresses) {
    return new TreeSet<>(List.of(addresses));
  }

  private static Expression expression(String text) {
    Diagnostics problems = new Diagnostics();
    Expression expression =
        ExpressionParser.template("${" + text + "}", (start, end) -> WHERE, problems);
    problems.throwIfErrors();
    return expression;
  }

  private static SortedMap<String, ProviderConfiguration> providers(String key) {
    return new TreeMap<>(
        Map.of(
            key, new ProviderConfiguration(key, Value.map(Map.of()), Value.map(Map.of()), null)));
  }

  @Test
  void copiesReferencesWithOneChange() {
    assertThat(REFERENCES.withDependencies(addresses(NET)))
        .isEqualTo(new BlockReferences(addresses(NET), Set.of(HOST)));
  }

  @Test
  void copiesALifecycleWithOneChange() {
    Set<AttributePath> ignored = LIFECYCLE.ignoreChanges();
    List<Expression> triggers = LIFECYCLE.replaceTriggeredBy();
    List<Condition> before = LIFECYCLE.preconditions();
    List<Condition> after = LIFECYCLE.postconditions();

    assertThat(LIFECYCLE.withPreventDestroy(false))
        .isEqualTo(new Lifecycle(false, false, ignored, true, triggers, before, after));
    assertThat(LIFECYCLE.withCreateBeforeDestroy(true))
        .isEqualTo(new Lifecycle(true, true, ignored, true, triggers, before, after));
  }

  @Test
  void copiesAResourceWithOneChange() {
    assertThat(RESOURCE.withLifecycle(Lifecycle.NONE))
        .isEqualTo(
            new ResourceConfiguration(
                NET, RESOURCE.type(), CONTENT, REFERENCES, Lifecycle.NONE, TIMEOUTS));
    assertThat(RESOURCE.at(HOST, addresses(NET)))
        .isEqualTo(
            new ResourceConfiguration(
                HOST,
                RESOURCE.type(),
                CONTENT,
                new BlockReferences(addresses(NET), Set.of(HOST)),
                LIFECYCLE,
                TIMEOUTS));
  }

  @Test
  void copiesADataBlockWithOneChange() {
    DataSource source = new NoSource();
    DataConfiguration data =
        new DataConfiguration(IMAGE, source, CONTENT, REFERENCES, Set.of(NET), LIFECYCLE, "c");
    Address first = Address.parse("data.image.i[0]");

    assertThat(data.at(first, addresses(NET)))
        .isEqualTo(
            new DataConfiguration(
                first,
                source,
                CONTENT,
                new BlockReferences(addresses(NET), Set.of(HOST)),
                Set.of(NET),
                LIFECYCLE,
                "c"));
    assertThat(data.after(Set.of(HOST)))
        .isEqualTo(
            new DataConfiguration(
                IMAGE, source, CONTENT, REFERENCES, Set.of(HOST, NET), LIFECYCLE, "c"));
  }

  @Test
  void returnsTheComponentsOfItsContentAndReferences() {
    assertThat(RESOURCE)
        .returns(WHERE, ResourceConfiguration::where)
        .returns(CONTENT.attributes(), ResourceConfiguration::attributes)
        .returns("aws.west", ResourceConfiguration::provider)
        .returns(CONTENT.repeated(), ResourceConfiguration::repeated)
        .returns(addresses(HOST), ResourceConfiguration::dependencies)
        .returns(Set.of(HOST), ResourceConfiguration::byInstance);
  }

  @Test
  void copiesAConfigurationWithOneChange() {
    ConfiguredBlocks blocks =
        new ConfiguredBlocks(new TreeMap<>(Map.of(NET, RESOURCE)), new TreeMap<>(), List.of(NET));
    OutputConfiguration output = new OutputConfiguration("o", EXPRESSION, false, "");
    ModuleInstance root =
        new ModuleInstance(ModulePath.ROOT, new TreeMap<>(), new TreeMap<>(Map.of("o", output)));
    ModuleInstance inner = new ModuleInstance(INNER, new TreeMap<>(), new TreeMap<>());
    ConfiguredModules modules =
        new ConfiguredModules(
            new TreeMap<>(Map.of(ModulePath.ROOT, root, INNER, inner)),
            ConfiguredModules.NONE.names(),
            new OpenCalls(List.of(), values -> Configuration.EMPTY));
    ConfiguredModules withoutOutputs =
        new ConfiguredModules(
            new TreeMap<>(Map.of(ModulePath.ROOT, root.withoutOutputs())),
            modules.names(),
            OpenCalls.NONE);
    List<Diagnostic> warnings = List.of(SampleDiagnostics.warning("Odd", "first", "").anywhere());
    SortedMap<String, CheckConfiguration> checks =
        new TreeMap<>(
            Map.of(
                "c", new CheckConfiguration(ModulePath.ROOT, "c", List.of(CONDITION), List.of())));
    Refactoring moved =
        new Refactoring(List.of(new Move(NET, HOST, WHERE)), new TreeMap<>(), List.of());
    Configuration configuration =
        new Configuration(blocks, modules, providers("aws"), "digest", warnings, checks, moved);

    assertThat(configuration.withProviders(providers("aws.west")))
        .isEqualTo(
            new Configuration(
                blocks, modules, providers("aws.west"), "digest", warnings, checks, moved));
    assertThat(configuration.withoutResources())
        .isEqualTo(
            new Configuration(
                ConfiguredBlocks.NONE,
                withoutOutputs,
                providers("aws"),
                "digest",
                warnings,
                new TreeMap<>(),
                moved));
  }

  /** A data source without arguments and reads. */
  private static final class NoSource implements DataSource {
    @Override
    public Schema schema() {
      return Schema.of("image", "An image.", List.of(), Set.of());
    }

    @Override
    public List<ReadQuery> reads(Attributes arguments, String region) {
      return List.of();
    }

    @Override
    public Attributes answer(Attributes arguments, String region, ReadAnswers answers) {
      return arguments;
    }
  }
}
