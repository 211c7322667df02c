package dev.hextet.sandbox.wire;

/** A call as it came: what is asked, of which region, with which parameters. */
public record ApiRequest(String action, String region, Parameters parameters) {

  /** Whether an action changes nothing. */
  public static boolean isRead(String action) {
    return action.startsWith("Describe") || action.startsWith("Get");
  }
}
