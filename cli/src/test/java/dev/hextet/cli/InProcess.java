package dev.hextet.cli;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Interrupts;
import dev.hextet.cli.host.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came of a command that ran in this process.
 *
 * @param exitCode what the program would exit with
 * @param out what it printed
 * @param err its progress and diagnostics
 */
public record InProcess(int exitCode, String out, String err) {

  /** Runs a command without input, environment and terminal. */
  public static InProcess run(String... arguments) {
    return run("", Map.of(), arguments);
  }

  public static InProcess run(String input, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Interrupts interrupts = new Interrupts();
    Host host = host(input, environment, Terminals.NONE, out, err, interrupts);
    int exitCode = new ProgramRunner(host).run(arguments);
    interrupts.over(exitCode);
    return new InProcess(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command with one stream for output and diagnostics, as a terminal displays them. */
  public static InProcess runInTerminal(String input, String... arguments) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Interrupts interrupts = new Interrupts();
    Terminals terminals = new Terminals(true, false, false);
    Host host = host(input, Map.of(), terminals, screen, screen, interrupts);
    int exitCode = new ProgramRunner(host).run(arguments);
    interrupts.over(exitCode);
    return new InProcess(exitCode, screen.toString(StandardCharsets.UTF_8), "");
  }

  public static Host host(Map<String, String> environment, Terminals terminals) {
    return host(
        "",
        environment,
        terminals,
        new ByteArrayOutputStream(),
        new ByteArrayOutputStream(),
        new Interrupts());
  }

  public static Host host(
      String input,
      Map<String, String> environment,
      Terminals terminals,
      ByteArrayOutputStream out,
      ByteArrayOutputStream err,
      Interrupts interrupts) {
    return new Host(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminals,
        environment,
        interrupts);
  }
}
