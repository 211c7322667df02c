package dev.hextet.cli;

import dev.hextet.cli.demo.DemoFiles;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Interrupts;
import dev.hextet.cli.host.Terminals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run of the usual commands on a sandbox, which loads the classes that the class archive holds:
 * the example is planned, saved, shown, applied, changed and destroyed.
 */
final class TrainingRun {
  private static final String OTHER_KEY =
      "ssh_public_key=ssh-ed25519"
          + " AAAAC3NzaC1lZDI1NTE5AAAAIJCAzQcoJyhJ0oRzIyS6Ht6Ms8fZnjGcp0Sgx3rIs9dX other";

  private final Host host;
  private final String document;
  private final String variables;
  private final String plan;

  private TrainingRun(Path folder, DemoFiles files) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    this.host =
        new Host(
            InputStream.nullInputStream(),
            nowhere,
            nowhere,
            Terminals.NONE,
            Map.of(),
            new Interrupts());
    this.document = files.document().toString();
    this.variables = files.variables().toString();
    this.plan = folder.resolve("plan.json").toString();
  }

  /** Exits with 0 if each command succeeds, else with the code of the first that fails. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("hextet-training");
    TrainingRun run = new TrainingRun(folder, DemoFiles.writeTo(folder));
    int code = run.run();
    DemoFiles.remove(folder);
    run.host.interrupts().over(code);
    System.exit(code);
  }

  private int run() {
    return Stream.of(
            onDocument("validate"),
            onSandbox("plan", "--out", plan),
            List.of("show", plan),
            List.of("apply", plan, "-l", variables, "--sandbox"),
            onSandbox("plan", "--format", "markdown"),
            onSandbox("plan", "--format", "json", "-v", OTHER_KEY),
            onSandbox("apply", "--auto-approve", "--json", "-v", OTHER_KEY),
            List.of("output", "--state", document.replace(".yml", ".state.json")),
            onSandbox("destroy", "--auto-approve"))
        .mapToInt(command -> new ProgramRunner(host).run(command.toArray(String[]::new)))
        .filter(code -> code != ExitCode.SUCCESS)
        .findFirst()
        .orElse(ExitCode.SUCCESS);
  }

  private List<String> onDocument(String command) {
    return List.of(command, document, "-l", variables);
  }

  private List<String> onSandbox(String command, String... options) {
    return Stream.of(onDocument(command), List.of("--sandbox"), List.of(options))
        .flatMap(List::stream)
        .toList();
  }
}
