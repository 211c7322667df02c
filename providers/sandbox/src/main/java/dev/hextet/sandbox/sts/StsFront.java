package dev.hextet.sandbox.sts;

import dev.hextet.sandbox.http.HttpRequest;
import dev.hextet.sandbox.http.HttpResponse;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Form;
import dev.hextet.sandbox.wire.SigningScope;
import dev.hextet.sandbox.wire.Xml;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Turns HTTP requests to STS into calls, and answers into HTTP responses. */
public final class StsFront {
  private static final String VERSION = "2011-06-15";
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  private final StsActions sts;

  /**
   * @param sts carries out the calls
   */
  public StsFront(StsActions sts) {
    this.sts = sts;
  }

  /** Determines by its signature whether a request is for STS. */
  public static boolean isMeant(HttpRequest request) {
    return scope(request).filter(scope -> scope.service().equals("sts")).isPresent();
  }

  private static Optional<SigningScope> scope(HttpRequest request) {
    return SigningScope.of(request.header("authorization"));
  }

  /** Answers a request. */
  public HttpResponse handle(HttpRequest request) {
    String id = UUID.randomUUID().toString();
    try {
      Map<String, String> form = Form.decode(request.body());
      if (!VERSION.equals(form.get("Version"))) {
        throw new Ec2Fault("NoSuchVersion", "The requested version is not valid");
      }
      String action = form.getOrDefault("Action", "");
      String key = scope(request).map(SigningScope::key).orElse("");
      Xml result = new Xml();
      result.element(action + "Result", () -> sts.perform(action, form, key, result));
      result.element("ResponseMetadata", () -> result.text("RequestId", id));
      return respond(200, id, action + "Response", result);
    } catch (Ec2Fault fault) {
      return respond(fault.status(), id, "ErrorResponse", refusal(fault, id));
    }
  }

  private static Xml refusal(Ec2Fault fault, String id) {
    Xml xml = new Xml();
    xml.element(
        "Error",
        () -> xml.text("Type", "Sender").text("Code", fault.code()).text("Message", fault.text()));
    return xml.text("RequestId", id);
  }

  private static HttpResponse respond(int status, String id, String root, Xml content) {
    String body = "<" + root + " xmlns=\"" + NAMESPACE + "\">" + content + "</" + root + ">";
    return HttpResponse.of(status, "text/xml", body).with("x-amzn-RequestId", id);
  }
}
