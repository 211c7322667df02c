package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.cloudError;
import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of running the steps of a plan and of calls to the cloud. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum RunDiagnostic implements DiagnosticType {
  PERHAPS_MADE(
      error(
          "PerhapsMade",
          "{action} was not answered, and its outcome cannot be determined",
          "{words}\nThe document disables ownership tags, so hextet cannot distinguish "
              + "an object of this call from other objects. Search for it in {provider} "
              + "before you run the command again, which creates another one.",
          """
          A creating call was not answered, and with `ownership_tags: false` hextet cannot
          determine whether EC2 carried it out. Search for the object, and delete it before you
          run the command again.
          """)),

  TWO_CANDIDATES(
      error(
          "TwoCandidates",
          "two objects match an unanswered call for {address}",
          "{action} returns {items}, with the same {filter}. Delete the unwanted one, "
              + "then run the command again.",
          """
          The answer to a call was lost, and two objects may be its result. Delete the unwanted
          one, then run the command again.
          """)),

  STEP_BROKE(
      error(
          "StepBroke",
          "this is a bug in hextet: {exception}",
          "{place} Please report it. All completed changes are recorded.",
          """
          A step failed because of a bug in hextet. No further steps started, and all completed
          changes are recorded: the same command continues from there. Please report the bug with
          its message.
          """)),

  NOT_AS_PLANNED(
      error(
          "NotAsPlanned",
          "the result differs from the plan",
          "{address} differs in {differing}. The actual values are recorded; the next "
              + "plan shows the difference.",
          """
          EC2's result differs from the plan, even after some waiting. The actual values are
          recorded; the next plan shows the difference.
          """)),

  STEP_INTERRUPTED(
      error(
          "Interrupted",
          "the step was interrupted",
          "Its completed calls are recorded. Run the command again to continue.",
          """
          A step was interrupted before it was complete. Run the command again; it continues from
          the recorded state.
          """)),

  TIMED_OUT(
      error(
          "TimedOut",
          "{what} did not complete in time",
          "Waited {timeout}. Run the command again to continue.",
          """
          A wait condition was not met in time; the message contains the last observed state. Run
          the command again to continue.
          """)),

  STATE_NOT_REACHED(
      TIMED_OUT.variant(
          "{what} is not {wanted} yet",
          "Last observed: {states}. Waited {timeout}. Run the command again to continue.")),

  WAIT_FAILED(
      error(
          "WaitFailed",
          "{what} is {state}",
          "It cannot reach the expected state any more.",
          """
          The object that a step waits for has entered a final state other than the expected one.
          Examine it in EC2, then run the command again.
          """)),

  CALL_REJECTED(cloudError("{action} was rejected: {fault}", "{words}")),

  CALL_NOT_SENT(cloudError("{action} was not sent: {fault}", "{words}")),

  CALL_UNANSWERED(cloudError("{action} was not answered: {fault}", "{words}")),

  READ_REJECTED(cloudError("{action} was rejected", "{words}")),

  READ_OF_RESOURCE_REJECTED(cloudError("{action} for {address} was rejected", "{words}")),

  CLOUD_UNREACHABLE(cloudError("the cloud cannot be reached: {fault}", "{words}")),

  CLOUD_UNAVAILABLE(cloudError("the cloud cannot be reached", "{words}")),

  INCOMPLETE_ANSWER(
      error(
          "NoAnswer",
          "the cloud did not answer",
          "the answer does not contain the ID of the new object",
          """
          EC2 did not answer, or the connection broke. A call whose answer was lost is looked up
          before it is repeated. If that does not determine its outcome, run the command again.
          """)),

  RUN_STOPPED(
      STEP_INTERRUPTED.variant(
          "the run was stopped", "the run was stopped before the request was sent")),

  STOPPED_BEFORE_ANSWER(
      STEP_INTERRUPTED.variant(
          "the run was stopped",
          "The request was sent, but the run was stopped before the answer.\n"
              + "The next run determines the outcome of the request.")),

  STOPPED_WHILE_WAITING(
      STEP_INTERRUPTED.variant("the run was stopped", "The run was stopped while it waited.")),

  STATE_NOT_COMMITTED(cloudError("{summary}", "{detail}\nCreated by this run:{objects}"));

  private final DiagnosticTemplate template;

  RunDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
