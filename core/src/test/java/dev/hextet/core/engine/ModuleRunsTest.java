package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPatterns;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.resolve.ModuleFolders;
import dev.hextet.core.value.Value;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleRunsTest {
  private static final String SITE =
      """
      variable: {zone: {default: z}}
      resource:
        net: {n: {zone: "${var.zone}"}}
        host: {h: {net_id: "${net.n.id}", label: l}}
      output: {id: {value: "${net.n.id}"}}
      """;

  @TempDir private Path folder;
  private EngineStack stack;

  @BeforeEach
  void begin() {
    stack = new EngineStack(folder);
  }

  private static ModuleFolders document(String root) {
    return new ModuleFolders()
        .with(".", root)
        .with("site", SITE)
        .with("outer", "module: {in: {source: ../site}}");
  }

  @Test
  void appliesAndDestroysModules() {
    ModuleFolders document =
        document(
            """
            module:
              a: {source: ./site, for_each: {x: 1, y: 2}, zone: "${each.key}"}
              b: {source: ./site, count: 1, depends_on: [module.a]}
            resource: {host: {r: {net_id: "${module.a[\\"x\\"].id}", label: l}}}
            output: {ids: {value: "${[for m in module.a : m.id]}"}}
            """);

    Plan plan = stack.apply(document);

    assertThat(EngineStack.changes(plan))
        .containsExactly(
            "+ host.r",
            "+ module.a[\"x\"].host.h",
            "+ module.a[\"x\"].net.n",
            "+ module.a[\"y\"].host.h",
            "+ module.a[\"y\"].net.n",
            "+ module.b[0].host.h",
            "+ module.b[0].net.n");
    assertThat(stack.recorded()).hasSize(7);
    stack.apply(stack.plan(PlanOptions.DEFAULT.withMode(PlanMode.DESTROY), document));
    assertThat(stack.cloud().things()).isEmpty();
  }

  /** The terms in a plan file name resources by their absolute addresses. */
  @Test
  void appliesSavedPlansOfModules() {
    ModuleFolders document =
        document(
            """
            module: {a: {source: ./site, for_each: {x: 1}}}
            resource: {host: {r: {net_id: "${module.a[\\"x\\"].id}", label: l}}}
            """);
    Plan plan = stack.plan(document);
    String text = PlanCodec.write(plan);
    Plan read = PlanCodec.read(new SourceText("plan.json", text), FakeTypes::of);

    assertThat(PlanCodec.write(read)).isEqualTo(text);
    stack.apply(read);
    assertThat(stack.plan(document).isEmpty()).isTrue();
  }

  /** Each line: the blocks before, the blocks after, and the moves; nothing changes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: {source: ./site} | b: {source: ./site} | [{from: module.a, to: module.b}]
          a: {source: ./site} | a: {source: ./site, count: 1} | [{from: module.a, to: 'module.a[0]'}]
          a: {source: ./site, count: 1} | a: {source: ./site} | [{from: 'module.a[0]', to: module.a}]
          a: {source: ./site} | a: {source: ./site, for_each: {x: 1}} | [{from: module.a, to: 'module.a["x"]'}]
          a: {source: ./site, count: 2} | b: {source: ./site, count: 2} | [{from: module.a, to: module.b}]
          a: {source: ./site, count: 2} | a: {source: ./site, for_each: {p: 1, q: 1}} | [{from: 'module.a[0]', to: 'module.a["p"]'}, {from: 'module.a[1]', to: 'module.a["q"]'}]
          a: {source: ./site} | c: {source: ./site} | [{from: module.a, to: module.b}, {from: module.b, to: module.c}]
          a: {source: ./site} | o: {source: ./outer} | [{from: module.a, to: module.o.module.in}]
          o: {source: ./outer} | a: {source: ./site} | [{from: module.o.module.in, to: module.a}]
          a: {source: ./site} | a: {source: ./renamed} | []
          """)
  void movesModulesWithoutAChange(String before, String after, String moves) {
    stack.apply(document("module: {" + before + "}"));

    Plan plan =
        stack.plan(
            document("module: {" + after + "}\nmoved: " + moves)
                .with(
                    "renamed",
                    SITE.replace("net.n", "net.m").replace("{n:", "{m:")
                        + "moved: {from: net.n, to: net.m}\n"));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.moves()).isNotEmpty();
    assertThat(plan.summary()).isEqualTo(new Plan.Summary(0, 0, 0, 0));
  }

  @Test
  void movesResourcesIntoAModuleAndBackWithoutAChange() {
    String own = SITE.replace("output:", "locals:").replace("{value: \"${net.n.id}\"}", "1");
    String in =
        "module: {a: {source: ./site}}\nmoved: [{from: net.n, to: module.a.net.n},"
            + " {from: host.h, to: module.a.host.h}]";
    String back =
        own
            + "moved: [{from: module.a.net.n, to: net.n},"
            + " {from: module.a.host.h, to: host.h}]\n";
    stack.apply(own);

    Plan there = stack.apply(document(in));
    Plan again = stack.apply(document(back));

    assertThat(there.steps()).isEmpty();
    assertThat(again.steps()).isEmpty();
    assertThat(stack.recorded()).containsExactly("host.h", "net.n");
  }

  @Test
  void forgetsARemovedModule() {
    stack.apply(document("module: {a: {source: ./site, count: 2}}"));

    Plan plan = stack.plan(document("removed: {from: module.a, lifecycle: {destroy: false}}"));

    assertThat(EngineStack.changes(plan)).hasSize(4).allMatch(line -> line.startsWith(". "));
    stack.apply(plan);
    assertThat(stack.recorded()).isEmpty();
    assertThat(stack.cloud().things()).hasSize(4);
  }

  @Test
  void destroysAModuleThatIsGone() {
    stack.apply(document("module: {a: {source: ./site}, b: {source: ./site}}"));

    Plan plan = stack.plan(document("module: {b: {source: ./site}}"));

    assertThat(EngineStack.changes(plan))
        .containsExactlyInAnyOrder("- module.a.host.h", "- module.a.net.n");
  }

  @Test
  void limitsAPlanToAModule() {
    ModuleFolders document =
        document("module: {a: {source: ./site, count: 2}, b: {source: ./site}}");
    PlanOptions one = PlanOptions.DEFAULT.withTargets(Set.of(AddressPatterns.parse("module.a[1]")));
    PlanOptions all = PlanOptions.DEFAULT.withTargets(Set.of(AddressPatterns.parse("module.a")));

    assertThat(EngineStack.changes(stack.plan(one, document)))
        .containsExactly("+ module.a[1].host.h", "+ module.a[1].net.n");
    assertThat(EngineStack.changes(stack.plan(all, document))).hasSize(4);
  }

  @Test
  void replacesAResourceOfAModule() {
    ModuleFolders document = document("module: {a: {source: ./site}}");
    stack.apply(document);
    PlanOptions options = PlanOptions.DEFAULT.withReplace(Set.of(Address.parse("module.a.host.h")));

    assertThat(EngineStack.changes(stack.plan(options, document)))
        .containsExactly("-/+ module.a.host.h");
  }

  @Test
  void importsIntoAModule() {
    Value.MapOf made =
        (Value.MapOf)
            stack.cloud().call("CreateNet", Value.map(Map.of("zone", Value.of("z")))).get("made");
    String id = made.get("id").asText().orElseThrow();

    Plan plan =
        stack.plan(
            document("module: {b: {source: ./only}}\nimport: {to: module.b.net.n, id: " + id + "}")
                .with("only", "resource: {net: {n: {zone: z}}}"));

    assertThat(plan.imports()).containsExactly(Address.parse("module.b.net.n"));
    stack.apply(plan);
    assertThat(stack.recorded()).containsExactly("module.b.net.n");
  }

  @Test
  void importsWithinAModuleUseItsVariables() {
    ModuleFolders document =
        new ModuleFolders()
            .with(".", "module: {b: {source: ./only, id: net-7}}")
            .with(
                "only",
                """
                variable: {id: {}}
                resource: {net: {n: {zone: z}}}
                import: {to: net.n, id: "${var.id}"}
                """);

    assertThatThrownBy(() -> stack.plan(document)).hasMessageContaining("module.b.net.n");
  }

  /** The instances of one module are known after one look-up, those of the next after another. */
  @Test
  void expandsModulesByTheResultsOfDataSources() {
    create("a", "first");
    create("b", "second");
    ModuleFolders document =
        document(
                """
            data: {net: {a: {zone: a}, b: {zone: b}}}
            module:
              one: {source: ./look, for_each: "${toset([data.net.a.label])}", zone: b}
              two: {source: ./site, for_each: '${toset([module.one["first"].label])}'}
            """)
            .with(
                "look",
                """
                variable: {zone: {}}
                data: {net: {n: {zone: "${var.zone}"}}}
                output: {label: {value: "${data.net.n.label}"}}
                """);

    Plan plan = stack.apply(document);

    assertThat(EngineStack.changes(plan))
        .containsExactly("+ module.two[\"second\"].host.h", "+ module.two[\"second\"].net.n");
  }

  /** An attribute of an existing resource is known. */
  @Test
  void expandsModulesByAttributesOfExistingResources() {
    String root = "resource: {net: {r: {zone: z}}}\n";
    String call = "module: {a: {source: ./site, for_each: \"${toset([net.r.id])}\"}}\n";

    assertThatThrownBy(() -> stack.plan(document(root + call)))
        .hasMessageContaining("for_each is unknown before apply");
    stack.apply(document(root));

    assertThat(EngineStack.changes(stack.apply(document(root + call)))).hasSize(2);
  }

  private static final String RULES =
      """
      variable:
        id:
          validation: {condition: '${var.id == "%s"}', error_message: wrong id}
      locals: {label: "${var.id}"}
      output:
        o:
          value: ${local.label}
          precondition: {condition: '${local.label == "%s"}', error_message: wrong label}
      check:
        c:
          assert: {condition: '${var.id == "%s"}', error_message: wrong check}
      """;

  private static ModuleFolders rules(String id, String label, String check) {
    return document(
            """
            resource: {net: {n: {zone: z}}}
            module: {r: {source: ./rules, id: "${net.n.id}"}}
            """)
        .with("rules", RULES.formatted(id, label, check));
  }

  /** Conditions on values that an apply brings stay open, also in a plan file. */
  @Test
  void checksConditionsOfModulesAfterAnApply() {
    Plan plan = stack.plan(rules("none", "none", "none"));
    Plan read = PlanCodec.read(new SourceText("plan.json", PlanCodec.write(plan)), FakeTypes::of);

    assertThat(read.checks())
        .extracting(PlannedCondition::about)
        .containsExactlyInAnyOrder("module.r.var.id", "module.r.output.o", "module.r.check.c");
    assertThat(stack.apply(read).outcome().failures())
        .extracting(Diagnostic::summary)
        .contains("Invalid value for variable", "Module output value precondition failed");
  }

  @Test
  void checksConditionsOfModulesInAPlan() {
    String root = "resource: {net: {n: {zone: z}}}";
    stack.apply(document(root));
    String id = stack.state().resource(Address.parse("net.n")).orElseThrow().id();

    assertThat(stack.plan(rules(id, id, id)).warnings()).isEmpty();
    assertThat(stack.plan(rules(id, id, "none")).warnings())
        .extracting(Diagnostic::summary)
        .containsExactly("Check block assertion failed");
    assertThatThrownBy(() -> stack.plan(rules("none", id, id)))
        .hasMessageContaining("Invalid value for variable");
    assertThatThrownBy(() -> stack.plan(rules(id, "none", id)))
        .hasMessageContaining("Module output value precondition failed");
  }

  private void create(String zone, String label) {
    Value unused =
        stack
            .cloud()
            .call("CreateNet", Value.map(Map.of("zone", Value.of(zone), "label", Value.of(label))));
  }
}
