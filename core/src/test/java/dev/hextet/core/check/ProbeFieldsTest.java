package dev.hextet.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.net.AddressFamily;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeFieldsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.example.org",
        "HTTPS://www.example.org:8443/a?b=c",
        "http://[2001:db8::1]/",
        "http://[2001:db8::1]:8080/",
        "http://192.0.2.1:80/",
        "http://localhost/%20"
      })
  void acceptsUrls(String text) {
    assertThat(HttpUrl.problem(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ftp://example.org/ | the URL does not begin with http:// or https://
          http: | the URL does not begin with http:// or https://
          www.example.org | the URL does not begin with http:// or https://
          http:// | the URL has no host
          http:///path | the URL has no host
          http://user:word@example.org/ | the URL has a user name or a password
          http://2001:db8::1/ | write http://[2001:db8::1]/
          http://2001:db8::1 | write http://[2001:db8::1]/
          http://[fe80::1%25eth0]/ | zone identifier
          http://[::ffff:192.0.2.1]/ | write 192.0.2.1
          http://[::1 | the URL is invalid
          http://exa_mple.org/ | is not a host
          http://example.org:0/ | the port is 0
          http://example.org:65536/ | the port is 65536
          http://192.0.2.256/ | is not a host
          http://example.org/a b | the URL is invalid
          http://example.org/#top | the URL has a fragment
          """)
  void rejectsUrls(String text, String message) {
    assertThat(HttpUrl.problem(text))
        .hasValueSatisfying(problem -> assertThat(problem.toString()).contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [::1] | write it without brackets: ::1
          fe80::1%eth0 | zone identifier
          10.0.0 | four numbers
          ::ffff:192.0.2.1 | write 192.0.2.1
          a b | is not a host name
          http://example.org | is not an IPv6 address
          """)
  void rejectsHosts(String host, String message) {
    assertThat(ProbeFields.host(host))
        .hasValueSatisfying(problem -> assertThat(problem.toString()).contains(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "www.example.org.", "192.0.2.1", "2001:db8::1"})
  void acceptsHosts(String host) {
    assertThat(ProbeFields.host(host)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,true", "1,false", "65535,false", "65536,true", "-1,true"})
  void rejectsPortsOutOfRange(long port, boolean rejected) {
    assertThat(ProbeFields.port(port).isPresent()).isEqualTo(rejected);
  }

  @ParameterizedTest
  @CsvSource({"99,true", "100,true", "199,true", "200,false", "599,false", "600,true"})
  void rejectsStatusesOfNoFinalResponse(long status, boolean rejected) {
    assertThat(ProbeFields.status(status).isPresent()).isEqualTo(rejected);
  }

  @Test
  void rejectsAFamilyThatTheAddressDoesNotHave() {
    Optional<AddressFamily> six = Optional.of(AddressFamily.IPV6);

    assertThat(ProbeFields.family("192.0.2.1", six)).isPresent();
    assertThat(ProbeFields.family("::1", six)).isEmpty();
    assertThat(ProbeFields.family("www.example.org", six)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,true", "1,false", "86400,false", "86401,true", "-1,true"})
  void rejectsTimesOutOfRange(long seconds, boolean rejected) {
    assertThat(ProbeFields.within(Duration.ofSeconds(seconds)).isPresent()).isEqualTo(rejected);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.53,192.0.2.53:53",
    "192.0.2.53:5353,192.0.2.53:5353",
    "2001:DB8::53,[2001:db8::53]:53",
    "[::1],[::1]:53",
    "[::1]:5353,[::1]:5353"
  })
  void readsServers(String text, String canonical) {
    assertThat(ProbeFields.server(text)).isEmpty();
    assertThat(ServerAddress.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dns.example.org", "[::1]:0", "[::1]:65536", "[192.0.2.1]:53", "::1%lo"})
  void rejectsServers(String text) {
    assertThat(ProbeFields.server(text)).isPresent();
  }

  @Test
  void comparesRecordsInCanonicalForm() {
    DnsProbe probe =
        new DnsProbe(
            "www.example.org",
            DnsRecordType.AAAA,
            List.of("2001:DB8:0::2", "2001:db8::1", "2001:db8:0:0::2"),
            Optional.empty(),
            MINUTE);

    assertThat(probe.expected()).containsExactly("2001:db8::1", "2001:db8::2");
    assertThat(DnsRecordType.MX.canonical("10  Mail.Example.ORG."))
        .isEqualTo("10 mail.example.org");
  }

  @Test
  void rejectsRecordsOfAnotherFamily() {
    assertThat(ProbeFields.expected(DnsRecordType.AAAA, List.of("192.0.2.1"))).isPresent();
    assertThat(ProbeFields.expected(DnsRecordType.A, List.of("::1"))).isPresent();
    assertThat(ProbeFields.expected(DnsRecordType.A, List.of())).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "MX,10 mail.example.org,false",
    "MX,0 .,false",
    "MX,mail.example.org,true",
    "MX,ten mail.example.org,true",
    "SRV,10 5 443 www.example.org,false",
    "SRV,443 www.example.org,true",
    "SRV,10 5 443 www example.org,true"
  })
  void rejectsRecordsWithoutTheirNumbers(DnsRecordType type, String value, boolean rejected) {
    assertThat(ProbeFields.expected(type, List.of(value)).isPresent()).isEqualTo(rejected);
  }

  @Test
  void theCanonicalFormIsCanonicalItself() {
    String none = DnsRecordType.MX.canonical("0 .");

    assertThat(none).isEqualTo("0");
    assertThat(DnsRecordType.MX.canonical("0 ")).isEqualTo(none);
  }

  @Test
  void rejectsAnEmptyText() {
    assertThat(ProbeFields.bodyContains("")).isPresent();
    assertThat(ProbeFields.consoleContains("")).isPresent();
    assertThat(ProbeFields.consoleContains("ready")).isEmpty();
  }

  @Test
  void aProbeHasNoInvalidField() {
    assertThatThrownBy(() -> new TcpProbe("::1", 0, Optional.empty(), MINUTE))
        .hasMessageContaining("the port is 0");
    assertThatThrownBy(
            () ->
                new HttpProbe(
                    URI.create("http://[::1]/"), 200, Optional.of(""), Optional.empty(), MINUTE))
        .hasMessageContaining("the text is empty");
  }

  @Test
  void namesItsDestination() {
    HttpProbe http =
        new HttpProbe(
            URI.create("https://[::1]/"), 200, Optional.empty(), Optional.empty(), MINUTE);

    assertThat(http.host()).isEqualTo("::1");
    assertThat(http.port()).isEqualTo(443);
    assertThat(new TcpProbe("::1", 22, Optional.empty(), MINUTE).destination())
        .isEqualTo("[::1]:22");
  }
}
