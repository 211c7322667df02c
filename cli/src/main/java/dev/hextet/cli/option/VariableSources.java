package dev.hextet.cli.option;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.option.VariableArgument.Kind;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.resolve.variable.VariableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sources of the arguments: files once, and the input at most once. */
public final class VariableSources {
  private final Host host;
  private final Diagnostics diagnostics;

  private VariableSources(Host host, Diagnostics diagnostics) {
    this.host = host;
    this.diagnostics = diagnostics;
  }

  /** All sources, from the lowest precedence to the highest; of one kind, the later one wins. */
  public static List<VariableSource> read(
      List<VariableArgument> arguments, Host host, Diagnostics diagnostics) {
    VariableSources reader = new VariableSources(host, diagnostics);
    List<VariableSource> sources = new ArrayList<>();
    sources.add(VariableSource.environment(host.environment()));
    for (Kind kind : Kind.values()) {
      arguments.stream()
          .filter(argument -> argument.kind() == kind)
          .forEach(argument -> reader.read(argument).ifPresent(sources::add));
    }
    return sources;
  }

  private Optional<VariableSource> read(VariableArgument argument) {
    String name = argument.name();
    String text = argument.text();
    return switch (argument.kind()) {
      case ENVIRONMENT ->
          Optional.of(VariableSource.environment(host.environment(), text, diagnostics));
      case FILE ->
          variables(text)
              .map(source -> VariableSource.file(source.name(), source.text(), diagnostics));
      case CONTENTS -> source(text).map(source -> VariableSource.contents(name, source.text()));
      case VALUE -> Optional.of(VariableSource.argument(name, text));
    };
  }

  /** A file of variables, which is a YAML map. */
  private Optional<SourceText> variables(String file) {
    if (DocumentFile.isNativeVariables(file)) {
      diagnostics.add(CliDiagnostic.NATIVE_VARIABLES.with(file).anywhere());
      return Optional.empty();
    }
    return source(file);
  }

  private Optional<SourceText> source(String file) {
    return InputFiles.read(file, host, true, diagnostics);
  }
}
