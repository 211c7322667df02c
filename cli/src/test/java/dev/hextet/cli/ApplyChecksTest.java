package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.hextet.core.value.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The checks after an apply and of {@code verify}, with a real server on this machine. */
class ApplyChecksTest {
  private static final String BODY = "Welcome to nginx, canary-4711";

  private static final String STACK =
      """
      variable:
        url: { type: string }
        body: { type: string, default: nginx, sensitive: true }
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16 }
      check:
        web:
          http: { url: "${var.url}", body_contains: "${var.body}", within: 400ms }
      """;

  private static final String UNREACHABLE =
      """
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16 }
        aws_subnet:
          web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.1.0/24 }
        aws_instance:
          web:
            ami: ami-0559d46e72e27d4e7
            instance_type: t3.micro
            subnet_id: ${aws_subnet.web.id}
        aws_internet_gateway:
          main: { vpc_id: "${aws_vpc.main.id}" }
        aws_eip:
          web: { instance: "${aws_instance.web.id}", depends_on: [aws_internet_gateway.main] }
      check:
        ssh:
          tcp:
            host: ${aws_eip.web.public_ip}
            port: 22
            console_contains: <sshd> & more
      """;

  @TempDir private Path folder;
  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server = start();
  private int failures;

  private static HttpServer start() {
    try {
      byte[] loopback = new byte[16];
      loopback[15] = 1;
      return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void begin() {
    server.createContext(
        "/",
        exchange -> {
          boolean isReady = requests.incrementAndGet() > failures;
          byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(isReady ? 200 : 503, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private String url() {
    return "http://[::1]:" + server.getAddress().getPort() + "/";
  }

  private Path document(String stack) throws IOException {
    return Files.writeString(folder.resolve("stack.yml"), stack);
  }

  private InProcess run(String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add(folder.resolve("stack.yml").toString());
    arguments.add("--sandbox");
    arguments.addAll(List.of(options));
    return InProcess.run(arguments.toArray(String[]::new));
  }

  private InProcess apply(String... options) {
    List<String> arguments = new ArrayList<>(List.of("-n", "-v", "url=" + url()));
    arguments.addAll(List.of(options));
    return run("apply", arguments.toArray(String[]::new));
  }

  private InProcess verify(String... options) {
    List<String> arguments = new ArrayList<>(List.of("-v", "url=" + url()));
    arguments.addAll(List.of(options));
    return run("verify", arguments.toArray(String[]::new));
  }

  @Test
  void reportsAServiceThatAnswers() throws IOException {
    document(STACK);
    InProcess applied = apply();

    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(applied.out())
        .contains("Apply complete!")
        .containsPattern(
            "\n  check\\.web\\.http over IPv6: \\Q" + url() + "\\E holds \\(\\d+s\\)\n")
        .endsWith("1 check holds.\n");
    assertThat(applied.err())
        .contains("check.web.http: Checking " + url() + "...")
        .contains("check.web.http over IPv6: holds");
    assertThat(apply().out()).contains("No changes.").endsWith("1 check holds.\n");
    assertThat(verify().out()).startsWith("Checks:\n").endsWith("1 check holds.\n");
    assertThat(verify().exitCode()).isZero();
  }

  @Test
  void waitsForAServiceThatIsNotReady() throws IOException {
    document(STACK.replace("400ms", "1m"));
    failures = 3;

    assertThat(apply().exitCode()).isZero();
    assertThat(requests.get()).isGreaterThan(3);
  }

  @Test
  void exitsWithSevenWhereACheckDoesNotHold() throws IOException {
    document(STACK);
    failures = Integer.MAX_VALUE;
    InProcess applied = apply();

    assertThat(applied.exitCode()).isEqualTo(7);
    assertThat(applied.out())
        .contains("Apply complete!", "does not hold, because the status is 503")
        .endsWith("1 check does not hold.\n");
    assertThat(verify().exitCode()).isEqualTo(7);
  }

  @Test
  void revealsNoSensitiveArgument() throws IOException {
    document(STACK);
    for (String form : new String[] {"--no-color", "--json"}) {
      InProcess applied = apply("-v", "body=canary-0815", form, "--junit", folder + "/j.xml");

      assertThat(applied.exitCode()).isEqualTo(7);
      assertThat(applied.out() + applied.err() + Files.readString(folder.resolve("j.xml")))
          .contains("check.web.http")
          .doesNotContain("canary-0815");
    }
  }

  @Test
  void runsTheChecksOfASavedPlan() throws IOException {
    document(STACK);
    String plan = folder.resolve("plan.json").toString();
    assertThat(run("plan", "-v", "url=" + url(), "--out", plan).exitCode()).isZero();

    InProcess applied = InProcess.run("apply", plan, "--sandbox", "-v", "body=nginx");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(applied.out()).endsWith("1 check holds.\n");
    assertThat(requests.get()).isEqualTo(1);
  }

  @Test
  void leavesTheChecksOutOnRequest() throws IOException {
    document(STACK);

    assertThat(apply("--checks=false").out()).doesNotContain("Checks:").contains("Apply complete!");
    assertThat(run("destroy", "-n", "-v", "url=" + url()).exitCode()).isZero();
    assertThat(requests.get()).isZero();
  }

  /** The results reach neither the state nor the next plan. */
  @ParameterizedTest
  @ValueSource(ints = {0, Integer.MAX_VALUE})
  void recordsNoResult(int notReady) throws IOException {
    document(STACK);
    apply("--checks=false");
    String state = Files.readString(folder.resolve("stack.state.json"));
    InProcess plan = run("plan", "-v", "url=" + url(), "--format", "json");
    failures = notReady;

    apply();
    verify();

    assertThat(requests.get()).isPositive();
    assertThat(Files.readString(folder.resolve("stack.state.json"))).isEqualTo(state);
    InProcess next = run("plan", "-v", "url=" + url(), "--format", "json", "--detailed-exitcode");
    assertThat(next.exitCode()).isZero();
    assertThat(next.out()).isEqualTo(plan.out());
  }

  @Test
  void returnsTheExitCodeOfAFailedApply() throws IOException {
    document(
        STACK
            + """
            output:
              id:
                value: ${aws_vpc.main.id}
                precondition: { condition: '${aws_vpc.main.id == ""}', error_message: odd }
            """);
    failures = Integer.MAX_VALUE;

    InProcess applied = apply();
    assertThat(applied.exitCode()).isEqualTo(1);
    assertThat(applied.out()).doesNotContain("Checks:\n");
    assertThat(requests.get()).isZero();
  }

  @Test
  void countsAFalseAssertionInVerifyAlone() throws IOException {
    document(
        """
        resource:
          aws_vpc:
            main: { cidr_block: 10.0.0.0/16 }
        check:
          name:
            assert: { condition: '${aws_vpc.main.id == ""}', error_message: the id is odd }
        """);
    InProcess applied = run("apply", "-n");
    assertThat(applied.exitCode()).isZero();
    assertThat(applied.err()).contains("[CheckFailed]", "the id is odd");

    InProcess verified = run("verify");
    assertThat(verified.exitCode()).isEqualTo(7);
    assertThat(verified.out())
        .isEqualTo(
            """
            Checks:
              check.name.assert: does not hold, because the id is odd

            1 check does not hold.
            """);
  }

  @Test
  void verifiesTheRecordedStateAndNotTheDocument() throws IOException {
    document(
        """
        resource:
          aws_vpc:
            main: { cidr_block: 10.0.0.0/16, tags: { Url: "URL" } }
        check:
          web:
            http: { url: "${aws_vpc.main.tags.Url}", within: 400ms }
        """
            .replace("URL", url()));
    assertThat(run("apply", "-n").exitCode()).isZero();
    document(Files.readString(folder.resolve("stack.yml")).replace(url(), "http://[::1]:1/"));

    assertThat(run("verify").out()).contains(url() + " holds");
  }

  @Test
  void requiresAState() throws IOException {
    document(STACK);
    InProcess verified = verify();

    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.err()).contains("[NoState]");
  }

  @Test
  void verifiesADocumentWithoutResourcesWithoutAState() throws IOException {
    document("check: { web: { http: { url: \"" + url() + "\" } } }");

    assertThat(run("verify").out()).contains(url() + " holds");
  }

  @Test
  void failsAProbeOfAnUnrecordedResource() throws IOException {
    document(
        """
        resource:
          aws_vpc:
            main: { cidr_block: 10.0.0.0/16 }
        """);
    assertThat(run("apply", "-n").exitCode()).isZero();
    document(UNREACHABLE);

    InProcess verified = run("verify");
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isEqualTo(7);
    assertThat(verified.out()).contains("because aws_eip.web is not recorded");
  }

  @Test
  void reportsTheEvidenceOfTheCloudWhereACheckCannotBeTested() throws IOException {
    document(UNREACHABLE);
    InProcess applied = run("apply", "-n", "--junit", folder + "/j.xml");

    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(applied.out())
        .containsPattern(
            "check\\.ssh\\.tcp: [0-9.]+:22 cannot be tested from here, because the sandbox runs no"
                + " guests\n    instead: aws_instance\\.web: instance status ok, system status ok,"
                + " its console output does not contain \"<sshd> & more\"\n")
        .endsWith("1 check cannot be tested from here.\n");
    assertThat(junit().getAttribute("skipped")).isEqualTo("1");
    assertThat(junit().getElementsByTagName("skipped").item(0).getTextContent())
        .contains("\"<sshd> & more\"");

    InProcess required = run("verify", "--require-checks", "--junit", folder + "/j.xml");
    assertThat(required.exitCode()).isEqualTo(7);
    assertThat(junit().getAttribute("failures")).isEqualTo("1");
    assertThat(junit().getAttribute("skipped")).isEqualTo("0");
  }

  @Test
  void rejectsAReportOfNoChecks() throws IOException {
    document(UNREACHABLE);

    InProcess applied = run("apply", "-n", "--checks=false", "--junit", folder + "/j.xml");
    assertThat(applied.exitCode()).isEqualTo(64);
    assertThat(applied.err()).contains("--checks=false runs no checks: leave out --junit");
    assertThat(run("apply", "-n", "--checks=false", "--require-checks").err())
        .contains("leave out --require-checks");
    assertThat(folder.resolve("stack.state.json")).doesNotExist();
  }

  private Element junit() {
    try {
      byte[] xml = Files.readAllBytes(folder.resolve("j.xml"));
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml))
              .getDocumentElement();
      assertThat(root.getTagName()).isEqualTo("testsuites");
      return (Element) root.getElementsByTagName("testsuite").item(0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void reportsEventsToPrograms() throws IOException {
    document(STACK);
    failures = Integer.MAX_VALUE;
    InProcess applied = apply("--json");

    assertThat(applied.exitCode()).isEqualTo(7);
    List<String> types = new ArrayList<>();
    for (String line : applied.out().lines().toList()) {
      types.add(JsonText.read(line).path("type").asText());
    }
    assertThat(types).endsWith("check_start", "check_complete", "check_summary");
    String complete =
        applied.out().lines().filter(line -> line.contains("\"check_complete\"")).toList().get(0);
    assertThat(JsonText.read(complete).path("check").path("verdict").asText()).isEqualTo("fails");
    assertThat(JsonText.read(complete).path("check").path("family").asText()).isEqualTo("ipv6");
    assertThat(JsonText.read(complete).path("check").path("reason").asText()).contains("503");
    assertThat(applied.out().lines().toList().get(types.size() - 1))
        .contains("\"checks\":{\"holds\":0,\"fails\":1,\"untestable\":0}");
  }

  @Test
  void readsTheSameChecksFromJson() throws IOException {
    Path json = folder.resolve("main.tf.json");
    Files.writeString(
        json,
        """
        { "resource": { "aws_vpc": { "main": { "cidr_block": "10.0.0.0/16" } } },
          "check": { "web": { "http": [ { "url": "URL", "//": "a comment", "within": "400ms" } ],
            "assert": { "condition": "${aws_vpc.main.id != \\"\\"}", "error_message": "no" } } } }
        """
            .replace("URL", url()));

    assertThat(InProcess.run("apply", json.toString(), "--sandbox", "-n").out())
        .endsWith("1 check holds.\n");
    assertThat(InProcess.run("verify", json.toString(), "--sandbox").out())
        .contains("check.web.assert: holds", "check.web.http over IPv6: ")
        .endsWith("2 checks hold.\n");
  }

  @Test
  void rejectsAReportInAMissingFolderBeforeAnyChange() throws IOException {
    document(STACK);
    InProcess applied = apply("--junit", folder + "/none/j.xml");

    assertThat(applied.exitCode()).isEqualTo(1);
    assertThat(applied.err()).contains("there is no such folder");
    assertThat(folder.resolve("stack.state.json")).doesNotExist();
    assertThat(verify("--junit", folder + "/none/j.xml").err()).contains("no such folder");
  }

  @Test
  void refusesAnUnwritableReport() throws IOException {
    document(STACK);
    InProcess applied = apply("--junit", folder.toString());

    assertThat(applied.exitCode()).isEqualTo(1);
    assertThat(applied.err()).contains("[FileUnwritable]");
    assertThat(applied.out()).contains("1 check holds.");
  }
}
