package dev.hextet.sandbox.wire;

/** A call before it is performed: its action, region and parameters. */
public record ApiRequest(String action, String region, Parameters parameters) {

  /** Determines whether an action only reads. */
  public static boolean isRead(String action) {
    return action.startsWith("Describe") || action.startsWith("Get");
  }
}
