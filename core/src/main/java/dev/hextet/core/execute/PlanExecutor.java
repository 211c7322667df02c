package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateSession;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** Carries out plans. */
public final class PlanExecutor {
  private final StoppableClouds clouds;
  private final Function<String, ResourceType> types;
  private final Function<String, DataSource> sources;
  private final int parallelism;
  private final ProgressListener progress;

  /**
   * @param clouds the clouds
   * @param types the type of a name; never null
   * @param sources the data source of a name; never null
   * @param parallelism maximum number of concurrent steps
   * @param progress receives the progress
   */
  public PlanExecutor(
      StoppableClouds clouds,
      Function<String, ResourceType> types,
      Function<String, DataSource> sources,
      int parallelism,
      ProgressListener progress) {
    this.clouds = clouds;
    this.types = types;
    this.sources = sources;
    this.parallelism = parallelism;
    this.progress = progress;
  }

  /**
   * Executes the steps of a plan.
   *
   * @param plan the plan
   * @param planDigest digest of the plan, for ownership tokens
   * @param state the prior state, with its lineage
   * @param sealer creates the digests of new records
   * @param session the journal
   * @param known resolves references to anything but resources, and receives the values of
   *     resources
   */
  public RunOutcome execute(
      Plan plan,
      String planDigest,
      State state,
      Sealer sealer,
      StateSession session,
      EvaluationContext known) {
    StopSignal stop = clouds.stop();
    RunRecorder run = new RunRecorder(plan, planDigest, state, sealer, session, types);
    ExecutorService readers = Executors.newCachedThreadPool(daemon("read"));
    ExecutorService workers = Executors.newFixedThreadPool(parallelism, daemon("step"));
    try {
      StepRunner runner = runner(plan, run, known, readers);
      StepSchedule schedule = new StepSchedule(plan.steps());
      while (schedule.isUnfinished(stop.isRequested())) {
        for (Step step : schedule.startable(parallelism, stop.isRequested())) {
          workers.execute(() -> schedule.ended(step, attempt(runner, step, stop)));
        }
        schedule.awaitEnd();
      }
      return schedule.outcome(run.records(), stop.isRequested(), run.isOpen());
    } finally {
      workers.shutdownNow();
      readers.shutdownNow();
    }
  }

  private StepRunner runner(
      Plan plan, RunRecorder run, EvaluationContext known, ExecutorService readers) {
    SharedReads shared = new SharedReads(clouds, readers);
    ReadBatch reads = new ReadBatch(shared::read, readers);
    for (PlannedChange change : plan.changes()) {
      if (!change.id().isEmpty() && change.action() != Action.DELETE) {
        known.put(
            change.address(),
            types
                .apply(change.type())
                .schema()
                .read(change.action().changes() ? change.before() : change.after()));
      }
    }
    plan.dataAttributes()
        .forEach(
            (data, dataAttributes) ->
                known.putData(data, sources.apply(data.type()).schema().read(dataAttributes)));
    WaitLoop waiter = new WaitLoop(reads, clouds.stop());
    PostApplyVerification verification =
        new PostApplyVerification(run, waiter, new Refresher(types));
    LookupRunner lookups = new LookupRunner(plan, known, run.sealer(), reads, clouds, sources);
    return new StepRunner(run, known, caller(run, reads), waiter, verification, lookups);
  }

  /** Returns a runner that also expects read lag for the new objects of an interrupted run. */
  private CallRunner caller(RunRecorder run, ReadBatch reads) {
    Set<String> recorded = new HashSet<>();
    Set<String> halfMade = new HashSet<>();
    for (ResourceRecord record : run.records()) {
      ResourceType type = types.apply(record.address().type());
      Set<String> names = ResourceIds.of(type, record.id(), record.attributes());
      recorded.addAll(names);
      halfMade.addAll(record.pending().isOpen() ? names : Set.of());
    }
    CallRunner caller =
        new CallRunner(
            clouds, new OutcomeProber(reads, new Refresher(types), clouds.stop()), recorded);
    caller.made(halfMade);
    return caller;
  }

  /** Runs a step; nothing it throws is lost. Empty if it was carried out. */
  private Optional<Diagnostic> attempt(StepRunner runner, Step step, StopSignal stop) {
    long began = System.nanoTime();
    try {
      tell(() -> progress.started(step));
      String id = runner.carryOut(step);
      tell(() -> progress.completed(step, id, since(began)));
      return Optional.empty();
    } catch (StepFailed e) {
      return failed(step, e.diagnostic(), began);
    } catch (CloudFault e) {
      return failed(step, rejected(e), began);
    } catch (DiagnosticException e) {
      if (runner.isBroken()) {
        // A journal that cannot be written stops new steps at once.
        stop.request();
      }
      return failed(step, e.diagnostics().get(0), began);
    } catch (InterruptedException e) {
      return failed(step, StepFailed.interrupted().diagnostic(), began);
    } catch (RuntimeException | Error e) {
      // Completed changes must be recorded, even after a bug.
      stop.request();
      return failed(step, bug(e), began);
    }
  }

  private static Diagnostic rejected(CloudFault fault) {
    return fault.kind() == FaultKind.STOPPED
        ? StepFailed.interrupted().diagnostic()
        : RunDiagnostic.CLOUD_UNREACHABLE
            .withCode(fault.code(), fault.code(), fault.words())
            .anywhere();
  }

  /** Without the message, which could hold a secret. */
  private static Diagnostic bug(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return RunDiagnostic.STEP_BROKE
        .with(e.getClass().getSimpleName(), stack.length == 0 ? "" : "At " + stack[0] + ".")
        .anywhere();
  }

  private Optional<Diagnostic> failed(Step step, Diagnostic why, long began) {
    Diagnostic about = why.about(step.address().toString());
    try {
      tell(() -> progress.failed(step, about, since(began)));
    } catch (RuntimeException e) {
      // A view that breaks does not keep a run from its end.
      return Optional.of(about);
    }
    return Optional.of(about);
  }

  private synchronized void tell(Runnable message) {
    message.run();
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, "hextet-" + name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
