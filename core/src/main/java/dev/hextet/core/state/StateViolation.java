package dev.hextet.core.state;

/**
 * Violation of an invariant of a {@link State}.
 *
 * @param invariant number of the invariant in the list of {@link State}
 * @param problem the violating part and its fault, for example {@code aws_vpc.main has no id}
 */
public record StateViolation(int invariant, String problem) {
  @Override
  public String toString() {
    return problem + " (invariant " + invariant + ")";
  }
}
