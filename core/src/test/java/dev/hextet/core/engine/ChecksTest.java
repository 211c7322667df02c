package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.CheckStatus;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.Value;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Probes and assertions of checks, from the document to the end of an apply. */
class ChecksTest {
  private static final String WEB =
      """
      resource:
        net:
          n: { zone: a }
      check:
        web:
          http: { url: "http://${net.n.id}.example.org/", within: 90s }
          assert: { condition: '${net.n.id != ""}', error_message: no }
      """;

  @TempDir private Path folder;
  private EngineStage stage = EngineStage.in(Path.of(""));

  @BeforeEach
  void begin() {
    stage = EngineStage.in(folder);
  }

  private static Value url(PlannedProbe probe) {
    return probe.arguments().values().get("url");
  }

  private static Plan read(String text) {
    return PlanCodec.read(new SourceText("plan.json", text), FakeTypes::of);
  }

  @Test
  void completesTheProbesAfterTheApply() {
    Plan plan = stage.plan(WEB);
    assertThat(plan.probes()).hasSize(1);
    assertThat(url(plan.probes().get(0)).isKnown()).isFalse();
    assertThat(plan.checkStatuses())
        .extracting(CheckStatus::status)
        .containsExactly(CheckStatus.Status.UNKNOWN);

    PlannedProbe probe = stage.apply(plan).probes().get(0);

    String id = stage.state().records().get(0).id();
    assertThat(url(probe)).isEqualTo(Value.of("http://" + id + ".example.org/"));
    assertThat(probe.name()).isEqualTo("check.web.http");
    assertThat(probe.subjects()).extracting(Object::toString).containsExactly("net.n");
    assertThat(probe.arguments().values().get("within")).isEqualTo(Value.of("1m30s"));
    assertThat(probe.arguments().values().get("status")).isEqualTo(Value.of(200));
  }

  @Test
  void completesTheProbesOfASavedPlan() {
    Plan saved = read(PlanCodec.write(stage.plan(WEB)));

    assertThat(saved.probes()).hasSize(1);
    PlannedProbe probe = stage.apply(saved).probes().get(0);
    assertThat(url(probe).isKnown()).isTrue();
    assertThat(probe.problem()).isEmpty();
  }

  @Test
  void makesNoProbesWhereNothingIsApplied() {
    stage.apply(WEB);

    assertThat(stage.plan(WEB).isEmpty()).isTrue();
    assertThat(stage.plan(WEB).probes()).hasSize(1);
    for (PlanMode mode : new PlanMode[] {PlanMode.DESTROY, PlanMode.REFRESH_ONLY}) {
      assertThat(stage.plan(WEB, PlanOptions.DEFAULT.withMode(mode)).probes()).isEmpty();
    }
  }

  @Test
  void stopsNothingIfACheckCannotBeEvaluated() {
    String wanted =
        """
        resource:
          net:
            n: { zone: a, label: "${local.port}" }
        locals: { port: "port" }
        check:
          web:
            tcp: { host: "${net.n.zone}.example.org", port: "${net.n.label}" }
            http: { url: "${[net.n.zone][length(net.n.zone)]}" }
            assert:
              - { condition: '${net.n.zone}', error_message: no }
              - { condition: '${[true][length(net.n.zone)]}', error_message: no }
        """;
    Plan plan = stage.plan(wanted);

    assertThat(plan.warnings()).hasSize(4).noneMatch(Diagnostic::isError);
    assertThat(plan.checkStatuses())
        .extracting(CheckStatus::status)
        .containsExactly(CheckStatus.Status.ERROR);
    ApplyResult applied = stage.apply(plan);
    assertThat(applied.outcome().isComplete()).isTrue();
    assertThat(applied.probes()).extracting(PlannedProbe::problem).noneMatch(String::isEmpty);
  }

  @Test
  void evaluatesOpenAssertionsThatFailAsWarnings() {
    String wanted =
        """
        resource:
          net:
            n: { zone: a }
        check:
          web:
            assert: { condition: '${[true][length(net.n.id)]}', error_message: no }
        """;
    ApplyResult applied = stage.apply(wanted);

    assertThat(applied.outcome().isComplete()).isTrue();
    assertThat(applied.warnings()).hasSize(1).noneMatch(Diagnostic::isError);
  }

  @Test
  void refusesASavedPlanWithAForgedProbe() throws JsonProcessingException {
    String written = PlanCodec.write(stage.plan(WEB));
    for (String forged : new String[] {"port", "url", "kind", "within"}) {
      ObjectNode root = (ObjectNode) JsonText.read(written);
      ObjectNode probe = (ObjectNode) root.at("/hextet/probes/check.web.http");
      switch (forged) {
        case "port" -> ((ObjectNode) probe.get("values")).put("port", 80);
        case "url" -> ((ObjectNode) probe.get("values")).put("url", "gopher://x/");
        case "kind" -> probe.put("kind", "ftp");
        default -> ((ObjectNode) probe.get("values")).put("within", "1w");
      }
      ((ObjectNode) root.get("hextet")).remove("digest");
      String digest = Digests.of(JsonText.compact(root));
      ((ObjectNode) root.get("hextet")).put("digest", digest);
      assertThatThrownBy(() -> read(JsonText.pretty(root)))
          .as(forged)
          .isInstanceOf(DiagnosticException.class)
          .hasMessageContaining("PlanDamaged");
    }
  }

  private static String scoped(String zone) {
    return """
        resource:
          net:
            n: { zone: a }
        check:
          found:
            data: { net: { found: { zone: "%s" } } }
            assert: { condition: '${data.net.found.id != net.n.id}', error_message: it is ours }
        """
        .formatted(zone);
  }

  @Test
  void readsTheDataBlockOfACheckAfterAllChanges() {
    Plan plan = stage.plan(scoped("a"));
    assertThat(plan.reads())
        .extracting(PlannedRead::reasonCode)
        .containsExactly("read_because_check_nested");
    assertThat(read(PlanCodec.write(plan)).reads()).isEqualTo(plan.reads());
    assertThat(plan.steps().get(1).waitsFor()).containsExactly(plan.steps().get(0).id());

    ApplyResult applied = stage.apply(plan);
    assertThat(applied.outcome().isComplete()).isTrue();
    assertThat(applied.warnings()).extracting(Diagnostic::detail).containsExactly("it is ours");

    Plan next = stage.plan(scoped("a"));
    assertThat(next.isEmpty()).isTrue();
    assertThat(next.reads()).isEmpty();
    assertThat(next.checkStatuses())
        .extracting(CheckStatus::status)
        .containsExactly(CheckStatus.Status.FAIL);
  }

  @Test
  void warnsOfAFailedReadForACheck() {
    ApplyResult applied = stage.apply(stage.plan(scoped("z")));
    assertThat(applied.outcome().isComplete()).isTrue();
    assertThat(applied.warnings()).extracting(Diagnostic::code).containsExactly("NothingFound");
    assertThat(applied.warnings()).noneMatch(Diagnostic::isError);

    Plan next = stage.plan(scoped("z"));
    assertThat(next.isEmpty()).isTrue();
    assertThat(next.warnings()).extracting(Diagnostic::code).containsExactly("NothingFound");
    assertThat(next.warnings()).noneMatch(Diagnostic::isError);
    assertThat(next.checkStatuses())
        .extracting(CheckStatus::status)
        .containsExactly(CheckStatus.Status.ERROR);
  }
}
