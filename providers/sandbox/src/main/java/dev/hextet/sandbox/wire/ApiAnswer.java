package dev.hextet.sandbox.wire;

/**
 * An HTTP answer: its status, EC2's error code (empty when all went well) and its XML. With status
 * 0 the connection is cut instead.
 *
 * @param requestId the id that is in the body too
 */
public record ApiAnswer(int status, String code, String requestId, String body) {

  private static final String NAMESPACE = "http://ec2.amazonaws.com/doc/2016-11-15/";
  private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /**
   * Returns a cut connection.
   *
   * @param code the reason
   */
  public static ApiAnswer none(String code) {
    return new ApiAnswer(0, code, "", "");
  }

  /** Returns the answer of an action. */
  public static ApiAnswer success(String action, String requestId, Xml content) {
    String body =
        PROLOGUE
            + ("<" + action + "Response xmlns=\"" + NAMESPACE + "\">")
            + new Xml().text("requestId", requestId)
            + content
            + ("</" + action + "Response>");
    return new ApiAnswer(200, "", requestId, body);
  }

  /** A refusal. It has no namespace, and spells the request's id differently. */
  public static ApiAnswer refusal(Ec2Fault fault, String requestId) {
    Xml xml = new Xml();
    xml.element(
        "Response",
        () ->
            xml.element(
                    "Errors",
                    () ->
                        xml.element(
                            "Error",
                            () -> xml.text("Code", fault.code()).text("Message", fault.text())))
                .text("RequestID", requestId));
    return new ApiAnswer(fault.status(), fault.code(), requestId, PROLOGUE + xml);
  }
}
