package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.state.StateCodec;
import dev.hextet.core.value.Value;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What data blocks tell. */
class DataTest {
  private static final String EXISTING =
      """
      data:
        net: { there: { zone: a } }
      resource:
        host:
          h: { net_id: "${data.net.there.id}", label: "${data.net.there.label}" }
      output:
        net: { value: "${data.net.there.id}" }
      """;

  private static final String PINNED =
      """
      data:
        newest: { net: { label: web } }
      resource:
        host:
          h: { net_id: "${data.newest.net.id}", label: x }
      """;

  @TempDir private Path folder;
  private EngineStack stack;

  @BeforeEach
  void begin() {
    stack = new EngineStack(folder);
  }

  private String existing(String zone, String label) {
    return stack
                .cloud()
                .call(
                    "CreateNet",
                    Value.map(Map.of("zone", Value.of(zone), "label", Value.of(label))))
                .get("made")
            instanceof Value.MapOf made
        ? made.get("id").asText().orElseThrow()
        : "";
  }

  @Test
  void looksUpWhatIsThereTogetherWithTheRefresh() {
    String id = existing("a", "x");
    stack.cloud().forgetCalls();

    Plan plan = stack.plan(EXISTING);

    assertThat(plan.reads()).isEmpty();
    assertThat(stack.cloud().calls()).containsExactly("DescribeNets");
    assertThat(plan.changes().get(0).after().values().get("net_id")).isEqualTo(Value.of(id));
    stack.apply(EXISTING);
    assertThat(stack.state().outputs().get("net").value()).isEqualTo(Value.of(id));
  }

  @Test
  void looksUpInRoundsWhatDependsOnWhatWasLookedUp() {
    existing("a", "b");
    String id = existing("b", "x");
    String chained =
        EXISTING
            .replace("host:", "host:")
            .replace(
                "there: { zone: a }",
                "first: { zone: a }, there: { zone: \"${data.net.first.label}\" }");

    Plan plan = stack.plan(chained);

    assertThat(plan.changes().get(0).after().values().get("net_id")).isEqualTo(Value.of(id));
  }

  @Test
  void looksUpWithWhatIsKnownOfAResourceThatStays() {
    String own =
        """
        resource:
          net: { n: { zone: a, label: x } }
        data:
          net: { n: { zone: "${net.n.zone}" } }
        output:
          id: { value: "${data.net.n.id}" }
        """;
    stack.apply(stack.plan("resource: { net: { n: { zone: a, label: x } } }"));

    assertThat(stack.apply(own).reads()).isEmpty();
    assertThat(stack.state().outputs().get("id").value()).isEqualTo(Value.of("net-1"));
  }

  private static final String LATER =
      """
      resource:
        net: { n: { zone: a, label: x } }
        host:
          h: { net_id: "${data.net.n.id}", label: "${data.net.n.label}" }
      data:
        net:
          n: { zone: "${net.n.id == \\"\\" ? \\"b\\" : \\"a\\"}" }
      output:
        label: { value: "${data.net.n.label}" }
      """;

  @Test
  void looksUpDuringApplyWhatIsAskedWithSomethingUnknown() {
    Plan plan = stack.plan(LATER);

    assertThat(plan.reads())
        .extracting(PlannedRead::reason)
        .containsExactly("(config refers to values not yet known)");
    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("create net.n", "read data.net.n", "create host.h");
    assertThat(plan.changes().get(0).dependencies()).hasToString("[net.n]");
    Plan read = PlanCodec.read(new SourceText("plan.json", PlanCodec.write(plan)), FakeTypes::of);
    assertThat(read).isEqualTo(plan);
    stack.apply(read);
    assertThat(stack.state().outputs().get("label").value()).isEqualTo(Value.of("x"));
    assertThat(stack.plan(LATER).isEmpty()).isTrue();
  }

  @Test
  void waitsWithALookUpForTheChangesThatItDependsOn() {
    String document =
        """
        resource:
          net: { n: { zone: a, label: x } }
        data:
          net: { n: { zone: a, depends_on: [net.n] } }
        output:
          label: { value: "${data.net.n.label}" }
        """;

    Plan plan = stack.apply(document);

    assertThat(plan.reads())
        .extracting(PlannedRead::reasonCode)
        .containsExactly("read_because_dependency_pending");
    assertThat(stack.plan(document).reads()).isEmpty();
    Plan changed = stack.plan(document.replace("label: x", "label: y"));
    assertThat(changed.steps())
        .extracting(step -> step.id().text())
        .containsExactly("update net.n", "read data.net.n");
    stack.apply(changed);
    assertThat(stack.state().outputs().get("label").value()).isEqualTo(Value.of("y"));
  }

  @Test
  void waitsAlsoForWhatThatNeeds() {
    String document =
        """
        resource:
          net: { n: { zone: a, label: x } }
          host: { h: { net_id: "${net.n.id}", label: x } }
        data:
          net: { n: { zone: a, depends_on: [host.h] } }
        output:
          label: { value: "${data.net.n.label}" }
        """;
    stack.apply(document);

    Plan changed =
        stack.plan(
            document.replace("net: { n: { zone: a, label: x", "net: { n: { zone: a, label: y"));

    assertThat(changed.reads())
        .extracting(PlannedRead::reasonCode)
        .containsExactly("read_because_dependency_pending");
    stack.apply(changed);
    assertThat(stack.state().outputs().get("label").value()).isEqualTo(Value.of("y"));
  }

  private static String holding(String condition) {
    return LATER.replace(
        "n: { zone: \"${net.n.id",
        "n: { lifecycle: { postcondition: { condition: \"${"
            + condition
            + "}\", error_message: no } }, zone: \"${net.n.id");
  }

  @Test
  void holdsWhatIsToldToItsConditions() {
    Plan plan = stack.plan(holding("self.label == \\\"x\\\""));

    assertThat(plan.reads().get(0).terms().postconditions()).hasSize(1);
    Plan read = PlanCodec.read(new SourceText("plan.json", PlanCodec.write(plan)), FakeTypes::of);
    assertThat(PlanCodec.write(read)).isEqualTo(PlanCodec.write(plan));
    stack.apply(read);
    assertThat(stack.problems(holding("self.label == \\\"y\\\"")))
        .singleElement()
        .asString()
        .contains("Resource postcondition failed [PostconditionFailed]");
  }

  @Test
  void looksUpForEachKey() {
    existing("a", "x");
    existing("b", "y");
    String each =
        """
        data:
          net:
            n: { for_each: { k: a, l: b }, zone: "${each.value}" }
        output:
          labels: { value: "${data.net.n[\\"l\\"].label}" }
        """;

    stack.apply(each);

    assertThat(stack.state().outputs().get("labels").value()).isEqualTo(Value.of("y"));
  }

  @Test
  void saysAtTheBlockWhatIsNotFound() {
    assertThat(stack.problems(EXISTING))
        .containsExactly("stack.yml:2:10: error: no net is in the zone [NothingFound]");
  }

  @Test
  void keepsAChoiceUntilItIsAskedForAnew() {
    String first = existing("a", "web");
    stack.apply(PINNED);
    String second = existing("b", "web");

    Plan kept = stack.plan(PINNED);

    assertThat(kept.isEmpty()).isTrue();
    assertThat(kept.warnings())
        .extracting(Diagnostic::code, Diagnostic::summary)
        .containsExactly(
            tuple("LookupKept", "data.newest.net: " + first + " is kept; newer: " + second));
    Plan moved = stack.plan(PlanOptions.DEFAULT.withUpdateLookups(true), PINNED);
    assertThat(EngineStack.changes(moved)).containsExactly("-/+ host.h");
    stack.apply(moved);
    assertThat(stack.plan(PINNED).warnings()).isEmpty();
    assertThat(stack.plan(PINNED).isEmpty()).isTrue();
  }

  @Test
  void choosesAnewWhenSomethingElseIsAsked() {
    existing("a", "web");
    String other = existing("b", "db");
    stack.apply(PINNED);

    Plan plan = stack.plan(PINNED.replace("label: web", "label: db"));

    assertThat(plan.warnings()).isEmpty();
    assertThat(plan.changes().get(0).after().values().get("net_id")).isEqualTo(Value.of(other));
  }

  @Test
  void writesChoicesToTheStateOnlyWhereThereAreAny() {
    existing("a", "web");
    stack.apply(PINNED);
    String text = StateCodec.write(stack.state(), "hextet test");

    assertThat(text).contains("\"lookups\"").contains("data.newest.net");
    assertThat(StateCodec.read(new SourceText("s", text), "", false)).isEqualTo(stack.state());

    stack.apply(stack.plan(PlanOptions.DEFAULT.withMode(PlanMode.DESTROY), PINNED));
    assertThat(StateCodec.write(stack.state(), "hextet test")).doesNotContain("lookups");
  }
}
