package dev.hextet.cli.command;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.value.ValueJson;
import dev.hextet.sandbox.fault.BadFaultException;
import dev.hextet.sandbox.fault.Fault;
import dev.hextet.sandbox.fault.FaultReader;
import java.nio.file.Path;
import java.util.List;

/** Reads the faults of a sandbox from a file in YAML or JSON. */
public final class FaultFiles {
  private FaultFiles() {}

  public static List<Fault> read(Path file) {
    Diagnostics problems = new Diagnostics();
    DocumentNode root =
        DocumentReader.read(InputFiles.read(file), problems)
            .orElseThrow(() -> new DiagnosticException(problems.sorted()))
            .root();
    problems.throwIfErrors();
    try {
      return FaultReader.read(ValueJson.toJson(root.value()).toString());
    } catch (BadFaultException e) {
      throw new DiagnosticException(
          List.of(CliDiagnostic.BAD_FAULT.with(e.text()).at(place(root, e))));
    }
  }

  /** The field that is wrong, or else the fault, or else all of it. */
  private static SourceRange place(DocumentNode root, BadFaultException problem) {
    DocumentNode fault =
        root instanceof SequenceNode list && problem.fault() > 0
            ? list.items().get(problem.fault() - 1)
            : root;
    return fault instanceof MappingNode map
        ? map.entry(problem.field()).map(entry -> entry.key().range()).orElse(map.range())
        : fault.range();
  }
}
