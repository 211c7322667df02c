package dev.hextet.aws.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The permission that EC2 names in the message of a rejected call, for display only. */
final class AuthorizationFailure {
  private static final Pattern WORDS =
      Pattern.compile(
          "is not authorized to perform: (?<action>\\S+)(?: on resource: (?<resource>\\S+))?"
              + "(?: because (?<reason>[^.]*))?");

  private AuthorizationFailure() {}

  /**
   * Returns the missing permission: the action, the resource and the reason, as far as the message
   * contains them.
   *
   * @param permission the permission of the call, for a message without a name
   */
  static String permission(String message, String permission) {
    Matcher words = WORDS.matcher(message);
    if (!words.find()) {
      return permission;
    }
    String resource = words.group("resource");
    String reason = words.group("reason");
    return words.group("action")
        + (resource == null ? "" : " on " + resource)
        + (reason == null ? "" : ", because " + reason);
  }
}
