package dev.hextet.cli.option;

import dev.hextet.cli.host.Approval;
import dev.hextet.cli.host.Host;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the confirmation. */
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
   * Returns the approval of a run.
   *
   * @param json true if the output is for a program, which cannot answer questions
   * @param variables sources of variables, which may have consumed the input
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
