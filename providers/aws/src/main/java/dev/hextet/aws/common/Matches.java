package dev.hextet.aws.common;

import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.value.Value;
import java.util.List;

/** Errors of data sources that do not select exactly one item. */
public final class Matches {
  private Matches() {}

  /** The only one of those that were found. */
  public static Value.MapOf one(String what, List<Value.MapOf> found) {
    if (found.isEmpty()) {
      throw none(what);
    }
    if (found.size() > 1) {
      throw several(what, found.size(), "Narrow it down: by its id, by tags, or by filters.");
    }
    return found.get(0);
  }

  public static InvalidValue none(String what) {
    return new InvalidValue(
        "NothingFound",
        "no " + what + " matches",
        "EC2 has none with all that is asked for here, in this region and account. Change the"
            + " arguments, or make it first.");
  }

  public static InvalidValue several(String what, int number, String todo) {
    return new InvalidValue("SeveralFound", number + " " + what + "s match", todo);
  }

  /** Nothing is said about which one is meant. */
  public static InvalidValue unasked(String what, String arguments) {
    return new InvalidValue(
        "NothingAsked", "nothing says which " + what + " is meant", "Give " + arguments + ".");
  }
}
