package dev.hextet.core.verification;

import dev.hextet.core.check.Probe;
import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.check.ProbeVerdict;
import dev.hextet.core.check.Prober;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs the probes of a plan, and adds the evidence of the cloud where it is needed. */
public final class CheckRunner {
  private final Prober prober;
  private final ProbeObstacle obstacle;
  private final EvidenceReader evidence;

  /**
   * @param prober sends the probes
   * @param obstacle finds the probes that need not be sent
   * @param evidence reads the cloud's evidence
   */
  public CheckRunner(Prober prober, ProbeObstacle obstacle, EvidenceReader evidence) {
    this.prober = prober;
    this.obstacle = obstacle;
    this.evidence = evidence;
  }

  /** A probe with its redactor; the probe is absent if it cannot be sent. */
  private record Item(PlannedProbe planned, Optional<Probe> probe, ProbeRedactor redactor) {
    static Item of(PlannedProbe planned) {
      boolean isReady = planned.problem().isEmpty() && planned.isKnown();
      Optional<Probe> probe =
          isReady ? Optional.of(planned.kind().probe(planned.arguments())) : Optional.empty();
      return new Item(planned, probe, new ProbeRedactor(planned, probe));
    }

    String destination() {
      return probe.map(Probe::destination).map(redactor::mask).orElse("");
    }
  }

  /**
   * Runs the probes until each has a verdict.
   *
   * @param probes with the values of the recorded resources
   * @param state the recorded state
   * @param listener receives the progress, by the names of the probes
   * @param stopped returns true once the run shall stop
   * @return the results in the order of the probes, one for each tested family
   */
  public List<CheckResult> run(
      List<PlannedProbe> probes, State state, CheckListener listener, BooleanSupplier stopped) {
    Map<String, Item> items = new LinkedHashMap<>();
    probes.forEach(probe -> items.put(probe.name(), Item.of(probe)));
    Map<String, CheckResult> untried = new LinkedHashMap<>();
    Map<String, Probe> sent = new LinkedHashMap<>();
    items.forEach(
        (name, item) ->
            verdict(item, state)
                .ifPresentOrElse(
                    verdict ->
                        untried.put(name, CheckResult.untried(name, item.destination(), verdict)),
                    () -> sent.put(name, item.probe().orElseThrow())));
    sent.keySet().forEach(name -> listener.started(name, item(items, name).destination()));
    Map<String, List<ProbeResult>> results =
        prober.run(sent, new RedactedListener(items, listener), stopped);
    List<CheckResult> all = new ArrayList<>();
    items.forEach(
        (name, item) -> {
          CheckResult known = untried.get(name);
          List<CheckResult> found =
              known == null ? tried(item, results.getOrDefault(name, List.of())) : List.of(known);
          found.forEach(result -> all.add(withEvidence(result, item, state, stopped)));
        });
    return all;
  }

  private static Item item(Map<String, Item> items, String name) {
    Item item = items.get(name);
    if (item == null) {
      throw new IllegalArgumentException("no probe " + name);
    }
    return item;
  }

  /** Returns the verdict of a probe that is not sent. */
  private Optional<ProbeVerdict> verdict(Item item, State state) {
    if (!item.planned().problem().isEmpty()) {
      return Optional.of(new ProbeVerdict.Fails(item.planned().problem()));
    } else if (item.probe().isEmpty()) {
      String unknown = String.join(", ", item.planned().unknownArguments());
      return Optional.of(new ProbeVerdict.Untestable("the value of " + unknown + " is not known"));
    }
    return obstacle.of(item.probe().get(), state).map(ProbeVerdict.Untestable::new);
  }

  private static List<CheckResult> tried(Item item, List<ProbeResult> results) {
    return results.stream()
        .map(
            result ->
                new CheckResult(
                    item.planned().name(),
                    item.destination(),
                    redacted(result, item.redactor()),
                    List.of()))
        .toList();
  }

  private CheckResult withEvidence(
      CheckResult result, Item item, State state, BooleanSupplier stopped) {
    boolean isNeeded = result.isUntestable() && !stopped.getAsBoolean();
    return isNeeded
        ? result.with(item.redactor().mask(evidence.of(item.planned(), state)))
        : result;
  }

  private static ProbeResult redacted(ProbeResult result, ProbeRedactor redactor) {
    ProbeVerdict verdict = result.verdict();
    if (verdict instanceof ProbeVerdict.Fails fails) {
      verdict = new ProbeVerdict.Fails(redactor.mask(fails.reason()));
    } else if (verdict instanceof ProbeVerdict.Untestable untestable) {
      verdict = new ProbeVerdict.Untestable(redactor.mask(untestable.reason()));
    }
    return new ProbeResult(result.family(), verdict, result.attempts(), result.elapsed());
  }

  /** Passes the progress on without secrets. */
  private record RedactedListener(Map<String, Item> items, CheckListener listener)
      implements ProbeListener {

    @Override
    public void waits(String name, Optional<AddressFamily> family, int attempts, String reason) {
      listener.waits(name, family, attempts, redactor(name).mask(reason));
    }

    @Override
    public void ended(String name, ProbeResult result) {
      listener.ended(name, redacted(result, redactor(name)));
    }

    private ProbeRedactor redactor(String name) {
      return item(items, name).redactor();
    }
  }
}
