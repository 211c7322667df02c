package dev.hextet.core.render.text;

import dev.hextet.core.plan.Action;
import dev.hextet.core.render.RenderedBlock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Terraform's symbols for actions, in a column of width 3, and its legend for them. */
final class ActionSymbols {
  private static final int WIDTH = 3;

  /** In the order of the legend. */
  private static final List<Action> SHOWN =
      List.of(
          Action.CREATE,
          Action.UPDATE,
          Action.DELETE,
          Action.REPLACE,
          Action.CREATE_THEN_DELETE,
          Action.FORGET);

  private ActionSymbols() {}

  static String column(String symbol, TerminalStyle style) {
    return " ".repeat(WIDTH - symbol.length()) + painted(symbol, style);
  }

  private static String painted(String symbol, TerminalStyle style) {
    return switch (symbol) {
      case "+" -> style.green(symbol);
      case "-" -> style.red(symbol);
      case "~" -> style.yellow(symbol);
      case "-/+" -> style.red("-") + "/" + style.green("+");
      case "+/-" -> style.green("+") + "/" + style.red("-");
      case RenderedBlock.READ -> style.cyan(symbol);
      default -> symbol;
    };
  }

  private static String meaning(Action action) {
    return switch (action) {
      case NO_OP, IMPORT -> "nothing";
      case CREATE -> "create";
      case UPDATE -> "update in-place";
      case DELETE -> "destroy";
      case FORGET -> "forget";
      case REPLACE -> "destroy and then create replacement";
      case CREATE_THEN_DELETE -> "create replacement and then destroy";
    };
  }

  /**
   * Returns a line for each action in the plan.
   *
   * @param reads true if the plan has reads as well
   */
  static String legend(Collection<Action> occurring, boolean reads, TerminalStyle style) {
    String actions =
        SHOWN.stream()
            .filter(occurring::contains)
            .map(action -> line(action.symbol(), meaning(action), style))
            .collect(Collectors.joining());
    return actions + (reads ? line(RenderedBlock.READ, "read (data sources)", style) : "");
  }

  private static String line(String symbol, String meaning, TerminalStyle style) {
    return column(symbol, style) + " " + meaning + "\n";
  }
}
