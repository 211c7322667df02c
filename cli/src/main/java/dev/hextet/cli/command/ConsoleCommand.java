package dev.hextet.cli.command;

import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.PlainOptions;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.workplace.DocumentLoader;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.engine.OfflineAnalysis;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.resolve.ConsoleDocument;
import dev.hextet.core.resource.Provider;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hextet console}: evaluates expressions without credentials. */
@Command(
    name = "console",
    customSynopsis = "hextet console [DOCUMENT] [options]",
    description = {
      "Evaluates expressions, one per line, over a document and its state.",
      "Makes no calls and changes nothing."
    },
    sortOptions = false)
public final class ConsoleCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT]",
      description = "Document (default: the current folder, which may be empty).")
  private Path document = FileNames.DOCUMENT;

  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final StateOptions state = new StateOptions();

  @Mixin private final PlainOptions plain = new PlainOptions();

  public ConsoleCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    Provider provider = Workplace.provider();
    ConsoleDocument inquiry = new DocumentLoader(provider, host).loadInquiry(document, variables);
    Scope scope =
        OfflineAnalysis.present(
            inquiry.configuration(),
            state.place(document).location(),
            name -> Workplace.type(provider, name));
    return new Console(host, host.errStyle(plain.noColor()), inquiry, scope).run();
  }
}
