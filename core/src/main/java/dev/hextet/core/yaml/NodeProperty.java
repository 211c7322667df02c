package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlException.Kind;

/** Reads the properties before a value: anchors, tags and aliases. */
final class NodeProperty {
  private static final String URI = "-;/?:@&=+$_.!~*'()%#";

  private NodeProperty() {}

  /** {@code &name} or {@code *name}. */
  static YamlToken name(YamlCursor in) {
    int start = in.at();
    YamlToken.Kind kind = in.peek() == '*' ? YamlToken.Kind.ALIAS : YamlToken.Kind.ANCHOR;
    in.skip(1);
    while (isNameCharacter(in)) {
      in.skip(1);
    }
    boolean ends = in.isSpaced(0) || in.isFlowIndicator(0);
    if (in.isLibyaml()) {
      ends = in.isSpaced(0) || "?:,]}%@`".indexOf(in.peek()) >= 0;
    }
    if (in.at() == start + 1 || !ends) {
      throw in.error(Kind.NO_NAME, start);
    }
    return new YamlToken(kind, start, in.at(), in.from(start + 1), YamlStyle.PLAIN);
  }

  private static boolean isNameCharacter(YamlCursor in) {
    char c = in.peek();
    return in.isLibyaml()
        ? c < 0x80 && Character.isLetterOrDigit(c) || c == '_' || c == '-'
        : !in.isSpaced(0) && !in.isFlowIndicator(0);
  }

  /**
   * Reads {@code !tag}, {@code !!tag}, {@code !handle!tag} or {@code !<tag>}.
   *
   * @param flow true within brackets
   */
  static YamlToken tag(YamlCursor in, boolean flow) {
    int start = in.at();
    in.skip(1);
    boolean verbatim = in.peek() == '<';
    while (verbatim ? in.peek() != '>' && !in.isSpaced(0) : isTagCharacter(in, flow)) {
      in.skip(1);
    }
    if (verbatim) {
      if (in.peek() != '>' || in.at() == start + 2) {
        throw in.error(Kind.TAG, start);
      }
      in.skip(1);
    }
    if (!in.isSpaced(0) && !(flow && in.isFlowIndicator(0))) {
      throw in.error(Kind.TAG, start);
    }
    return new YamlToken(YamlToken.Kind.TAG, start, in.at(), in.from(start), YamlStyle.PLAIN);
  }

  private static boolean isTagCharacter(YamlCursor in, boolean flow) {
    char c = in.peek();
    boolean word = c < 0x80 && Character.isLetterOrDigit(c) || URI.indexOf(c) >= 0;
    return !in.isSpaced(0)
        && (word || (!flow || in.isLibyaml()) && (c == ',' || c == '[' || c == ']'));
  }
}
