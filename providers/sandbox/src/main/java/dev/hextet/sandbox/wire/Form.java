package dev.hextet.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parameters of AWS's query protocols: {@code application/x-www-form-urlencoded}. */
public final class Form {
  private Form() {}

  /**
   * The values by name.
   *
   * @throws Ec2Fault if it is malformed
   */
  public static Map<String, String> decode(String form) {
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
