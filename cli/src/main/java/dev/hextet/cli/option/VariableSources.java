package dev.hextet.cli.option;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.resolve.variable.VariableSource;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** Returns all sources in ascending precedence. Of one precedence, the later one wins. */
  public static List<VariableSource> read(
      List<VariableArgument> arguments, Host host, Diagnostics diagnostics) {
    VariableSources reader = new VariableSources(host, diagnostics);
    List<VariableSource> sources = new ArrayList<>();
    sources.add(VariableSource.environment(host.environment()));
    arguments.stream()
        .sorted(Comparator.comparingInt(argument -> argument.kind().precedence()))
        .forEach(argument -> reader.read(argument).ifPresent(sources::add));
    return sources;
  }

  private Optional<VariableSource> read(VariableArgument argument) {
    String name = argument.name();
    String text = argument.text();
    return switch (argument.kind()) {
      case ENVIRONMENT ->
          Optional.of(VariableSource.environment(host.environment(), text, diagnostics));
      case AUTOMATIC -> source(text).map(source -> file(source.name(), source));
      case FILE, TERRAFORM_FILE -> source(text).map(source -> file("-l " + source.name(), source));
      case CONTENTS -> source(text).map(source -> VariableSource.contents(name, source.text()));
      case VALUE -> Optional.of(VariableSource.argument(name, text));
    };
  }

  private VariableSource file(String label, SourceText source) {
    return VariableSource.file(label, source, diagnostics);
  }

  private Optional<SourceText> source(String file) {
    return InputFiles.read(file, host, true, diagnostics);
  }
}
