package dev.hextet.aws.common;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import java.util.OptionalInt;

/**
 * Texts that EC2 gives back as it was given them. Its answers are XML 1.0, which has no control
 * characters and reads a carriage return as a line feed; a text with one of them is refused, or is
 * another one when it is read, for ever.
 */
final class Ec2Text {
  static final Kind<String> KIND = Kinds.parsed("string", Ec2Text::checked, text -> text);

  private Ec2Text() {}

  private static String checked(String text) {
    mangled(text)
        .ifPresent(
            character -> {
              throw new InvalidValue(AwsDiagnostic.INVALID_CHARACTER.with(name(character)));
            });
    return text;
  }

  /** The first character of a text that EC2 would refuse or change. */
  static OptionalInt mangled(String text) {
    return text.codePoints().filter(Ec2Text::isMangled).findFirst();
  }

  private static boolean isMangled(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t' && character != '\n';
      case Character.SURROGATE -> true;
      default -> (character & 0xFFFE) == 0xFFFE;
    };
  }

  /** A character as people can look it up. */
  static String name(int character) {
    return "U+%04X".formatted(character);
  }
}
