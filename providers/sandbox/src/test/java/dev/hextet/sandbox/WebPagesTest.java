package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that a web page can make a browser send. */
class WebPagesTest {
  private static final String SIGNED =
      "Authorization: AWS4-HMAC-SHA256 Credential=a/20260102/us-east-2/ec2/aws4_request,"
          + " Signature=0";
  private static final String MAKE = "Action=CreateVpc&Version=2016-11-15&CidrBlock=10.0.0.0/16";

  @TempDir Path temp;
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().withData(temp.resolve("world.json")));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  /** The status of a request, which is sent as it is. */
  private int status(String line, String body, String... headers) throws IOException {
    String head =
        line
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + "\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), sandbox.endpoint().getPort())) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ")[1]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:4566, 200",
    "localhost:4566, 200",
    "LOCALHOST, 200",
    "ec2.localhost:4566, 200",
    "[::1]:4566, 200",
    "evil.example, 403",
    "evil.example:4566, 403",
    "127.0.0.1.evil.example, 403",
    "localhost.evil.example:4566, 403",
    "notlocalhost, 403",
    "192.168.0.9, 403"
  })
  void answersToNamesOfLoopbackOnly(String host, int status) throws Exception {
    assertThat(status("GET /_sandbox/calls", "", "Host: " + host)).isEqualTo(status);
    assertThat(status("POST /", "Action=DescribeVpcs", "Host: " + host, SIGNED)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:3000",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void refusesWhatAPageSends(String header) throws Exception {
    String host = "Host: 127.0.0.1:4566";
    assertThat(status("GET /_sandbox/inventory", "", host, header)).isEqualTo(403);
    assertThat(status("POST /", MAKE, host, header, SIGNED)).isEqualTo(403);
    assertThat(status("POST /_sandbox/reset", "", host, header, "Content-Type: application/json"))
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 403",
    "application/x-www-form-urlencoded, 403",
    "multipart/form-data, 403",
    "application/json, 200",
    "Application/JSON; charset=utf-8, 200"
  })
  void takesOrdersInJsonOnly(String type, int status) throws Exception {
    assertThat(status("POST /_sandbox/faults", "[]", "Host: localhost", "Content-Type: " + type))
        .isEqualTo(status);
    assertThat(status("POST /_sandbox/reset", "", "Host: localhost", "Content-Type: " + type))
        .isEqualTo(status);
  }

  @Test
  void changesNothingWithoutASignedHeader() throws Exception {
    String inQuery = "&X-Amz-Credential=a/20260102/us-east-2/ec2/aws4_request";

    assertThat(status("POST /", MAKE + inQuery, "Host: localhost")).isEqualTo(403);
    assertThat(status("GET /?" + MAKE + inQuery, "", "Host: localhost")).isEqualTo(403);
    assertThat(status("GET /?Action=DescribeVpcs" + inQuery, "", "Host: localhost")).isEqualTo(200);
    assertThat(status("POST /", MAKE, "Host: localhost", SIGNED)).isEqualTo(200);
  }

  @Test
  void itsDataIsItsOwnersAlone() throws Exception {
    Files.writeString(temp.resolve("world.json.new"), "left over");

    assertThat(status("POST /", MAKE, "Host: localhost", SIGNED)).isEqualTo(200);

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(temp.resolve("world.json"))))
        .isEqualTo("rw-------");
  }
}
