package dev.hextet.aws.common;

import dev.hextet.aws.diag.AwsDiagnostic;
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
      throw new InvalidValue(AwsDiagnostic.SEVERAL_FOUND.with(found.size(), what));
    }
    return found.get(0);
  }

  public static InvalidValue none(String what) {
    return new InvalidValue(AwsDiagnostic.NOTHING_FOUND.with(what));
  }

  /** Returns the problem of a search without any argument. */
  public static InvalidValue withoutSelector(String what, String arguments) {
    return new InvalidValue(AwsDiagnostic.NO_CRITERIA.with(what, arguments));
  }
}
