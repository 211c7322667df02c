package dev.hextet.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.ProblemText;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.view.DiagnosticJson;
import dev.hextet.cli.workplace.DocumentLoader;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.engine.OfflineAnalysis;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.value.JsonText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hextet validate}: checks a document without credentials. */
@Command(
    name = "validate",
    customSynopsis = "hextet validate [DOCUMENT] [options]",
    description = "Checks a document without credentials and without calls.",
    sortOptions = false)
public final class ValidateCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT]",
      description = "Document: a file or a folder (default: the current folder).")
  private Path document = FileNames.DOCUMENT;

  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public ValidateCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    List<Diagnostic> problems = problems();
    boolean valid = problems.stream().noneMatch(Diagnostic::isError);
    if (common.json()) {
      host.out().print(JsonText.pretty(json(problems, valid)));
    } else {
      ProblemText.print(problems, host.err(), host.errStyle(common.noColor()));
      host.out().print(valid ? success(problems.isEmpty()) : "");
    }
    return valid ? ExitCode.SUCCESS : ExitCode.ERROR;
  }

  private List<Diagnostic> problems() {
    Provider provider = Workplace.provider();
    try {
      Configuration configuration =
          new DocumentLoader(provider, host).loadUnbound(document, variables);
      return OfflineAnalysis.check(configuration, name -> Workplace.type(provider, name));
    } catch (DiagnosticException e) {
      return e.diagnostics();
    }
  }

  private static String success(boolean clean) {
    return clean
        ? "Success! The configuration is valid.\n"
        : "Success! The configuration is valid, but there were some validation warnings.\n";
  }

  private static ObjectNode json(List<Diagnostic> problems, boolean valid) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    long errors = problems.stream().filter(Diagnostic::isError).count();
    node.put("format_version", "1.0");
    node.put("valid", valid);
    node.put("error_count", errors);
    node.put("warning_count", problems.size() - errors);
    ArrayNode all = node.putArray("diagnostics");
    ProblemText.shown(problems).forEach(problem -> all.add(DiagnosticJson.of(problem)));
    return node;
  }
}
