package dev.hextet.sandbox.wire;

/**
 * A refusal as EC2 words it: a code that clients decide on, a message for people, and the HTTP
 * status. Thrown by actions; whatever they had changed is undone.
 */
public final class Ec2Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  public Ec2Fault(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** A client's mistake: HTTP 400. */
  public Ec2Fault(String code, String message) {
    this(400, code, message);
  }

  /** A value that EC2 does not take. */
  public static Ec2Fault invalid(String message) {
    return new Ec2Fault("InvalidParameterValue", message);
  }

  /** The stock wording for a value of a parameter. */
  public static Ec2Fault invalid(String parameter, String value) {
    return invalid("Value (" + value + ") for parameter " + parameter + " is invalid.");
  }

  public static Ec2Fault combination(String message) {
    return new Ec2Fault("InvalidParameterCombination", message);
  }

  public static Ec2Fault missing(String parameter) {
    return new Ec2Fault("MissingParameter", "The request must contain the parameter " + parameter);
  }

  public static Ec2Fault dependency(String message) {
    return new Ec2Fault("DependencyViolation", message);
  }

  public static Ec2Fault unsupported(String message) {
    return new Ec2Fault("UnsupportedOperation", message);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** The message; never null, unlike a throwable's. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
