package dev.hextet.aws.security;

import dev.hextet.aws.common.BareReference;
import dev.hextet.aws.diag.AwsSecurityDiagnostic;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names and descriptions of security groups and of their rules: at most 255 characters out of those
 * that the EC2 API reference of CreateSecurityGroup lists.
 */
final class SecurityGroupTexts {
  private static final int LONGEST = 255;
  private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]*");

  /** A description. EC2 cannot change the one of a group. */
  static final Kind<String> DESCRIPTION =
      Kinds.parsed("string", text -> checked("description", text), text -> text);

  /** The name of a group, or the start of one. */
  static final Kind<String> NAME = Kinds.parsed("string", SecurityGroupTexts::name, text -> text);

  private SecurityGroupTexts() {}

  private static String name(String text) {
    BareReference.refuse(text);
    if (text.toLowerCase(Locale.ROOT).startsWith("sg-")) {
      throw new InvalidValue(AwsSecurityDiagnostic.GROUP_NAME_LIKE_ID.with(text.substring(3)));
    }
    if (text.isEmpty()) {
      throw new InvalidValue(AwsSecurityDiagnostic.EMPTY_GROUP_NAME.with());
    }
    if (text.equalsIgnoreCase("default")) {
      throw new InvalidValue(AwsSecurityDiagnostic.DEFAULT_GROUP_NAME.with());
    }
    return checked("name", text);
  }

  private static String checked(String what, String text) {
    if (text.length() > LONGEST) {
      throw new InvalidValue(AwsSecurityDiagnostic.TOO_LONG.with(what, LONGEST, text.length()));
    }
    if (!ALLOWED.matcher(text).matches()) {
      throw new InvalidValue(AwsSecurityDiagnostic.GROUP_CHARACTER.with(what));
    }
    return text;
  }
}
