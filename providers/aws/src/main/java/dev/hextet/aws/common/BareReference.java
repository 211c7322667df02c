package dev.hextet.aws.common;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import java.util.regex.Pattern;

/**
 * A reference as plain text, without {@code ${ }}: {@code aws_vpc.main.id}. It stands for itself,
 * which is rarely intended for a name or an id.
 */
public final class BareReference {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?:data\\.)?aws_\\w+\\.[a-zA-Z_][\\w-]*"
              + "|(?:var|local|module)\\.[a-zA-Z_][\\w-]*"
              + "|each\\.(?:key|value)|count\\.index)"
              + "(?:\\[[^\\]]*\\]|\\.(?:[\\w-]+|\\*))*");

  private BareReference() {}

  static boolean is(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Checks a name.
   *
   * @throws InvalidValue if it is a reference
   */
  public static void refuse(String text) {
    if (is(text)) {
      throw new InvalidValue(AwsDiagnostic.BARE_REFERENCE.with(text));
    }
  }
}
