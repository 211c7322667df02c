package dev.hextet.cli.option;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.plan.PlanMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of the refresh. */
public final class RefreshOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--refresh",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Read the live resources (default: true). With false, rely on the state.")
  private boolean refresh = true;

  @Option(
      names = "--target",
      paramLabel = "ADDRESS",
      description = "Limit the plan to a resource or module, and its dependencies. Repeatable.")
  private List<String> targets = new ArrayList<>();

  boolean refreshes() {
    return refresh;
  }

  boolean isGiven() {
    return !refresh || !targets.isEmpty();
  }

  /** The options of a plan. */
  public PlanOptions options(PlanMode mode, List<String> replace) {
    return PlanOptions.DEFAULT
        .withMode(mode)
        .withRefresh(refresh)
        .withReplace(addresses(replace))
        .withTargets(patterns(targets));
  }

  private Set<AddressPattern> patterns(List<String> texts) {
    Set<AddressPattern> patterns = new LinkedHashSet<>();
    for (String text : texts) {
      patterns.add(CommandAddress.pattern(text, command.commandLine()));
    }
    return patterns;
  }

  private Set<Address> addresses(List<String> texts) {
    Set<Address> addresses = new LinkedHashSet<>();
    for (String text : texts) {
      addresses.add(CommandAddress.parse(text, command.commandLine()));
    }
    return addresses;
  }

  ParameterException usageError(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
