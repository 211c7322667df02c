package dev.hextet.core.verification;

import dev.hextet.core.check.Probe;
import dev.hextet.core.state.State;
import java.util.Optional;

/** A reason, known beforehand, why this machine cannot reach the destination of a probe. */
@FunctionalInterface
public interface ProbeObstacle {
  /** No obstacle. */
  ProbeObstacle NONE = (probe, state) -> Optional.empty();

  /** Returns the reason, as a clause without a full stop; empty if the probe is to be sent. */
  Optional<String> of(Probe probe, State state);
}
