package dev.hextet.core.yaml;

import org.jspecify.annotations.Nullable;

/** An event of the parser. Offsets count UTF-16 units. */
public sealed interface YamlEvent {

  /** Offset of its first character. */
  int start();

  /** Offset after its last. */
  int end();

  /** A document begins; without characters unless three dashes say so. */
  record DocumentStart(int start, int end) implements YamlEvent {}

  /** A document ends. */
  record DocumentEnd(int start, int end) implements YamlEvent {}

  /** The text ends. */
  record StreamEnd(int start, int end) implements YamlEvent {}

  /** {@code *name}. */
  record Alias(int start, int end, String name) implements YamlEvent {}

  /** A value, which may have an anchor and a tag. */
  sealed interface Anchored extends YamlEvent {

    /** Its anchor and its tag. */
    Properties properties();
  }

  /**
   * A scalar.
   *
   * @param start offset of its anchor or tag, if it has one
   * @param content offset of its first character after those
   * @param text its value
   */
  record Scalar(
      int start, int content, int end, Properties properties, String text, YamlStyle style)
      implements Anchored {}

  /** A list begins. */
  record SequenceStart(int start, int end, Properties properties, boolean flow)
      implements Anchored {}

  /** A map begins. */
  record MappingStart(int start, int end, Properties properties, boolean flow)
      implements Anchored {}

  /** A list or a map ends. */
  record CollectionEnd(int start, int end) implements YamlEvent {}

  /**
   * Properties before a value.
   *
   * @param anchor its name
   * @param tag the whole tag; {@code !} alone means no type
   */
  record Properties(@Nullable String anchor, @Nullable String tag) {
    static final Properties NONE = new Properties(null, null);
  }
}
