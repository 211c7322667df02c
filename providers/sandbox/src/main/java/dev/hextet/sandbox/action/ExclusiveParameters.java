package dev.hextet.sandbox.action;

import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import java.util.List;

/** Parameters of which a call has exactly one. */
public final class ExclusiveParameters {

  private ExclusiveParameters() {}

  /** Returns the attribute that a Modify call sets. EC2: exactly one per call. */
  public static String ofAttribute(Parameters parameters, List<String> names) {
    List<String> given = parameters.given(names);
    if (given.isEmpty()) {
      throw Ec2Fault.missing(String.join(" or ", names));
    }
    if (given.size() > 1) {
      throw Ec2Fault.combination(
          "Fields for multiple attribute types specified: " + String.join(", ", given));
    }
    return given.get(0);
  }

  /** Returns the one parameter that is given, of several that exclude each other. */
  public static String of(Parameters parameters, List<String> names) {
    List<String> given = parameters.given(names);
    if (given.isEmpty()) {
      throw Ec2Fault.missing(String.join(" or ", names));
    }
    atMostOne(parameters, names);
    return given.get(0);
  }

  public static void atMostOne(Parameters parameters, List<String> names) {
    List<String> given = parameters.given(names);
    if (given.size() > 1) {
      throw Ec2Fault.combination(
          "The parameters " + String.join(" and ", given) + " may not be used together");
    }
  }
}
