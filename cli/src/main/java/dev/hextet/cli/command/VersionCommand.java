package dev.hextet.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Version;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.core.value.JsonText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hextet version}: one line. */
@Command(
    name = "version",
    customSynopsis = "hextet version [options]",
    description = "Prints the version.",
    sortOptions = false)
public final class VersionCommand implements Callable<Integer> {
  private final Host host;

  @Mixin private final CommonOptions common = new CommonOptions();

  public VersionCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    host.out().print(common.json() ? Json.text() : Version.tool() + "\n");
    return ExitCode.SUCCESS;
  }

  /** Apart, so that one line needs no JSON. */
  private static final class Json {
    static String text() {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("hextet_version", Version.current());
      node.put("java_version", System.getProperty("java.version"));
      return JsonText.pretty(node);
    }
  }
}
