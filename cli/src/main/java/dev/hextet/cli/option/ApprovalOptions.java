package dev.hextet.cli.option;

import dev.hextet.cli.host.Approval;
import dev.hextet.cli.host.Host;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a person is asked before anything is changed. */
public final class ApprovalOptions {
  @Option(
      names = {"-n", "--auto-approve", "--non-interactive"},
      description = "Do not ask for confirmation.")
  private boolean autoApprove;

  @Option(
      names = "--input",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Allow questions (default: true).")
  private boolean input = true;

  /**
   * How a run is approved.
   *
   * @param json whether a program reads what is printed: it is not asked
   * @param variables sources of variables, which may have read the input
   */
  public Approval approval(Host host, boolean json, VariableOptions variables) {
    Optional<String> obstacle =
        !input || json
            ? Optional.of(Approval.SWITCHED_OFF)
            : Optional.of("the variables have used up the input (-)")
                .filter(used -> variables.readsInput());
    return new Approval(host, autoApprove, obstacle);
  }
}
