package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.SampleTypes;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.InMemoryStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The records of a run equal those that its journal gives when it is replayed. */
class RunRecorderTest {
  private static final Address VPC = Address.of("aws_vpc", "main");
  private static final Address EIP = Address.of("aws_eip", "ip");
  private static final OutcomeProbe BY_READ =
      new OutcomeProbe.ByRead(ThingType.byName("a"), Map.of("id", "id"));
  private static final ResourceRecord RECORDED_EIP =
      ResourceRecord.start(EIP, "eip-1", new RecordedPlacement("aws", "us-east-2"), 1)
          .withId("eip-1");
  private static final State PRIOR =
      State.NONE.withLineage("lineage").withResources(List.of(RECORDED_EIP));
  private static final Plan PLAN =
      new PlanBuilder(PlanMode.NORMAL)
          .change(
              PlanBuilder.change(Action.CREATE, "aws_vpc.main")
                  .set("cidr_block", "10.0.0.0/16")
                  .build())
          .change(
              PlanBuilder.change(Action.CREATE_THEN_DELETE, "aws_eip.ip")
                  .set("id", "eip-1")
                  .build())
          .build();
  private static final Step.Change CREATE_VPC = step(VPC, ChangeOperation.CREATE);
  private static final Step.Change CREATE_EIP = step(EIP, ChangeOperation.CREATE);
  private static final Step.Change DELETE_EIP = step(EIP, ChangeOperation.DELETE);

  private final StateLocation location =
      new InMemoryStateLocation(
          new InMemoryStateLocation.Memory(),
          new LocationOptions("hextet test", true, Duration.ZERO, false));
  private final StateSession session = location.lock("apply");
  private final RunRecorder recorder =
      new RunRecorder(PLAN, "digest", PRIOR, new Sealer("lineage"), session, SampleTypes::type);

  private static Step.Change step(Address address, ChangeOperation operation) {
    return Step.of(address, operation, Phase.MIDDLE, List.of());
  }

  @AfterEach
  void endRun() {
    session.close();
  }

  private ResourceRecord halfMade(Step.Change step) {
    return recorder.halfMade(step, recorder.draft(step), Attributes.EMPTY);
  }

  private void begin(Step.Change step, OutcomeProbe probe) {
    recorder.begin(step, 0, "CreateThing", "sha256-1", probe, halfMade(step));
  }

  /** Returns the addresses that the journal alone records, with their IDs. */
  private List<String> journalled() {
    return session.read().state().records().stream().map(RunRecorderTest::text).toList();
  }

  private List<String> recorded() {
    return recorder.records().stream().map(RunRecorderTest::text).toList();
  }

  private static String text(ResourceRecord record) {
    return record.address() + " " + record.id();
  }

  @Test
  void writesNoJournalBeforeTheFirstEntry() {
    assertThat(session.read().journal().isEmpty()).isTrue();
    assertThat(recorder.isOpen()).isFalse();
    assertThat(recorded()).containsExactly("aws_eip.ip eip-1");
  }

  @Test
  void draftsANewResourceWithATokenOfItsOwn() {
    ResourceRecord draft = recorder.draft(CREATE_VPC);

    assertThat(draft.id()).isEmpty();
    assertThat(draft.provider()).isEqualTo("aws");
    assertThat(draft.region()).isEqualTo("us-east-2");
    assertThat(draft.configured()).containsExactly("cidr_block");
    assertThat(draft.token()).isEqualTo(OwnershipToken.of("lineage", "digest", VPC));
    assertThat(halfMade(CREATE_VPC).pending().isOpen()).isTrue();
    assertThat(halfMade(CREATE_VPC).pending().unobserved()).isTrue();
  }

  @Test
  void leavesACallOpenUntilItsAnswer() {
    begin(CREATE_VPC, BY_READ);

    assertThat(recorder.isOpen()).isTrue();
    assertThat(session.read().journal().open()).hasSize(1);

    recorder.done(CREATE_VPC, 0, Value.map(Map.of("id", Value.of("vpc-1"))));

    assertThat(recorder.isOpen()).isFalse();
    assertThat(session.read().journal().open()).isEmpty();
    assertThat(journalled()).containsExactly("aws_vpc.main vpc-1");
  }

  @Test
  void closesARefusedCallWithoutARecord() {
    begin(CREATE_VPC, BY_READ);
    recorder.refused(CREATE_VPC, 0, "InvalidParameter");

    assertThat(recorder.isOpen()).isFalse();
    assertThat(session.read().journal().open()).isEmpty();
    assertThat(recorded()).containsExactly("aws_eip.ip eip-1");
  }

  /** A resource that its key identifies has no ID in the answer of its call. */
  @Test
  void leavesACallOpenThatGivesNoIdUntilTheRecord() {
    begin(CREATE_VPC, OutcomeProbe.BY_KEY);
    recorder.done(CREATE_VPC, 0, Value.map(Map.of()));

    assertThat(recorder.isOpen()).isTrue();
    assertThat(session.read().journal().open()).hasSize(1);

    recorder.end(CREATE_VPC, recorder.draft(CREATE_VPC).withId("vpc-1"));

    assertThat(recorder.isOpen()).isFalse();
    assertThat(session.read().journal().open()).isEmpty();
    assertThat(recorded()).containsExactly("aws_eip.ip eip-1", "aws_vpc.main vpc-1");
  }

  @Test
  void forgetsADeletedResource() {
    recorder.gone(DELETE_EIP, EIP);

    assertThat(recorded()).isEmpty();
    assertThat(journalled()).isEmpty();
  }

  @Test
  void keepsAReplacedResourceAsDeposedUntilItsDeletion() {
    recorder.depose(CREATE_EIP);
    begin(CREATE_EIP, BY_READ);
    recorder.done(CREATE_EIP, 0, Value.map(Map.of("id", Value.of("eip-2"))));
    recorder.end(CREATE_EIP, recorder.draft(CREATE_EIP).withId("eip-2"));

    assertThat(recorded()).containsExactly("aws_eip.ip eip-2", "aws_eip.ip (deposed eip-1) eip-1");
    assertThat(journalled()).isEqualTo(recorded());
    assertThat(recorder.doomed(DELETE_EIP).address()).hasToString("aws_eip.ip (deposed eip-1)");
  }

  @Test
  void restoresAReplacedResourceWhoseSuccessorWasNotMade() {
    recorder.depose(CREATE_EIP);
    begin(CREATE_EIP, BY_READ);
    recorder.refused(CREATE_EIP, 0, "AddressLimitExceeded");

    assertThat(recorded()).containsExactly("aws_eip.ip eip-1");
  }

  @Test
  void leavesAReplacedResourceDeposedWhileItsSuccessorIsUndecided() {
    recorder.depose(CREATE_EIP);
    begin(CREATE_EIP, BY_READ);

    assertThat(recorded()).containsExactly("aws_eip.ip (deposed eip-1) eip-1");
  }

  /** A call whose entry is not durable must not be sent. */
  @Test
  void failsBeforeACallThatCannotBeJournalled() {
    session.close();
    StateSession failing = new FailingSession();
    RunRecorder broken =
        new RunRecorder(PLAN, "digest", PRIOR, new Sealer("lineage"), failing, SampleTypes::type);

    assertThatThrownBy(
            () ->
                broken.begin(
                    CREATE_VPC, 0, "CreateThing", "sha256-1", BY_READ, broken.draft(CREATE_VPC)))
        .hasMessage("no space left");
    assertThat(broken.isOpen()).isFalse();
  }
}
