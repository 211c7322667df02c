package dev.hextet.sandbox.wire;

import java.util.Map;

/** Reads a call from an HTTP request: its form, and the region in the scope of its signature. */
public final class QueryReader {

  private static final String VERSION = "2016-11-15";

  private QueryReader() {}

  /**
   * Reads a call.
   *
   * @param form the body of a POST, or the query of a GET
   * @param authorization the header of that name, or nothing
   */
  public static ApiRequest read(String form, String authorization) {
    Map<String, String> values = Form.decode(form);
    String credential =
        ApiRequest.isRead(values.getOrDefault("Action", ""))
            ? values.getOrDefault("X-Amz-Credential", authorization)
            : authorization;
    values.keySet().removeIf(name -> name.startsWith("X-Amz-"));
    String action = values.remove("Action");
    if (action == null) {
      throw new Ec2Fault("MissingAction", "The request must contain the parameter Action");
    }
    String version = values.remove("Version");
    if (version != null && !version.equals(VERSION)) {
      throw new Ec2Fault("NoSuchVersion", "The requested version (" + version + ") is not valid");
    }
    return new ApiRequest(action, region(credential), Parameters.of(values));
  }

  private static String region(String credential) {
    SigningScope scope =
        SigningScope.of(credential)
            .orElseThrow(
                () ->
                    new Ec2Fault(
                        403,
                        "MissingAuthenticationToken",
                        "Request is missing Authentication Token"));
    if (!scope.service().equals("ec2")) {
      throw new Ec2Fault(
          403, "SignatureDoesNotMatch", "Credential should be scoped to correct service: 'ec2'.");
    }
    return scope.region();
  }
}
