package dev.hextet.cli.host;

import dev.hextet.core.render.text.TerminalStyle;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * The environment of a command.
 *
 * @param in its input
 * @param out for its result
 * @param err for progress, questions and diagnostics
 * @param terminals the streams that are terminals
 * @param environment the environment variables
 * @param interrupts receives Ctrl-C
 */
public record Host(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Terminals terminals,
    Map<String, String> environment,
    Interrupts interrupts) {
  public Host {
    environment = Map.copyOf(environment);
  }

  /** Returns the style of {@link #out}. */
  public TerminalStyle outStyle(boolean noColor) {
    return style(noColor, terminals.out());
  }

  /** Returns the style of {@link #err}. */
  public TerminalStyle errStyle(boolean noColor) {
    return style(noColor, terminals.err());
  }

  /** Determines whether lines on {@link #err} can be overwritten. */
  public boolean hasLiveLines() {
    return terminals.err() && !isDumb();
  }

  private TerminalStyle style(boolean noColor, boolean terminal) {
    boolean refused = noColor || isSet("NO_COLOR");
    boolean wanted = isForced() || terminal && !isDumb();
    return wanted && !refused ? TerminalStyle.ANSI : TerminalStyle.PLAIN;
  }

  private boolean isForced() {
    return isSet("CLICOLOR_FORCE") && !"0".equals(environment.get("CLICOLOR_FORCE"));
  }

  private boolean isDumb() {
    return "dumb".equals(environment.get("TERM"));
  }

  /** Determines whether a variable is set and not empty. */
  public boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
