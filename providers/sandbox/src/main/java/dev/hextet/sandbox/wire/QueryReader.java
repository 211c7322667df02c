package dev.hextet.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a call from an HTTP request: its form, and the region in the scope of its signature. */
public final class QueryReader {

  private static final String VERSION = "2016-11-15";

  /** {@code Credential=AKID/20260102/us-east-1/ec2/aws4_request} in a header or a parameter. */
  private static final Pattern SCOPE =
      Pattern.compile("[^/]+/[0-9]{8}/([^/]+)/([^/]+)/aws4_request");

  private QueryReader() {}

  /**
   * Reads a call.
   *
   * @param form the body of a POST, or the query of a GET
   * @param authorization the header of that name, or nothing
   */
  public static Query read(String form, String authorization) {
    Map<String, String> values = decode(form);
    String credential = values.getOrDefault("X-Amz-Credential", authorization);
    values.keySet().removeIf(name -> name.startsWith("X-Amz-"));
    String action = values.remove("Action");
    if (action == null) {
      throw new Ec2Fault("MissingAction", "The request must contain the parameter Action");
    }
    String version = values.remove("Version");
    if (version != null && !version.equals(VERSION)) {
      throw new Ec2Fault("NoSuchVersion", "The requested version (" + version + ") is not valid");
    }
    return new Query(action, region(credential), Parameters.of(values));
  }

  private static String region(String credential) {
    Matcher scope = SCOPE.matcher(credential);
    if (!scope.find()) {
      throw new Ec2Fault(
          403, "MissingAuthenticationToken", "Request is missing Authentication Token");
    }
    if (!scope.group(2).equals("ec2")) {
      throw new Ec2Fault(
          403, "SignatureDoesNotMatch", "Credential should be scoped to correct service: 'ec2'.");
    }
    return scope.group(1);
  }

  private static Map<String, String> decode(String form) {
    Map<String, String> values = new HashMap<>();
    for (String pair : form.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.put(decodeText(name), decodeText(value));
      }
    }
    return values;
  }

  private static String decodeText(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Ec2Fault("MalformedQueryString", "The query string is malformed.");
    }
  }
}
