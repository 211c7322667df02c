package dev.hextet.cli.demo;

import dev.hextet.cli.command.CommandFailures;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hextet demo}: the whole story on a sandbox of its own, which leaves nothing behind. */
@Command(
    name = "demo",
    customSynopsis = "hextet demo [options]",
    description =
        "Runs the whole story on a sandbox: plan, apply, plan again, change, "
            + "destroy. Needs no credentials and leaves nothing behind.",
    sortOptions = false)
public final class DemoCommand implements Callable<Integer> {
  private final Host host;

  @Mixin private final CommonOptions common = new CommonOptions();

  public DemoCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() throws IOException {
    DemoView view = new DemoView(host, common.noColor());
    try (DemoStage stage = DemoStage.open(host, view)) {
      return CommandFailures.reported(
          view, any -> new DemoStory(host, stage, common.noColor()).tell());
    }
  }
}
