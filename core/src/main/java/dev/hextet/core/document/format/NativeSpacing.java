package dev.hextet.core.document.format;

import dev.hextet.core.document.format.NativeToken.Kind;
import java.util.EnumSet;
import java.util.Set;

/** The spaces between two tokens of a line, as in Terraform's own layout. */
final class NativeSpacing {
  private static final Set<Kind> BEFORE_TEXT =
      EnumSet.of(Kind.QUOTED_TEXT, Kind.HEREDOC_TEXT, Kind.OPEN_QUOTE, Kind.OPEN_HEREDOC);
  private static final Set<Kind> AFTER_TEXT =
      EnumSet.of(Kind.QUOTED_TEXT, Kind.HEREDOC_TEXT, Kind.CLOSE_QUOTE, Kind.CLOSE_HEREDOC);

  /** Symbols after which a minus is a sign. */
  private static final Set<String> BEFORE_SIGN =
      Set.of(
          "(", "{", "[", "=", ":", ",", "?", "+", "*", "/", "%", "-", "==", "!=", ">", ">=", "<",
          "<=", "&&", "||", "!");

  private NativeSpacing() {}

  /**
   * Determines whether a space follows a token.
   *
   * @param before the token before it, or {@link Kind#NONE}
   * @param after the token after it
   */
  static boolean isAfter(NativeToken token, NativeToken before, NativeToken after) {
    if (after.is(Kind.NEWLINE) || isJoined(token, after)) {
      return false;
    } else if (token.is(",")) {
      return true;
    } else if (BEFORE_TEXT.contains(token.kind()) || AFTER_TEXT.contains(after.kind())) {
      return false;
    } else if (token.is(Kind.NAME) && token.text().equals("in") && before.is(Kind.NAME)) {
      return true;
    } else if (after.is("[")
        && (token.is(Kind.NAME) || token.is(Kind.NUMBER) || token.bracket() < 0)) {
      return false;
    } else if (token.is("!")) {
      return false;
    } else if (token.is("-")) {
      return !isSign(before);
    }
    return isAroundBrackets(token, after);
  }

  private static boolean isJoined(NativeToken token, NativeToken after) {
    boolean name = token.is(Kind.NAME);
    return name && (after.is("(") || after.is("::"))
        || token.is("::") && after.is(Kind.NAME)
        || token.is(".")
        || after.is(".")
        || after.is(",")
        || after.is("...");
  }

  private static boolean isSign(NativeToken before) {
    return before.is(Kind.NONE) || before.is(Kind.SYMBOL) && BEFORE_SIGN.contains(before.text());
  }

  /** Braces have spaces within them, unlike other brackets. */
  private static boolean isAroundBrackets(NativeToken token, NativeToken after) {
    if (token.is("{") || after.is("}")) {
      return !(token.is("{") && after.is("}"));
    } else if (token.kind().isTemplate() && after.is("{")) {
      return true;
    } else if (token.is("}") && after.is(Kind.CLOSE_TEMPLATE)) {
      return true;
    } else if (token.is(Kind.CLOSE_TEMPLATE) && after.kind().isTemplate()) {
      return false;
    }
    return token.bracket() <= 0 && after.bracket() >= 0;
  }
}
