package dev.hextet.cli.command;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.ProblemText;
import dev.hextet.cli.option.PlainOptions;
import dev.hextet.cli.workplace.ModuleDownload;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hextet get}: the download of modules. */
@Command(
    name = "get",
    customSynopsis = "hextet get [DOCUMENT] [options]",
    description = {
      "Downloads the modules of a document into .hextet/modules, and pins them in",
      "hextet.lock.json. HEXTET_REGISTRY is the address of a mirror of the module registry."
    },
    sortOptions = false)
public final class GetCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT]",
      description = "Document, or its folder (default: the current folder).")
  private Path document = FileNames.DOCUMENT;

  @Option(
      names = {"--update", "--upgrade"},
      description = "Choose the newest versions and commits again.")
  private boolean update;

  @Mixin private final PlainOptions plain = new PlainOptions();

  public GetCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    List<String> lines = new ArrayList<>();
    try {
      new ModuleDownload(Workplace.provider(), host)
          .run(document, update, line -> add(line, lines));
    } catch (DiagnosticException e) {
      ProblemText.print(e.diagnostics(), host.err(), host.errStyle(plain.noColor()));
      return ExitCode.ERROR;
    }
    host.out()
        .print(
            lines.isEmpty()
                ? "No module requires a download: run \"hextet plan\".\n"
                : "The modules are complete: run \"hextet plan\".\n");
    return ExitCode.SUCCESS;
  }

  private void add(String line, List<String> lines) {
    lines.add(line);
    host.out().print(PrintableText.line(line) + "\n");
  }
}
