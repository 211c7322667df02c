package dev.hextet.core.yaml;

/** The text is not YAML. */
public final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Kind of the error. */
  public enum Kind {
    /** A tab stands where only spaces may. */
    TAB,
    /** No value begins with this character. */
    FIRST_CHARACTER,
    /** A value is expected. */
    NO_VALUE,
    /** A colon and a space where no key can stand. */
    COLON,
    /** A dash and a space where no list can begin. */
    DASH,
    /** A key has no colon. */
    NO_COLON,
    /** A key is longer than a key may be. */
    LONG_KEY,
    /** A quote or a bracket is not closed. */
    UNCLOSED,
    /** A comma or the closing bracket is missing. */
    NO_COMMA,
    /** An entry does not fit the collection that is open. */
    MISFIT,
    /** An unknown escape in double quotes. */
    ESCAPE,
    /** An alias or an anchor without a name. */
    NO_NAME,
    /** A comment touches the preceding token. */
    COMMENT,
    /** A character that YAML does not allow here. */
    CHARACTER,
    /** The text after | or > is not an indicator or a comment. */
    BLOCK_HEADER,
    /**
     * The empty lines at the begin of a block of text have more spaces than the first other one.
     */
    BLOCK_INDENT,
    /** A line that begins with % is not a directive. */
    DIRECTIVE,
    /** A tag is malformed, or its handle is not declared. */
    TAG,
    /** Brackets are nested too deep. */
    DEPTH
  }

  private final Kind kind;
  private final int began;
  private final int at;

  YamlException(Kind kind, int began, int at) {
    super(kind + " at " + at);
    this.kind = kind;
    this.began = began;
    this.at = at;
  }

  /** Returns the kind of the error. */
  public Kind kind() {
    return kind;
  }

  /** The offset at which the value or collection begins in which it is found. */
  public int began() {
    return began;
  }

  /** The offset at which it is found. */
  public int at() {
    return at;
  }
}
