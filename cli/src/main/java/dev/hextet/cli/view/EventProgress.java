package dev.hextet.cli.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Step;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The events of a run. */
public final class EventProgress implements RunProgress {
  private static final String HOOK = "hook";
  private static final String ELAPSED = "elapsed_seconds";

  private final EventLog events;
  private final StepWords words;
  private final RunningSteps running;

  public EventProgress(EventLog events, StepWords words, LongSupplier nanoClock) {
    this.events = events;
    this.words = words;
    this.running = new RunningSteps(nanoClock);
  }

  @Override
  public synchronized void started(Step step) {
    running.start(step);
    events.info(
        "apply_start", words.started(step), HOOK, identified(hook(step), words.knownId(step)));
  }

  @Override
  public synchronized void completed(Step step, String id, Duration elapsed) {
    running.end(step);
    ObjectNode hook = identified(hook(step), id).put(ELAPSED, elapsed.toSeconds());
    events.info("apply_complete", words.completed(step, id, elapsed), HOOK, hook);
  }

  @Override
  public synchronized void failed(Step step, Diagnostic why, Duration elapsed) {
    running.end(step);
    ObjectNode hook = hook(step).put(ELAPSED, elapsed.toSeconds());
    events.info("apply_errored", words.failed(step, elapsed), HOOK, hook);
  }

  @Override
  public void note(String line) {
    events.log(line);
  }

  @Override
  public synchronized void tick() {
    running.remind(
        (step, elapsed) -> {
          ObjectNode hook = identified(hook(step), words.knownId(step));
          hook.put(ELAPSED, elapsed.toSeconds());
          events.info("apply_progress", words.still(step, elapsed), HOOK, hook);
        });
  }

  @Override
  public long periodMillis() {
    return 1000;
  }

  @Override
  public void close() {}

  private static ObjectNode hook(Step step) {
    ObjectNode hook = JsonNodeFactory.instance.objectNode();
    hook.set("resource", ResourceJson.of(step.address()));
    return hook.put("action", step.id().kind().operationName());
  }

  private static ObjectNode identified(ObjectNode hook, String id) {
    return id.isEmpty() ? hook : hook.put("id_key", "id").put("id_value", id);
  }
}
