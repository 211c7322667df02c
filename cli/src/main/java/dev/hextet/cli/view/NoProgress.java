package dev.hextet.cli.view;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.plan.Step;
import java.time.Duration;

/** Shows nothing. */
public final class NoProgress implements ProgressListener {
  @Override
  public void started(Step step) {}

  @Override
  public void completed(Step step, String id, Duration elapsed) {}

  @Override
  public void failed(Step step, Diagnostic why, Duration elapsed) {}
}
