package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resolve.ModuleFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A module is a way to write resources: its content plans in the same way in any place. */
class ModuleProperties {
  private static final Path NO_STATE = Path.of("target", "no-such-folder");

  /**
   * A host in a random document.
   *
   * @param net number of its net
   * @param label expression of its label
   */
  record Host(int net, String label) {
    private String yaml(int number) {
      return "    h%d: {net_id: \"${net.n%d.id}\", label: '%s'}\n".formatted(number, net, label);
    }
  }

  @Provide
  static Arbitrary<List<Host>> hosts() {
    Arbitrary<String> labels =
        Arbitraries.of(
            "plain",
            "${var.text}",
            "${local.long}",
            "${net.n0.id}",
            "${net.n1.zone}-${var.text}",
            "${upper(net.n2.id)}",
            "${[for k, v in {a = var.text, b = net.n1.id} : v][1]}",
            "${try(net.n0.id, local.long)}");
    return Combinators.combine(Arbitraries.integers().between(0, 2), labels)
        .as(Host::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static String body(List<Host> hosts, String text) {
    StringBuilder body = new StringBuilder("variable: {text: {default: " + text + "}}\n");
    body.append("locals: {long: \"long-${var.text}-${net.n2.id}\"}\nresource:\n  net:\n");
    for (int i = 0; i < 3; i++) {
      body.append("    n%d: {zone: '${var.text}%d'}\n".formatted(i, i));
    }
    body.append("  host:\n");
    for (int i = 0; i < hosts.size(); i++) {
      body.append(hosts.get(i).yaml(i));
    }
    return body.append("output: {all: {value: \"${[net.n0.id, local.long]}\"}}\n").toString();
  }

  /** Returns the changes, steps and outputs of a plan, without the paths of modules. */
  private static String shown(Plan plan, String path) {
    String changes =
        plan.changes().stream()
            .map(change -> change.action() + " " + change.address() + " " + change.after())
            .collect(Collectors.joining("\n"));
    String steps = plan.steps().stream().map(Step::toString).collect(Collectors.joining("\n"));
    return (changes + "\n" + steps + "\n" + plan.outputs()).replace(path, "");
  }

  @Property(tries = 60)
  void inliningAModuleGivesTheSamePlan(@ForAll("hosts") List<Host> hosts) {
    String flat = body(hosts, "t");
    ModuleFolders modules =
        new ModuleFolders()
            .with(
                ".",
                "module: {m: {source: ./m, text: t}}\noutput: {all: {value: \"${module.m.all}\"}}")
            .with("m", body(hosts, "other"));

    Plan inlined = new EngineStack(NO_STATE).plan(new ModuleFolders().with(".", flat));
    Plan called = new EngineStack(NO_STATE).plan(modules);

    assertThat(shown(called, "module.m.")).isEqualTo(shown(inlined, "module.m."));
  }

  /** A module that only passes its variables and outputs on changes nothing but addresses. */
  @Property(tries = 30)
  void aModuleAroundAModuleChangesOnlyAddresses(@ForAll("hosts") List<Host> hosts) {
    String root =
        "module: {m: {source: ./%s, text: t}}\noutput: {all: {value: \"${module.m.all}\"}}";
    ModuleFolders direct =
        new ModuleFolders().with(".", root.formatted("m")).with("m", body(hosts, "other"));
    ModuleFolders nested =
        new ModuleFolders()
            .with(".", root.formatted("outer"))
            .with("m", body(hosts, "other"))
            .with(
                "outer",
                """
                variable: {text: {}}
                module: {m: {source: ../m, text: "${var.text}"}}
                output: {all: {value: "${module.m.all}"}}
                """);

    assertThat(shown(new EngineStack(NO_STATE).plan(nested), "module.m.module.m."))
        .isEqualTo(shown(new EngineStack(NO_STATE).plan(direct), "module.m."));
  }
}
