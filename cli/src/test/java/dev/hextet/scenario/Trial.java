package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * hextet over an EC2 endpoint, one step at a time. After each apply the plan must be empty, and
 * what is recorded must be what was planned.
 */
final class Trial implements AutoCloseable {
  private final Workshop workshop;
  private final RecordingCloud recording;
  private final Optional<Sandbox> sandbox;

  private Trial(Workshop workshop, RecordingCloud recording, Optional<Sandbox> sandbox) {
    this.workshop = workshop;
    this.recording = recording;
    this.sandbox = sandbox;
  }

  static Trial open(Path folder, Optional<URI> endpoint) throws IOException {
    return endpoint.isPresent()
        ? over(folder, endpoint.get(), Optional.empty())
        : in(folder, Playground.options());
  }

  static Trial in(Path folder, SandboxOptions options) throws IOException {
    Sandbox sandbox = Sandbox.start(options);
    return over(folder, sandbox.endpoint(), Optional.of(sandbox));
  }

  private static Trial over(Path folder, URI endpoint, Optional<Sandbox> sandbox) {
    Workshop workshop =
        new Workshop(
            folder, endpoint, Playground.REGION, 1, DocumentInputs.NONE, RecordingCloud::new);
    return new Trial(workshop, (RecordingCloud) workshop.cloud(), sandbox);
  }

  Plan plan(SourceText source) {
    return workshop.plan(source);
  }

  /** Plans, carries out, and gives what was planned. */
  Plan apply(SourceText source) {
    Plan plan = plan(source);
    recording.taken();
    workshop.apply(plan);
    assertIsAsPlanned(plan);
    assertThat(differences(plan(source))).as("plan after apply").isEmpty();
    return plan;
  }

  /** The actions of the latest apply that changed something, in order. */
  List<String> calls() {
    return recording.taken();
  }

  /** A call that somebody else makes; addresses in it stand for ids. */
  void outside(Scenario.Outside call) {
    workshop.cloud().call(call.action(), call.arguments());
  }

  void destroy() {
    workshop.destroy();
    assertThat(workshop.state().records()).isEmpty();
  }

  Plan planDestruction() {
    return workshop.plan(Configuration.EMPTY, PlanMode.DESTROY);
  }

  /** In a sandbox, where nobody else is; terminated instances are nothing. */
  void assertNothingIsLeft() throws IOException {
    if (sandbox.isPresent()) {
      assertThat(Playground.inventory(sandbox.get())).isEmpty();
    }
  }

  Workshop workshop() {
    return workshop;
  }

  ResourceRecord record(Address address) {
    return workshop.state().resource(address).orElseThrow();
  }

  static PlannedChange change(Plan plan, Address address) {
    return plan.changes().stream()
        .filter(change -> change.address().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no change of " + address));
  }

  /** What a plan would do: {@code UPDATE aws_vpc.it [tags]}. */
  static List<String> differences(Plan plan) {
    return plan.effective().stream()
        .map(change -> change.action() + " " + change.address() + " " + change.changed())
        .toList();
  }

  private void assertIsAsPlanned(Plan plan) {
    for (PlannedChange change : plan.changes()) {
      if (change.action().creates() || change.action().changes() && !change.action().deletes()) {
        assertThat(unlike(change, record(change.address()))).as("%s", change.address()).isEmpty();
      }
    }
  }

  private static List<String> unlike(PlannedChange planned, ResourceRecord record) {
    List<String> unlike = new ArrayList<>();
    for (Map.Entry<String, Value> entry : planned.after().values().entries().entrySet()) {
      Value value = entry.getValue();
      Value live = record.attributes().get(entry.getKey());
      if (value.isKnown() && !value.isSensitive() && !value.equals(live)) {
        unlike.add(entry.getKey() + ": " + value + " became " + live);
      }
    }
    return unlike;
  }

  @Override
  public void close() {
    workshop.close();
    sandbox.ifPresent(Sandbox::close);
  }
}
