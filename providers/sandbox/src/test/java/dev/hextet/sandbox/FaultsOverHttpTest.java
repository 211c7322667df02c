package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.sandbox.fault.Calls;
import dev.hextet.sandbox.fault.Effect;
import dev.hextet.sandbox.fault.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults as clients see them, and the sandbox's own interface to them. */
class FaultsOverHttpTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    List<Fault> faults =
        List.of(new Fault(Calls.of("AllocateAddress"), Effect.Refused.with("Unavailable")));
    sandbox = Sandbox.start(SandboxOptions.defaults().withFaults(faults));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void strikesFromTheStart() throws Exception {
    assertThat(call("AllocateAddress").statusCode()).isEqualTo(503);
  }

  @Test
  void losesAnswersAndCutsConnections() throws Exception {
    control("POST", "[{\"action\":\"CreateInternetGateway\",\"fault\":\"lost\"}]");

    assertThatThrownBy(() -> call("CreateInternetGateway")).isInstanceOf(IOException.class);

    assertThat(get("/_sandbox/inventory")).contains("igw-");
    assertThat(get("/_sandbox/calls")).contains("\"status\" : 0", "\"code\" : \"lost\"");
    sandbox.faults().clear();
    assertThat(call("CreateInternetGateway").statusCode()).isEqualTo(200);
  }

  @Test
  void answersGarbage() throws Exception {
    control("POST", "{\"fault\":\"garbage\"}");

    HttpResponse<String> response = call("DescribeVpcs");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).startsWith("<html>");
  }

  @Test
  void listsWhatItIsToldAndHowOftenItStruck() throws Exception {
    control("DELETE", "");
    control("POST", "[{\"action\":\"DescribeVpcs\",\"call\":\"2-3\",\"fault\":\"throttle\"}]");
    control("POST", "[{\"fault\":\"hide\",\"reads\":2}]");
    call("DescribeVpcs");
    call("DescribeVpcs");

    assertThat(get("/_sandbox/faults").replaceAll("\\s", ""))
        .isEqualTo(
            "[{\"action\":\"DescribeVpcs\",\"call\":\"2-3\",\"fault\":\"error\","
                + "\"code\":\"RequestLimitExceeded\",\"status\":503,"
                + "\"message\":\"Thesandboxisconfiguredtorejectthiscall.\",\"made\":false,\"struck\":1},"
                + "{\"action\":\"any\",\"fault\":\"hide\",\"for\":\"0ms\",\"reads\":2,\"struck\":2}]");
    assertThat(control("DELETE", "").body().strip()).isEqualTo("[ ]");
  }

  @Test
  void refusesFaultsItCannotUnderstand() throws Exception {
    HttpResponse<String> refusal = control("POST", "[{\"fault\":\"cut\"},{\"fault\":\"kut\"}]");

    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.body()).contains("fault 2: \\\"kut\\\" is no fault");
    assertThat(call("DescribeVpcs").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> call(String action) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.endpoint().resolve("/"))
            .header("Authorization", "Credential=any/20260102/us-east-2/ec2/aws4_request")
            .POST(HttpRequest.BodyPublishers.ofString("Action=" + action))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> control(String method, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.endpoint().resolve("/_sandbox/faults"))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(sandbox.endpoint().resolve(path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
