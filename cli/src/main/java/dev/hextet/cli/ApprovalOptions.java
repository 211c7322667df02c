package dev.hextet.cli;

import picocli.CommandLine.Option;

/** Whether a person is asked before anything is changed. */
final class ApprovalOptions {
  @Option(
      names = {"-n", "--auto-approve", "--non-interactive"},
      description = "Do not ask.")
  private boolean autoApprove;

  @Option(
      names = "--input",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Whether questions may be asked (true).")
  private boolean input = true;

  /**
   * How a run is approved.
   *
   * @param json whether a program reads what is printed: it is not asked
   */
  Approval approval(Host host, boolean json) {
    return new Approval(host, autoApprove, input && !json);
  }
}
