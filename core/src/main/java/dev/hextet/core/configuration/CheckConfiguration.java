package dev.hextet.core.configuration;

import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A {@code check} block.
 *
 * @param name its name
 * @param assertions its assertions
 * @param probes its probes, in the order of their kinds
 */
public record CheckConfiguration(
    String name, List<Condition> assertions, List<ProbeConfiguration> probes) {

  public CheckConfiguration {
    Objects.requireNonNull(name, "name");
    assertions = List.copyOf(assertions);
    probes = List.copyOf(probes);
  }

  /** Returns the name in messages and plans: {@code check.web}. */
  public String about() {
    return about(name);
  }

  /** Returns the name of a check in messages and plans. */
  public static String about(String name) {
    return "check." + name;
  }

  /** Returns a copy with other probes. */
  public CheckConfiguration withProbes(List<ProbeConfiguration> changed) {
    return new CheckConfiguration(name, assertions, changed);
  }

  /** Returns all expressions. */
  public Stream<Expression> expressions() {
    return Stream.concat(
        assertions.stream().flatMap(Condition::expressions),
        probes.stream().flatMap(probe -> probe.arguments().values().stream()));
  }
}
