package dev.hextet.cli;

import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.plan.Mode;
import dev.hextet.core.resource.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is to be planned. */
final class PlanningOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--destroy", description = "Plan to destroy everything that is recorded.")
  private boolean destroy;

  @Option(
      names = "--refresh-only",
      description = "Record what is there; change nothing in the cloud.")
  private boolean refreshOnly;

  @Option(
      names = "--refresh",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Ask the cloud what is there (true); otherwise believe the state.")
  private boolean refresh = true;

  @Option(
      names = "--replace",
      paramLabel = "ADDRESS",
      description = "Replace a resource although nothing forces it.")
  private List<String> replace = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "ADDRESS",
      description = "Narrow the plan to a resource and what it needs.")
  private List<String> targets = new ArrayList<>();

  /** The options of a plan that is for what the person says. */
  PlanOptions options() {
    if (destroy && refreshOnly) {
      throw usageError("--destroy and --refresh-only exclude each other");
    }
    return options(destroy ? Mode.DESTROY : refreshOnly ? Mode.REFRESH_ONLY : Mode.NORMAL);
  }

  /** The options of a plan that is for something certain. */
  PlanOptions options(Mode mode) {
    if (mode == Mode.REFRESH_ONLY && !refresh) {
      throw usageError("--refresh-only and --refresh=false exclude each other");
    } else if (mode != Mode.NORMAL && !replace.isEmpty()) {
      throw usageError("--replace has no meaning where nothing is made");
    }
    return new PlanOptions(mode, refresh, addresses(replace), addresses(targets));
  }

  private Set<Address> addresses(List<String> texts) {
    Set<Address> addresses = new LinkedHashSet<>();
    for (String text : texts) {
      addresses.add(
          Address.parse(text)
              .orElseThrow(() -> usageError("\"" + text + "\" is no address: write aws_vpc.main")));
    }
    return addresses;
  }

  private ParameterException usageError(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
