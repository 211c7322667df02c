package dev.hextet.cli.command;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.FileContents;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.host.ProblemText;
import dev.hextet.cli.option.PlainOptions;
import dev.hextet.cli.workplace.RootDocument;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.Notation;
import dev.hextet.core.document.format.CanonicalLayout;
import dev.hextet.core.render.UnifiedDiff;
import dev.hextet.core.resolve.CanonicalAddresses;
import dev.hextet.core.resolve.ExpressionCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hextet fmt}: the layout of documents, and the canonical text of their addresses. */
@Command(
    name = "fmt",
    customSynopsis = "hextet fmt [FILE...] [options]",
    description =
        "Formats documents, and writes addresses in canonical form. HCL has Terraform's layout.",
    sortOptions = false)
public final class FmtCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "[FILE...]",
      description = "Files or folders (default: the current folder); \"-\" formats standard input.")
  private List<String> files = List.of(FileNames.DOCUMENT.toString());

  @Option(names = "--recursive", description = "Also format the files of subfolders.")
  private boolean recursive;

  @Option(
      names = "--check",
      description = "Write nothing. Exit with 1 and list the files that would change.")
  private boolean check;

  @Option(names = "--diff", description = "Print the changes.")
  private boolean diff;

  @Mixin private final PlainOptions plain = new PlainOptions();

  public FmtCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    boolean fine = true;
    for (String file : files) {
      for (String each : formattable(file)) {
        fine &= isDone(each);
      }
    }
    return fine ? ExitCode.SUCCESS : ExitCode.ERROR;
  }

  /** Returns the files that an operand stands for. */
  private List<String> formattable(String operand) {
    if (operand.equals(InputFiles.INPUT) || !Files.isDirectory(Path.of(operand))) {
      return List.of(operand);
    }
    RootDocument folder = RootDocument.of(Path.of(operand));
    if (!recursive) {
      folder.check();
    }
    return folder.formattable(recursive).stream().map(Path::toString).toList();
  }

  /**
   * Determines whether a file could be formatted and, with {@code --check}, was already formatted.
   */
  private boolean isDone(String file) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceText> source = InputFiles.read(file, host, false, diagnostics);
    Optional<String> formatted = source.flatMap(read -> formatted(read, diagnostics));
    ProblemText.print(diagnostics.sorted(), host.err(), host.errStyle(plain.noColor()));
    formatted.ifPresent(text -> reported(file, source.orElseThrow(), text));
    return formatted.isPresent()
        && !(check && !formatted.get().equals(source.orElseThrow().text()));
  }

  private static Optional<String> formatted(SourceText source, Diagnostics diagnostics) {
    Optional<Document> document = DocumentReader.read(source, diagnostics);
    if (document.isEmpty() || diagnostics.hasErrors()) {
      return Optional.empty();
    }
    if (Notation.of(source).isNative()) {
      new ExpressionCheck(diagnostics).check(document.get().root());
      return diagnostics.hasErrors() ? Optional.empty() : Optional.of(CanonicalLayout.of(source));
    }
    SourceText canonical = CanonicalAddresses.in(document.get(), Workplace.provider(), diagnostics);
    return diagnostics.hasErrors() ? Optional.empty() : Optional.of(CanonicalLayout.of(canonical));
  }

  private void reported(String file, SourceText source, String text) {
    boolean changed = !text.equals(source.text());
    boolean input = file.equals(InputFiles.INPUT);
    if (diff) {
      host.out().print(UnifiedDiff.of(source.name(), source.text(), text));
    } else if (input && !check) {
      host.out().print(text);
    } else if (changed) {
      host.out().print(source.name() + "\n");
    }
    if (changed && !check && !input) {
      FileContents.replace(Path.of(file), text);
    }
  }
}
