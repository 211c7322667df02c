package dev.hextet.core.check;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Sends probes, each until it holds or its time is over. */
public interface Prober {

  /**
   * Sends all probes at once and returns when each has a verdict. A request to stop is obeyed
   * within a second; the probes that have no verdict then are untestable.
   *
   * @param probes the probes by the names of their checks
   * @param listener receives the progress
   * @param stopped returns true once the run shall stop; read often, from any thread
   * @return the results of each probe in the order of the map: one for each tested family, IPv4
   *     first
   */
  Map<String, List<ProbeResult>> run(
      Map<String, Probe> probes, ProbeListener listener, BooleanSupplier stopped);
}
