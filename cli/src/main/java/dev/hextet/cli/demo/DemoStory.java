package dev.hextet.cli.demo;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.core.render.text.TerminalStyle;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/** The phases of the demo. */
final class DemoStory {
  private static final int WIDTH = 78;

  private final PrintStream out;
  private final DemoStage stage;
  private final boolean bold;
  private int phase;

  DemoStory(Host host, DemoStage stage, boolean noColor) {
    this.out = host.out();
    this.stage = stage;
    this.bold = host.outStyle(noColor) == TerminalStyle.ANSI;
  }

  /** All phases; ends at the first that fails. */
  int tell() {
    int code = plan();
    code = code == 0 ? apply() : code;
    code = code == 0 ? planAgain() : code;
    code = code == 0 ? change() : code;
    code = code == 0 ? destroy() : code;
    code = code == 0 ? inventory() : code;
    return code == 0 ? page() : code;
  }

  private int plan() {
    return phase(
        "Plan",
        """
        A web server with the address ::4 of its subnet. Amazon has not assigned the /56 of
        the VPC yet; the plan shows how the address will be computed.
        """,
        "hextet plan stack.yml --sandbox -l vars.yml",
        stage::plan);
  }

  private int apply() {
    return phase(
        "Apply",
        "Runs the steps of the plan, in parallel where their order permits.\n",
        "hextet apply stack.yml --sandbox -l vars.yml --auto-approve",
        stage::apply);
  }

  private int planAgain() {
    return phase(
        "Plan again",
        "The live resources match the document.\n",
        "hextet plan stack.yml --sandbox -l vars.yml",
        stage::plan);
  }

  private int change() {
    stage.edit("\"::4\"", "\"::5\"");
    return phase(
        "Change the address",
        "Changes ::4 to ::5 in place; the instance keeps running.\n",
        "sed -i 's/\"::4\"/\"::5\"/' stack.yml\n"
            + "$ hextet apply stack.yml --sandbox -l vars.yml --auto-approve",
        stage::apply);
  }

  private int destroy() {
    return phase(
        "Destroy",
        "Destroys all resources, each after its dependents.\n",
        "hextet destroy stack.yml --sandbox -l vars.yml --auto-approve",
        stage::destroy);
  }

  private int page() {
    heading(
        "The page",
        """
        The sandbox runs no guests. Instead, an nginx on this machine serves the page of the
        instance, with the configuration in user-data.yml.
        """);
    stage.page();
    return ExitCode.SUCCESS;
  }

  private int phase(String title, String words, String command, IntSupplier action) {
    heading(title, words);
    out.print("$ " + command + "\n\n");
    out.flush();
    return action.getAsInt();
  }

  private void heading(String title, String words) {
    phase++;
    String heading = "── " + phase + ". " + title + " ";
    String line = heading + "─".repeat(WIDTH - heading.length());
    out.print("\n" + (bold ? "\u001b[1m" + line + "\u001b[0m" : line) + "\n");
    out.print(words + "\n");
  }

  /** Reads the remaining objects from the sandbox itself. */
  private int inventory() {
    String left = stage.inventory();
    if (!left.replaceAll("\\s", "").equals("{}")) {
      out.print("\nThis is left in the sandbox, and should not be:\n" + left + "\n");
      return ExitCode.ERROR;
    }
    out.print("\nNothing is left in the sandbox.\n");
    return ExitCode.SUCCESS;
  }
}
