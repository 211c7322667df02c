package dev.hextet.core.yaml;

/**
 * The smallest part of a text with a meaning of its own.
 *
 * @param kind its kind
 * @param start offset of its first character
 * @param end offset after its last
 * @param text value of a scalar, name of an anchor or alias, or the written tag
 * @param style notation of a scalar; otherwise plain
 */
public record YamlToken(Kind kind, int start, int end, String text, YamlStyle style) {

  /** The kinds of tokens. */
  public enum Kind {
    STREAM_END,
    /** A line that begins with {@code %}. */
    DIRECTIVE,
    /** {@code ---}. */
    DOCUMENT_START,
    /** {@code ...}. */
    DOCUMENT_END,
    /** A list in lines begins; no characters. */
    BLOCK_SEQUENCE_START,
    /** A map in lines begins; no characters. */
    BLOCK_MAPPING_START,
    /** A map or list in lines ends; no characters. */
    BLOCK_END,
    FLOW_SEQUENCE_START,
    FLOW_SEQUENCE_END,
    FLOW_MAPPING_START,
    FLOW_MAPPING_END,
    /** {@code -} before an item. */
    BLOCK_ENTRY,
    /** {@code ,}. */
    FLOW_ENTRY,
    /** A key follows: {@code ?}, or no characters. */
    KEY,
    /** {@code :} after a key. */
    VALUE,
    ALIAS,
    ANCHOR,
    TAG,
    SCALAR
  }

  static YamlToken of(Kind kind, int start, int end) {
    return new YamlToken(kind, start, end, "", YamlStyle.PLAIN);
  }

  /** Determines whether the token ends a value after which a colon needs no space, as in JSON. */
  boolean endsJson() {
    return switch (kind) {
      case FLOW_SEQUENCE_END, FLOW_MAPPING_END -> true;
      case SCALAR -> style.isQuoted();
      default -> false;
    };
  }
}
