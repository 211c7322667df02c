package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallRunnerTest {
  private static final ApiCall CREATE =
      ApiCall.of("CreateThing", Map.of("Parent", Value.of("net-1"))).giving("id", "ThingId");
  private static final ApiCall MODIFY =
      ApiCall.of("ModifyThing", Map.of("Parent", Value.of("net-1")));
  private static final OutcomeProbe BY_READ =
      new OutcomeProbe.ByRead(ThingType.byName("a"), Map.of("id", "id"));
  private static final Value.MapOf GAVE = Value.map(Map.of("id", Value.of("thing-1")));

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final StopSignal stop = new StopSignal();
  private final CallRunner caller =
      new CallRunner(
          new StoppableClouds(key -> cloud, stop),
          new OutcomeProber(
              new ReadBatch(cloud::read, Runnable::run),
              new Refresher(name -> ThingType.create()),
              stop),
          Set.of());

  private static CallRunner.Request request(
      ApiCall call, OutcomeProbe probe, ChangeOperation operation) {
    return new CallRunner.Request(
        call,
        call.arguments(),
        probe,
        new CallRunner.StepContext(operation, ThingType.recorded("a"), OperationTimeouts.NONE),
        true,
        new SecretRedactor().in(Value.sensitive(Value.of("hunter2"), Terms.parseOrNamed("var.s"))));
  }

  private static CallRunner.Request creation() {
    return request(CREATE, BY_READ, ChangeOperation.CREATE);
  }

  private static CallRunner.Request update() {
    return request(MODIFY, OutcomeProbe.HARMLESS, ChangeOperation.UPDATE);
  }

  private static CallRunner.Request deletion() {
    return request(MODIFY, OutcomeProbe.HARMLESS, ChangeOperation.DELETE);
  }

  private StepFailed failure(CallRunner.Request request) {
    return catchThrowableOfType(StepFailed.class, () -> caller.make(request));
  }

  @Test
  void returnsTheResultsOfAnAnsweredCall() throws Exception {
    cloud.answering("ThingId", "thing-1");

    assertThat(caller.make(creation())).isEqualTo(GAVE);
    assertThat(cloud.log()).containsExactly("CreateThing");
  }

  /** The cloud has refused the call, so that nothing has changed. */
  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"NOT_YET_VISIBLE", "THROTTLED", "TRANSIENT"})
  void repeatsARefusedCallWhoseReasonPasses(FaultKind kind) throws Exception {
    cloud.failing(kind, "Later", "later").answering("ThingId", "thing-1");

    assertThat(caller.make(creation())).isEqualTo(GAVE);
    assertThat(cloud.log()).containsExactly("CreateThing", "CreateThing");
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"INVALID", "DENIED", "QUOTA", "UNIDENTIFIED", "CONFLICT"})
  void failsAtOnceForAReasonThatStays(FaultKind kind) {
    cloud.failing(kind, "No", "no");

    StepFailed failure = failure(creation());

    assertThat(failure.diagnostic().code()).isEqualTo("No");
    assertThat(failure.diagnostic().summary()).isEqualTo("CreateThing was rejected: No");
    assertThat(failure.isOpen()).isFalse();
    assertThat(cloud.log()).containsExactly("CreateThing");
  }

  @Test
  void repeatsNoCallThatWasMadeAlthoughItsAnswerWasLost() throws Exception {
    cloud.failing(FaultKind.UNANSWERED, "Lost", "lost").showing(ThingType.item("thing-1", "a"));

    assertThat(caller.make(creation())).isEqualTo(GAVE);
    assertThat(cloud.log()).containsExactly("CreateThing", "DescribeThings");
  }

  @Test
  void repeatsAnUnansweredCallThatWasNotMade() throws Exception {
    cloud.failing(FaultKind.UNANSWERED, "Lost", "lost").answering("ThingId", "thing-1");

    assertThat(caller.make(creation())).isEqualTo(GAVE);
    assertThat(cloud.log()).containsExactly("CreateThing", "DescribeThings", "CreateThing");
  }

  /** The first, unanswered call can be the reason for the conflict of the second. */
  @Test
  void takesAConflictAfterALostAnswerForItsOwnResource() throws Exception {
    cloud
        .failing(FaultKind.UNANSWERED, "Lost", "lost")
        .failing(FaultKind.CONFLICT, "Duplicate", "it exists")
        .showing()
        .showing(ThingType.item("thing-1", "a"));

    assertThat(caller.make(creation())).isEqualTo(GAVE);
  }

  @Test
  void treatsAnAnswerWithoutAnIdAsNone() throws Exception {
    cloud.answering("Other", "x").showing(ThingType.item("thing-1", "a"));

    assertThat(caller.make(creation())).isEqualTo(GAVE);
  }

  @Test
  void failsAnUnansweredCallThatNothingCanFind() {
    cloud.failing(FaultKind.UNANSWERED, "Lost", "lost");

    StepFailed failure = failure(request(CREATE, OutcomeProbe.BY_NOTHING, ChangeOperation.CREATE));

    assertThat(failure.diagnostic().code()).isEqualTo("PerhapsMade");
    assertThat(cloud.log()).containsExactly("CreateThing");
  }

  @Test
  void leavesACallOpenWhoseProbeFails() {
    cloud.failing(FaultKind.UNANSWERED, "Lost", "lost").failingRead(FaultKind.DENIED);

    StepFailed failure = failure(creation());

    assertThat(failure.isOpen()).isTrue();
    assertThat(failure.diagnostic().summary()).startsWith("CreateThing was not answered");
  }

  @Test
  void repeatsACallThatMissesAResourceOfTheSameRun() throws Exception {
    caller.made(Set.of("net-1"));
    cloud
        .failing(FaultKind.GONE, "NotFound", "net-1 does not exist")
        .answering("ThingId", "thing-1");

    assertThat(caller.make(creation())).isEqualTo(GAVE);
  }

  @Test
  void failsACallThatMissesAResourceOfSomeoneElse() {
    cloud.failing(FaultKind.GONE, "NotFound", "net-1 does not exist");

    assertThat(failure(update()).diagnostic().code()).isEqualTo("NotFound");
  }

  @Test
  void acceptsAToleratedErrorAsSuccess() throws Exception {
    cloud.failing(FaultKind.CONFLICT, "AlreadyThere", "already there");
    ApiCall tolerant = MODIFY.tolerating("AlreadyThere");

    assertThat(
            caller.make(request(tolerant, OutcomeProbe.HARMLESS, ChangeOperation.UPDATE)).entries())
        .isEmpty();
  }

  @Test
  void acceptsTheAbsenceOfADeletedResource() throws Exception {
    cloud.failing(FaultKind.GONE, "NotFound", "not found");

    assertThat(caller.make(deletion()).entries()).isEmpty();
  }

  @Test
  void repeatsADeletionWhileTheResourceIsInUse() throws Exception {
    cloud.failing(FaultKind.IN_USE, "InUse", "in use").answering("ok", "true");

    assertThat(caller.make(deletion()).entries()).isEmpty();
    assertThat(cloud.log()).containsExactly("ModifyThing", "ModifyThing");
  }

  @Test
  void namesTheUsersOfAResourceThatIsInUse() {
    cloud.failing(FaultKind.IN_USE, "InUse", "in use").heldBy("eni-1 (host.h)");

    StepFailed failure = failure(update());

    assertThat(failure.diagnostic().detail())
        .isEqualTo("in use\nStill in use by:\n  eni-1 (host.h)");
  }

  @Test
  void masksSecretsInTheWordsOfTheCloud() {
    cloud.failing(FaultKind.INVALID, "No", "'hunter2' is wrong");

    assertThat(failure(update()).diagnostic().detail()).isEqualTo("'(sensitive value)' is wrong");
  }
}
