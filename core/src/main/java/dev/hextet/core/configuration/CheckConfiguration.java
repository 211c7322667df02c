package dev.hextet.core.configuration;

import dev.hextet.core.address.ModulePath;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A {@code check} block.
 *
 * @param module the module instance with the block
 * @param name its name
 * @param assertions its assertions
 * @param probes its probes, in the order of their kinds
 */
public record CheckConfiguration(
    ModulePath module, String name, List<Condition> assertions, List<ProbeConfiguration> probes) {

  public CheckConfiguration {
    Objects.requireNonNull(name, "name");
    assertions = List.copyOf(assertions);
    probes = List.copyOf(probes);
  }

  /** Returns the name in messages and plans: {@code check.web}. */
  public String about() {
    return about(module, name);
  }

  /** Returns the same check in an instance of its module. */
  public CheckConfiguration within(ModulePath instance) {
    return instance.isRoot()
        ? this
        : new CheckConfiguration(
            instance,
            name,
            assertions,
            probes.stream().map(probe -> probe.within(instance)).toList());
  }

  /** Returns the name of a check of a module instance in messages and plans. */
  public static String about(ModulePath module, String name) {
    return module.isRoot() ? about(name) : module + "." + about(name);
  }

  /** Returns the name of a check in messages and plans. */
  public static String about(String name) {
    return "check." + name;
  }

  /** Returns a copy with other probes. */
  public CheckConfiguration withProbes(List<ProbeConfiguration> changed) {
    return new CheckConfiguration(module, name, assertions, changed);
  }

  /** Returns all expressions. */
  public Stream<Expression> expressions() {
    return Stream.concat(
        assertions.stream().flatMap(Condition::expressions),
        probes.stream().flatMap(probe -> probe.arguments().values().stream()));
  }
}
