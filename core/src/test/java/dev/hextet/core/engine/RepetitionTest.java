package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.planfile.PlanCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks that stand for several resources. */
class RepetitionTest {
  @TempDir private Path folder;
  private EngineStack stack;

  @BeforeEach
  void begin() {
    stack = new EngineStack(folder);
  }

  private static String hostsInNets(String... names) {
    return """
        resource:
          net:
            n:
              for_each: ${{%s}}
              zone: ${each.value}
              label: net ${each.key}
          host:
            h:
              for_each: ${net.n}
              net_id: ${each.value.id}
              label: ${each.key} in ${net.n[each.key].zone}
        output:
          nets: { value: "${[for k, n in net.n : n.id]}" }
        """
        .formatted(
            Stream.of(names)
                .map(name -> name + " = \"zone " + name + "\"")
                .collect(Collectors.joining(", ")));
  }

  private static String counted(String count) {
    return """
        resource:
          net:
            n:
              count: %s
              zone: z
              label: net ${count.index}
          host:
            h:
              net_id: ${net.n[0].id}
              label: ${length(net.n)} nets
        """
        .formatted(count);
  }

  @Test
  void makesAnInstanceForEachKey() {
    Plan plan = stack.apply(hostsInNets("b", "a"));

    assertThat(EngineStack.changes(plan))
        .containsExactly("+ host.h[\"a\"]", "+ host.h[\"b\"]", "+ net.n[\"a\"]", "+ net.n[\"b\"]");
    assertThat(stack.cloud().things().values())
        .extracting(thing -> thing.get("label").asText().orElseThrow())
        .containsExactlyInAnyOrder("net a", "net b", "a in zone a", "b in zone b");
  }

  @Test
  void countsMembersThatAreNotKnownYet() {
    String document =
        """
        resource:
          net:
            a: { zone: z, label: a }
            b: { zone: z, label: b }
          host:
            counted:
              count: ${length(flatten([[net.a.id], [net.b.id]]))}
              net_id: ${flatten([[net.a.id], [net.b.id]])[count.index]}
              label: ${sort(["x", "y"])[count.index]}
            listed:
              count: ${length(toset([net.a.id])) + length(formatlist("%s", [net.b.id]))}
              net_id: ${[net.a.id, net.b.id][count.index]}
              label: listed
            named:
              for_each: '${{for p in setproduct(["x", "y"], [net.a.id]) : p[0] => p[1]}}'
              net_id: ${each.value}
              label: ${each.key}
        """;
    Plan plan = stack.apply(document);

    assertThat(EngineStack.changes(plan))
        .contains("+ host.counted[1]", "+ host.listed[1]", "+ host.named[\"x\"]");
    assertThat(plan.changes()).hasSize(8);
    assertThat(EngineStack.changes(stack.plan(document))).isEmpty();
  }

  @Test
  void namesInstancesByKeysInNormalizationFormC() {
    stack.apply(hostsInNets("a\u0301"));

    assertThat(EngineStack.changes(stack.plan(hostsInNets("\u00e1")))).isEmpty();
  }

  @Test
  void waitsForJustTheInstancesThatAreUsed() {
    Plan plan = stack.plan(hostsInNets("a", "b"));

    Step host = step(plan, "create host.h[\"b\"]");
    // each.value is a net as well, so the whole block is needed.
    assertThat(host.waitsFor())
        .extracting(StepId::text)
        .containsExactly("create net.n[\"a\"]", "create net.n[\"b\"]");

    String byKey =
        hostsInNets("a", "b")
            .replace("for_each: ${net.n}", "for_each: { a: 1, b: 2 }")
            .replace("${each.value.id}", "${net.n[each.key].id}");
    assertThat(step(stack.plan(byKey), "create host.h[\"b\"]").waitsFor())
        .extracting(StepId::text)
        .containsExactly("create net.n[\"b\"]");
  }

  private static Step step(Plan plan, String id) {
    return plan.steps().stream()
        .filter(step -> step.id().text().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void touchesNothingElseWhenAKeyIsAddedInTheMiddle() {
    stack.apply(hostsInNets("a", "c"));
    stack.cloud().forgetCalls();

    Plan plan = stack.apply(hostsInNets("a", "b", "c"));

    assertThat(EngineStack.changes(plan)).containsExactly("+ host.h[\"b\"]", "+ net.n[\"b\"]");
    assertThat(stack.cloud().calls().stream().filter(call -> !call.startsWith("Describe")))
        .containsExactly("CreateNet", "CreateHost");
  }

  @Test
  void takesAwayWhatHasNoKeyAnyMoreInTheOrderOfItsNeeds() {
    stack.apply(hostsInNets("a", "b"));

    Plan plan = stack.apply(hostsInNets("a"));

    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("delete host.h[\"b\"]", "delete net.n[\"b\"]");
    assertThat(stack.cloud().things()).hasSize(2);
  }

  @Test
  void destroysAllInstances() {
    stack.apply(hostsInNets("a", "b"));

    stack.apply(stack.plan(PlanOptions.DEFAULT.withMode(PlanMode.DESTROY), hostsInNets("a", "b")));

    assertThat(stack.cloud().things()).isEmpty();
    assertThat(stack.recorded()).isEmpty();
  }

  @Test
  void makesAsManyAsCounted() {
    stack.apply(counted("3"));
    assertThat(stack.recorded()).containsExactly("host.h", "net.n[0]", "net.n[1]", "net.n[2]");

    Plan fewer = stack.apply(counted("1"));
    assertThat(EngineStack.changes(fewer)).containsExactly("~ host.h", "- net.n[1]", "- net.n[2]");
  }

  @Test
  void makesNoneOfACountOfZero() {
    String none = counted("0").replace("${net.n[0].id}", "${join(\"\", net.n[*].id)}x");
    Plan plan = stack.plan(none);

    assertThat(EngineStack.changes(plan)).containsExactly("+ host.h");
    assertThat(plan.changes().get(0).after().values().get("label").expression())
        .isEqualTo("\"0 nets\"");
    assertThat(plan.changes().get(0).dependencies()).isEmpty();
    stack.apply(PlanCodec.read(new SourceText("plan.json", PlanCodec.write(plan)), FakeTypes::of));
    assertThat(stack.cloud().things()).hasSize(1);
  }

  @Test
  void decidesOnInstancesByWhatIsKnownOfOthers() {
    String document = counted("${length(local.zones)}") + "locals: { zones: [a, b] }\n";
    assertThat(EngineStack.changes(stack.plan(document)))
        .containsExactly("+ host.h", "+ net.n[0]", "+ net.n[1]");
  }

  @Test
  void keepsPlansOfInstancesInAFile() {
    String strange = "\"a $${b} \\\" c\" = \"z\"";
    Plan plan = stack.plan(hostsInNets("a").replace("a = \"zone a\"", strange));
    Plan read = PlanCodec.read(new SourceText("plan.json", PlanCodec.write(plan)), FakeTypes::of);

    assertThat(read).isEqualTo(plan);
    stack.apply(read);
    assertThat(stack.cloud().things()).hasSize(2);
  }

  @Test
  void targetsABlockOrOneInstance() {
    assertThat(EngineStack.changes(stack.plan(to("net.n"), hostsInNets("a", "b"))))
        .containsExactly("+ net.n[\"a\"]", "+ net.n[\"b\"]");
    assertThat(EngineStack.changes(stack.plan(to("net.n[\"b\"]"), hostsInNets("a", "b"))))
        .containsExactly("+ net.n[\"b\"]");
  }

  @Test
  void replacesABlockOrOneInstanceOnDemand() {
    stack.apply(hostsInNets("a", "b"));

    PlanOptions one = PlanOptions.DEFAULT.withReplace(Set.of(address("net.n[\"b\"]")));
    assertThat(EngineStack.changes(stack.plan(one, hostsInNets("a", "b"))))
        .containsExactly("-/+ host.h[\"b\"]", "-/+ net.n[\"b\"]");
    PlanOptions all = PlanOptions.DEFAULT.withReplace(Set.of(address("net.n")));
    assertThat(EngineStack.changes(stack.plan(all, hostsInNets("a", "b")))).hasSize(4);
  }

  private static PlanOptions to(String target) {
    return PlanOptions.DEFAULT.withTargets(Set.of(address(target)));
  }

  private static Address address(String text) {
    return Address.parse(text);
  }

  @Test
  void saysOnceWhatIsWrongWithAllInstances() {
    List<String> problems =
        stack.problems(hostsInNets("a", "b").replace("each.value.id", "each.value.idd"));

    assertThat(problems).hasSize(1);
  }

  @Test
  void leavesOpenWithoutACloudWhichInstancesThereAre() {
    String document =
        """
        resource:
          net:
            n: { zone: z }
          host:
            h:
              count: '${net.n.block == "x" ? 1 : 2}'
              net_id: ${net.n.id}
              label: ${count.index}
        """;

    assertThat(stack.problems(document))
        .containsExactly(
            "stack.yml:6:14: error: count is unknown before apply [UnknownRepetition]");
    assertThat(OfflineAnalysis.check(EngineStack.configuration(document), FakeTypes::of)).isEmpty();
  }
}
