package dev.hextet.core.document.format;

/** A token of HCL's native syntax, with the number of spaces before it. */
final class NativeToken {
  private final Kind kind;
  private final String text;
  private int spaces;

  NativeToken(Kind kind, String text, int spaces) {
    this.kind = kind;
    this.text = text;
    this.spaces = spaces;
  }

  /** Kinds of tokens that have spacing rules of their own. */
  enum Kind {
    NAME,
    NUMBER,
    OPEN_QUOTE,
    CLOSE_QUOTE,
    /** Characters of a string. */
    QUOTED_TEXT,
    OPEN_HEREDOC,
    CLOSE_HEREDOC,
    /** Characters of a heredoc. */
    HEREDOC_TEXT,
    /** <code>${</code>. */
    OPEN_TEMPLATE,
    /** <code>%{</code>. */
    OPEN_DIRECTIVE,
    CLOSE_TEMPLATE,
    NEWLINE,
    COMMENT,
    SYMBOL,
    /** The place of a token that is absent. */
    NONE;

    boolean isTemplate() {
      return this == OPEN_TEMPLATE || this == OPEN_DIRECTIVE;
    }
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  int spaces() {
    return spaces;
  }

  void setSpaces(int number) {
    spaces = number;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Determines whether a line ends with the token. */
  boolean endsLine() {
    return kind == Kind.NEWLINE || kind == Kind.COMMENT && text.endsWith("\n");
  }

  /** Returns 1 for an opening bracket, -1 for a closing one, and otherwise 0. */
  int bracket() {
    return switch (kind) {
      case OPEN_TEMPLATE, OPEN_DIRECTIVE -> 1;
      case CLOSE_TEMPLATE -> -1;
      case SYMBOL ->
          switch (text) {
            case "{", "[", "(" -> 1;
            case "}", "]", ")" -> -1;
            default -> 0;
          };
      default -> 0;
    };
  }
}
