package dev.hextet.sandbox.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scope of the signature of a request.
 *
 * @param key the id of the access key
 */
public record SigningScope(String key, String region, String service) {

  /** {@code Credential=AKID/20260102/us-east-1/ec2/aws4_request} in a header or a parameter. */
  private static final Pattern FORM =
      Pattern.compile("([^/=\\s]+)/[0-9]{8}/([^/]+)/([^/]+)/aws4_request");

  /** The scope that a header or a parameter names. */
  public static Optional<SigningScope> of(String credential) {
    Matcher scope = FORM.matcher(credential);
    return scope.find()
        ? Optional.of(new SigningScope(scope.group(1), scope.group(2), scope.group(3)))
        : Optional.empty();
  }
}
