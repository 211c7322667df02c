package dev.hextet.cli.command;

import dev.hextet.cli.host.Approval;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Question;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.StateOperands;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.state.location.LockInfo;
import dev.hextet.core.state.location.StateLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet force-unlock}: releases a stale state lock. */
@Command(
    name = "force-unlock",
    customSynopsis = "hextet force-unlock [DOCUMENT] ID [options]",
    description = "Releases a stale state lock. The error about a held lock contains its ID.",
    sortOptions = false)
public final class ForceUnlockCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT] ID",
      description = "Document (default: hextet.yml), and the ID of the lock.")
  private List<String> operands = new ArrayList<>();

  @Option(names = "--force", description = "Do not ask for confirmation.")
  private boolean force;

  @Mixin private final StateOptions options = new StateOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public ForceUnlockCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about = StateOperands.of(operands, 1, command.commandLine());
    StateLocation location = options.place(about.document()).location();
    LockInfo owner = owner(location, about.rest().get(0));
    if (!location.isLockFree() && !owner.isAlive() && !isConfirmed()) {
      host.out().print(Question.UNLOCK.cancelled() + "\n");
      return ExitCode.ERROR;
    }
    return released(location, owner);
  }

  private static LockInfo owner(StateLocation location, String id) {
    LockInfo owner =
        location
            .lockOwner()
            .orElseThrow(() -> CommandFailure.error(StateDiagnostic.NOT_LOCKED.with()));
    if (!owner.id().equals(id)) {
      throw CommandFailure.error(StateDiagnostic.OTHER_LOCK.with(id, owner.text()));
    }
    return owner;
  }

  private boolean isConfirmed() {
    return force
        || new Approval(
                host, false, common.json() ? Optional.of(Approval.SWITCHED_OFF) : Optional.empty())
            .ask(Question.UNLOCK);
  }

  private int released(StateLocation location, LockInfo owner) {
    switch (location.breakLock(owner)) {
      case IS_HELD ->
          throw new CommandFailure(
              ExitCode.LOCKED, StateDiagnostic.LOCK_IN_USE.with(owner.text()).anywhere());
      case WAS_FREE -> host.out().print("The lock was already free.\n");
      case BROKEN ->
          host.out().print("The lock has been removed. The next run creates a new one.\n");
    }
    return ExitCode.SUCCESS;
  }
}
