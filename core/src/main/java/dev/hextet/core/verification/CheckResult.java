package dev.hextet.core.verification;

import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.check.ProbeVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a check over one family, or of an assertion. No text contains a sensitive value.
 *
 * @param name the name: {@code check.web.http}
 * @param destination the destination as people write it; empty for an assertion
 * @param probe the family, the verdict, the attempts and the time
 * @param evidence clauses about the cloud's own evidence; empty unless the check cannot be tested
 */
public record CheckResult(
    String name, String destination, ProbeResult probe, List<String> evidence) {

  public CheckResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(probe, "probe");
    evidence = List.copyOf(evidence);
  }

  /** Returns a result without an attempt. */
  static CheckResult untried(String name, String destination, ProbeVerdict verdict) {
    return new CheckResult(
        name, destination, new ProbeResult(Optional.empty(), verdict, 0, Duration.ZERO), List.of());
  }

  /** Returns the result of the assertions of a check. */
  public static CheckResult ofAssertions(String name, ProbeVerdict verdict) {
    return untried(name, "", verdict);
  }

  /** Returns a copy with evidence. */
  CheckResult with(List<String> found) {
    return new CheckResult(name, destination, probe, found);
  }

  /** Returns the verdict. */
  public ProbeVerdict verdict() {
    return probe.verdict();
  }

  /** Determines whether the check holds. */
  public boolean holds() {
    return verdict() instanceof ProbeVerdict.Holds;
  }

  /** Determines whether the check fails. */
  public boolean fails() {
    return verdict() instanceof ProbeVerdict.Fails;
  }

  /** Determines whether this machine cannot test the check. */
  public boolean isUntestable() {
    return verdict() instanceof ProbeVerdict.Untestable;
  }

  /** Returns the reason of the verdict, as a clause; empty if the check holds. */
  public String reason() {
    if (verdict() instanceof ProbeVerdict.Fails fails) {
      return fails.reason();
    }
    return verdict() instanceof ProbeVerdict.Untestable untestable ? untestable.reason() : "";
  }
}
