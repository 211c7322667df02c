package dev.hextet.core.engine;

import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.RunRecovery;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;

/** Runs of an engine that lock a location for themselves alone. */
final class EngineRuns {
  private EngineRuns() {}

  static ApplyResult apply(
      Engine engine,
      Plan plan,
      Scope variables,
      StateLocation location,
      boolean checkLive,
      ProgressListener progress,
      StopSignal stop) {
    try (StateSession session = location.lock(Engine.operation(plan.mode()))) {
      return engine.apply(plan, variables, session, checkLive, progress, stop);
    }
  }

  static RunRecovery.Recovered recover(Engine engine, StateLocation location) {
    try (StateSession session = location.lock("recover")) {
      return engine.recover(session);
    }
  }
}
