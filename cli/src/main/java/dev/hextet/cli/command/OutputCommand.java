package dev.hextet.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.StateOperands;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.view.OutputJson;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.render.text.EndingText;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet output}: prints the recorded outputs. */
@Command(
    name = "output",
    customSynopsis = "hextet output [DOCUMENT] [NAME] [options]",
    description = "Prints the recorded outputs, or one of them.",
    sortOptions = false)
public final class OutputCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..2",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT] [NAME]",
      description = "Document (default: hextet.yml), and the name of an output.")
  private List<String> operands = new ArrayList<>();

  @Option(names = "--raw", description = "Print the plain value of one output.")
  private boolean raw;

  @Mixin private final StateOptions state = new StateOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public OutputCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about = StateOperands.of(operands);
    if (about.rest().size() > 1) {
      throw new ParameterException(
          command.commandLine(), "the usage is: hextet output [DOCUMENT] [NAME]");
    }
    String name = about.rest().isEmpty() ? null : about.rest().get(0);
    if (raw && (name == null || common.json())) {
      throw new ParameterException(
          command.commandLine(), "--raw wants the NAME of one output, and no --json");
    }
    SortedMap<String, OutputRecord> outputs =
        state.place(about.document()).existing().state().outputs();
    host.out().print(name == null ? all(outputs) : one(name, outputs));
    return ExitCode.SUCCESS;
  }

  private String all(SortedMap<String, OutputRecord> outputs) {
    if (common.json()) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      outputs.forEach((output, record) -> node.set(output, OutputJson.of(marked(record))));
      return JsonText.pretty(node);
    }
    if (outputs.isEmpty()) {
      host.err().print("There are no outputs.\n");
    }
    StringBuilder lines = new StringBuilder();
    outputs.forEach(
        (output, record) -> lines.append(output + " = " + EndingText.value(marked(record)) + "\n"));
    return lines.toString();
  }

  private String one(String output, SortedMap<String, OutputRecord> outputs) {
    OutputRecord record = outputs.get(output);
    if (record == null) {
      throw CommandFailure.error(
          CliDiagnostic.NO_OUTPUT.with(output, Suggestion.sentence(output, outputs.keySet())));
    } else if (record.isSensitive()) {
      throw CommandFailure.error(CliDiagnostic.SENSITIVE_OUTPUT.with(output));
    } else if (common.json()) {
      return JsonText.pretty(ValueJson.toJson(record.value()));
    }
    return raw ? text(output, record.value()) : EndingText.value(record.value()) + "\n";
  }

  private static String text(String output, Value value) {
    if (value instanceof Value.Items || value instanceof Value.MapOf || value.isNull()) {
      throw CommandFailure.error(CliDiagnostic.NOT_RAW.with(output, value.typeName()));
    }
    return value.asText().orElseGet(value::expression);
  }

  private static Value marked(OutputRecord record) {
    return record.isSensitive()
        ? Value.sensitive(record.value(), Term.named("sensitive"))
        : record.value();
  }
}
