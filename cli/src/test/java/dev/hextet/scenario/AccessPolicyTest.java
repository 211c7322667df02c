package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The policy of a plan permits exactly the calls of its life, if the first answer to each call with
 * a probe is lost. {@link ScenariosTest} compares the policies of all examples without lost
 * answers.
 */
@Tag("once")
final class AccessPolicyTest {
  private static final Path EXAMPLES = Path.of("..", "state-examples");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ipv6-address-in-place", "first-apply", "change-in-place"})
  void permitsTheReadsOfTheRecovery(String example) throws Exception {
    Scenario scenario = new Scenario(EXAMPLES.resolve(example));
    try (Sandbox sandbox = Sandbox.start(Playground.options());
        Workshop workshop =
            new Workshop(folder, sandbox.endpoint(), "us-east-2", 1, scenario.inputs())) {
      ScenariosTest.setUp(scenario, workshop);
      PolicyCheck check = PolicyCheck.from(sandbox);

      Configuration stack = workshop.configuration(scenario.stack());
      Plan plan = workshop.plan(stack, scenario.mode());
      loseFirstAnswers(sandbox, plan);
      workshop.apply(plan);
      workshop.plan(stack, scenario.mode());
      workshop.destroy(stack);

      assertThat(PolicyCheck.permitted(Workplace.policy(plan))).isEqualTo(check.required());
    }
  }

  private static void loseFirstAnswers(Sandbox sandbox, Plan plan) {
    for (Step step : plan.steps()) {
      step.calls().stream()
          .filter(call -> !call.settle().equals(OutcomeProbe.HARMLESS))
          .map(call -> Calls.of(call.action()).at(1))
          .distinct()
          .forEach(calls -> sandbox.faults().add(new Fault(calls, new Effect.Cut(true))));
    }
  }
}
