package dev.hextet.core.document.format;

/**
 * The smallest part of a document with a place of its own.
 *
 * @param kind its kind
 * @param start offset of its first character
 * @param end offset after its last; for a text block, after its header
 * @param through offset after all of its text; for a text block, after its lines
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
    /** An anchor, an alias or a tag, which must not touch the next lexeme. */
    PROPERTY,
    /** A value, quotes included. */
    SCALAR,
    /** {@code |} or {@code >} and the lines after it. */
    TEXT_BLOCK,
    /** A map in lines begins; this and those below have no characters. */
    MAPPING,
    /** A list in lines begins. */
    SEQUENCE,
    /** Marker before a key. */
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
