package dev.hextet.cli;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Interrupts;
import dev.hextet.cli.host.StandardStream;
import dev.hextet.cli.host.Terminals;
import dev.hextet.cli.startup.ClassArchive;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The entry point of the program: runs one command and exits with its code. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
    StandardStream out = StandardStream.of(FileDescriptor.out);
    StandardStream err = StandardStream.of(FileDescriptor.err);
    Interrupts interrupts = new Interrupts();
    PrintStream errors = printing(err);
    Host host =
        new Host(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            printing(out),
            errors,
            Terminals.of(System.getProperty("hextet.terminals", "")),
            System.getenv(),
            interrupts);
    int code = withOutput(new ProgramRunner(host).run(arguments), out, errors);
    interrupts.over(code);
    keepArchiveCurrent();
    System.exit(code);
  }

  /** Has the classes of the next start prepared, after the result of this one is out. */
  private static void keepArchiveCurrent() {
    Optional<ClassArchive> archive = ClassArchive.ofThisProcess();
    try {
      if (archive.isPresent()) {
        archive.get().keepCurrent(TrainingRun.class);
      }
    } catch (IOException e) {
      // The next start is as slow as this one, and tries again.
      return;
    }
  }

  private static PrintStream printing(StandardStream stream) {
    return new PrintStream(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
  }

  /** A result that could not be written is an error. */
  private static int withOutput(int code, StandardStream out, PrintStream err) {
    Optional<String> failure = out.failure();
    if (failure.isEmpty()) {
      return code;
    }
    err.print("hextet: the output cannot be written: " + failure.get() + "\n");
    err.flush();
    return code == ExitCode.SUCCESS ? ExitCode.ERROR : code;
  }
}
