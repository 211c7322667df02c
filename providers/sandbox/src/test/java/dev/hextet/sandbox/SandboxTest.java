package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxTest {

  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=AKID/20260102/eu-west-1/ec2/aws4_request, Signature=0";

  private final HttpClient client = HttpClient.newHttpClient();
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void listensOnLoopbackAlone() {
    assertThat(sandbox.endpoint().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void answersSignedCallsInXml() throws Exception {
    HttpResponse<String> response =
        post(SIGNED, "Action=CreateVpc&Version=2016-11-15&CidrBlock=10.0.0.0%2F16");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
    assertThat(response.body())
        .contains("<CreateVpcResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">");
    assertThat(ReplyReader.parse(response.body()).text("vpc/cidrBlock")).isEqualTo("10.0.0.0/16");
  }

  @Test
  void takesTheRegionFromTheSignature() throws Exception {
    post(SIGNED, "Action=CreateVpc&CidrBlock=10.0.0.0%2F16");

    assertThat(get("/_sandbox/inventory").body()).contains("eu-west-1").doesNotContain("us-east");
  }

  @Test
  void refusesWhatIsNotSignedForARegionOfEc2() throws Exception {
    assertThat(code(post("", "Action=DescribeVpcs"))).isEqualTo("MissingAuthenticationToken");
    assertThat(code(post(SIGNED.replace("ec2", "s3"), "Action=DescribeVpcs")))
        .isEqualTo("SignatureDoesNotMatch");
    assertThat(code(post(SIGNED.replace("eu-west-1", "mars-1"), "Action=DescribeVpcs")))
        .isEqualTo("AuthFailure");
  }

  @Test
  void refusesInXmlWhateverComes() throws Exception {
    assertThat(code(post(SIGNED, ""))).isEqualTo("MissingAction");
    assertThat(code(post(SIGNED, "Action=Fly"))).isEqualTo("InvalidAction");
    assertThat(code(post(SIGNED, "Action=DescribeVpcs&Version=2006-01-01")))
        .isEqualTo("NoSuchVersion");
    assertThat(code(post(SIGNED, "Action=%zz"))).isEqualTo("MalformedQueryString");
    assertThat(code(get("/elsewhere"))).isEqualTo("InvalidAction");
  }

  @Test
  void tellsWhichCallsCame() throws Exception {
    post(SIGNED, "Action=DescribeVpcs&Version=2016-11-15&VpcId.1=vpc-0123");
    post(SIGNED, "Action=DescribeSubnets&Version=2016-11-15");

    String calls = get("/_sandbox/calls").body();
    assertThat(calls)
        .contains("\"action\" : \"DescribeVpcs\"", "\"code\" : \"InvalidVpcID.NotFound\"")
        .contains("\"VpcId.1\" : \"vpc-0123\"", "\"n\" : 2");
    assertThat(get("/_sandbox/calls?after=1").body())
        .contains("DescribeSubnets")
        .doesNotContain("DescribeVpcs");
  }

  @Test
  void startsAfreshWhenReset() throws Exception {
    post(SIGNED, "Action=CreateVpc&CidrBlock=10.0.0.0%2F16");
    client.send(
        HttpRequest.newBuilder(at("/_sandbox/reset"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.discarding());

    assertThat(get("/_sandbox/inventory").body().strip()).isEqualTo("{ }");
    assertThat(get("/_sandbox/calls").body().strip()).isEqualTo("[ ]");
  }

  private static String code(HttpResponse<String> response) {
    assertThat(response.statusCode()).isBetween(400, 499);
    return ReplyReader.parse(response.body()).text("Errors/Error/Code");
  }

  private HttpResponse<String> post(String authorization, String form) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at("/")).POST(HttpRequest.BodyPublishers.ofString(form));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return sandbox.endpoint().resolve(path);
  }
}
