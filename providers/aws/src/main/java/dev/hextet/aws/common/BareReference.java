package dev.hextet.aws.common;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import java.util.regex.Pattern;

/**
 * A reference that stands as plain text, without {@code ${ }}: {@code aws_vpc.main.id}. It is the
 * text itself, and hardly ever what the author means where the name or the id of a thing is due.
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
   * Checks the name of a thing.
   *
   * @throws InvalidValue if it is a reference
   */
  public static void refuse(String text) {
    if (is(text)) {
      throw new InvalidValue(AwsDiagnostic.BARE_REFERENCE.with(text));
    }
  }
}
