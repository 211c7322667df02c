package dev.hextet.cli.option;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.diag.ShellWords;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedInput;
import dev.hextet.core.resolve.variable.VariableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Command that applies a saved plan, with all options that it requires. */
public final class ApplyHint {
  private final Plan plan;
  private final List<VariableArgument> variables;
  private final CloudOptions cloud;
  private final Host host;

  /**
   * @param variables the arguments that gave the plan its variables
   */
  public ApplyHint(Plan plan, List<VariableArgument> variables, CloudOptions cloud, Host host) {
    this.plan = plan;
    this.variables = variables;
    this.cloud = cloud;
    this.host = host;
  }

  /** Returns the advice about the saved plan. */
  public String text(Path file) {
    List<String> words = new ArrayList<>(List.of("hextet", "apply", file.toString()));
    if (cloud.sandbox()) {
      words.add("--sandbox");
    }
    SortedMap<String, PlannedInput> open = new TreeMap<>(plan.inputs());
    open.entrySet().removeIf(input -> isGiven(input, List.of()));
    for (VariableArgument argument : variables) {
      boolean gives =
          argument.isRepeatable()
              && open.entrySet().removeIf(input -> isGiven(input, List.of(argument)));
      if (gives) {
        words.addAll(argument.words());
      }
    }
    open.keySet().forEach(name -> words.addAll(List.of("-v", name + "=VALUE")));
    return "Saved the plan to: "
        + PrintableText.line(file.toString())
        + "\n\nTo perform exactly these actions, run the following command to apply:\n    "
        + PrintableText.line(ShellWords.line(words))
        + values(open.keySet());
  }

  private static String values(Set<String> open) {
    return open.isEmpty()
        ? ""
        : "\n\nIn place of VALUE, give the value that the plan was made with, also where it is the"
            + " default: "
            + String.join(", ", open)
            + (open.size() == 1 ? " is" : " are")
            + " sensitive, and a saved plan holds no secrets.";
  }

  private boolean isGiven(Map.Entry<String, PlannedInput> input, List<VariableArgument> arguments) {
    Diagnostics unread = new Diagnostics();
    List<VariableSource> sources = VariableSources.read(arguments, host, unread);
    return VariableSource.given(input.getKey(), input.getValue().type(), sources).isPresent();
  }

  /** Determines whether a file can be read again: a pipe cannot. */
  static boolean isRepeatable(String file) {
    return !file.equals(InputFiles.INPUT) && Files.isRegularFile(Path.of(file));
  }
}
