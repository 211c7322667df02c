package dev.hextet.core.document.format;

/**
 * The smallest part of a document that has a place of its own.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset after its last; of a block of text, after its header
 * @param through offset after all that belongs to it: of a block of text, after its lines
 */
record Lexeme(Kind kind, int start, int end, int through) {

  enum Kind {
    /** {@code ---} or {@code ...}. */
    DOCUMENT,
    /** {@code :} after a key. */
    COLON,
    /** {@code -} before an item. */
    DASH,
    COMMA,
    /** {@code [}. */
    OPEN_LIST,
    /** <code>{</code>. */
    OPEN_MAP,
    /** {@code ]}. */
    CLOSE_LIST,
    /** <code>}</code>. */
    CLOSE_MAP,
    /** An anchor, an alias or a tag: whatever comes next must not touch it. */
    PROPERTY,
    /** A value, quotes included. */
    SCALAR,
    /** {@code |} or {@code >} and the lines after it. */
    TEXT_BLOCK,
    /** A map in lines begins; this and those below have no characters. */
    MAPPING,
    /** A list in lines begins. */
    SEQUENCE,
    /** What follows is a key. */
    KEY,
    /** A map or list in lines ends. */
    END;

    boolean opens() {
      return this == OPEN_LIST || this == OPEN_MAP;
    }

    boolean closes() {
      return this == CLOSE_LIST || this == CLOSE_MAP;
    }

    boolean isSeen() {
      return compareTo(MAPPING) < 0;
    }
  }
}
