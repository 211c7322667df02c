package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.RenderingSchemas;
import dev.hextet.core.render.StepDetail;
import dev.hextet.core.render.markdown.PlanMarkdown;
import dev.hextet.core.render.text.PlanText;
import dev.hextet.core.render.text.TerminalStyle;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario gives the state, the plan and the policy that lie beside it, and comes out as
 * planned. The policy permits exactly the calls of the life of the plan: the plan, its apply, a
 * plan of the result, and its destruction.
 */
@Tag("once")
class ScenariosTest {
  @TempDir private Path folder;

  static List<Scenario> scenarios() throws IOException {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void comesOutAsPlanned(Scenario scenario) throws Exception {
    SandboxOptions options = SandboxOptions.defaults().timedByCalls();
    try (Sandbox sandbox = Sandbox.start(options);
        Workshop workshop =
            new Workshop(folder, sandbox.endpoint(), "us-east-2", 1, scenario.inputs())) {
      setUp(scenario, workshop);
      PolicyCheck calls = PolicyCheck.from(sandbox);

      Plan plan = workshop.plan(workshop.configuration(scenario.stack()), scenario.mode());

      SoftAssertions softly = new SoftAssertions();
      check(softly, scenario, plan, workshop);
      workshop.readEvidence(workshop.apply(plan));
      assertThat(workshop.plan(workshop.configuration(scenario.stack()), scenario.mode()))
          .matches(Plan::isEmpty, "is empty after the apply");
      workshop.destroy(workshop.configuration(scenario.stack()));
      assertThat(inventory(sandbox.endpoint())).isEqualTo("{}");
      softly
          .assertThat(PolicyCheck.permittedWithoutRecovery(Workplace.policy(plan)))
          .as("permissions in the policy, and those that the calls require")
          .isEqualTo(calls.required());
      softly.assertAll();
    }
  }

  static void setUp(Scenario scenario, Workshop workshop) throws IOException {
    if (scenario.before().isPresent()) {
      workshop.apply(scenario.before().get());
    }
    for (Scenario.Outside call : scenario.outside(workshop.state())) {
      workshop.cloud().call(call.action(), call.arguments());
    }
  }

  private static void check(SoftAssertions softly, Scenario scenario, Plan plan, Workshop workshop)
      throws IOException {
    RenderingSchemas vocabulary = workshop.vocabulary();
    if (Files.exists(workshop.stateFile())) {
      GoldenFile.check(
          softly, scenario.folder().resolve("state.json"), Files.readString(workshop.stateFile()));
    }
    GoldenFile.check(
        softly,
        scenario.folder().resolve("plan.txt"),
        PlanText.render(PlanReport.of(plan, vocabulary, StepDetail.CALLS), TerminalStyle.PLAIN));
    GoldenFile.check(
        softly,
        scenario.folder().resolve("plan.md"),
        PlanMarkdown.render(
            PlanReport.of(plan, vocabulary, StepDetail.NONE),
            "stack.yml",
            PlanMarkdown.DEFAULT_MAX_BYTES));
    GoldenFile.check(softly, scenario.folder().resolve("plan.json"), PlanCodec.write(plan));
    GoldenFile.check(softly, scenario.folder().resolve("policy.json"), Workplace.policy(plan));
  }

  private static String inventory(URI endpoint) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/_sandbox/inventory")).GET().build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .replaceAll("\\s", "");
  }
}
