package dev.hextet.core.text;

import java.nio.charset.StandardCharsets;

/** Possible notations of a string in YAML. */
final class YamlString {
  private static final int LONGEST_KEY = 128;

  private YamlString() {}

  /** Determines whether the string can be a key without a question mark. */
  static boolean isSimpleKey(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY
        && text.chars().noneMatch(YamlString::isBreak);
  }

  /** Determines whether the string has several lines and can be a literal block. */
  static boolean isLiteral(String text) {
    return text.indexOf('\n') >= 0
        && text.codePoints().allMatch(YamlString::isPrinted)
        && !hasLostSpaces(text);
  }

  /** Spaces at the end of a line, or of it all, would not be seen. */
  private static boolean hasLostSpaces(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' && (i + 1 == text.length() || isBreak(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  static boolean isPrinted(int c) {
    return c == '\n'
        || c >= ' ' && c < 0x7f
        || c >= 0xa0 && c < 0xd800
        || c >= 0xe000 && c < 0xfffe && c != 0xfeff;
  }

  /** A character within double quotes. */
  static String escaped(int c) {
    return switch (c) {
      case 0 -> "\\0";
      case 0x07 -> "\\a";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case 0x0b -> "\\v";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      case 0x1b -> "\\e";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0x85 -> "\\N";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default -> isPrinted(c) ? Character.toString(c) : number(c);
    };
  }

  private static String number(int c) {
    return c <= 0xff
        ? "\\x%02X".formatted(c)
        : c <= 0xffff ? "\\u%04X".formatted(c) : "\\U%08X".formatted(c);
  }
}
