package dev.hextet.aws.security;

import dev.hextet.aws.common.BareReference;
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
      throw new InvalidValue(
          "InvalidGroupName",
          "the name of a security group cannot begin with sg-",
          "EC2 keeps sg- for ids. Choose another name, for example \"" + text.substring(3) + "\".");
    }
    if (text.isEmpty() || text.equalsIgnoreCase("default")) {
      throw new InvalidValue(
          "InvalidGroupName",
          text.isEmpty() ? "the name is empty" : "the name default is EC2's own",
          "Every VPC has a security group called default. Choose another name.");
    }
    return checked("name", text);
  }

  private static String checked(String what, String text) {
    if (text.length() > LONGEST) {
      throw new InvalidValue(
          "TooLong",
          "the %s is longer than %d characters".formatted(what, LONGEST),
          "It has %d.".formatted(text.length()));
    }
    if (!ALLOWED.matcher(text).matches()) {
      throw new InvalidValue(
          "InvalidCharacter",
          "the %s has a character that EC2 does not take".formatted(what),
          "Allowed are a-z, A-Z, 0-9, spaces and . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *");
    }
    return text;
  }
}
