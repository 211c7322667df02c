package dev.hextet.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6AddressTest {

  @ParameterizedTest
  @CsvSource({
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "0:0:0:0:0:0:0:0, ::",
    "2600:1f16:0a62:5c00::4, 2600:1f16:a62:5c00::4",
    "2001:DB8::A, 2001:db8::a",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "::ffff:192.0.2.1, ::ffff:192.0.2.1",
    "::ffff:c000:201, ::ffff:192.0.2.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:192.0.2.1, 1:2:3:4:5:6:c000:201",
    "fe80::1, fe80::1"
  })
  void printsCanonicalText(String text, String canonical) {
    assertThat(Ipv6Address.parse(text)).hasToString(canonical);
    assertThat(Ipv6Address.parse(canonical)).isEqualTo(Ipv6Address.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":::",
        "1",
        "1:2",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:",
        ":1:2:3:4:5:6:7",
        "1::2::3",
        "1:::2",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "::g",
        "::+1",
        "::-1",
        ":: 1",
        " ::1",
        "::1 ",
        "::1%eth0",
        "[::1]",
        "::1/64",
        "1.2.3.4",
        "::1.2.3",
        "::1.2.3.256",
        "::1.2.3.04",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::٣"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(Ipv6Address.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, '\"10.0.0.1\" is not an IPv6 address: it is an IPv4 address'",
    "fe80::1%eth0, '\"fe80::1%eth0\" is not an IPv6 address: a zone identifier (after %) means"
        + " something on one host only'",
    "1::2::3, '\"1::2::3\" is not an IPv6 address: :: may be in it only once'",
    "::12345, '\"::12345\" is not an IPv6 address: the group 12345 has more than four digits'",
    "::wxyz, '\"::wxyz\" is not an IPv6 address: \"wxyz\" is not a group of hexadecimal digits'"
  })
  void saysWhyItRefuses(String text, String message) {
    assertThatThrownBy(() -> Ipv6Address.parse(text))
        .isInstanceOf(AddressException.class)
        .hasMessage(message);
  }

  @Test
  void quotesNoMoreThanTheBeginningOfALongText() {
    assertThatThrownBy(() -> Ipv6Address.parse(":".repeat(100_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void sortsAsUnsignedNumbersAndAfterIpv4() {
    assertThat(Ipv6Address.parse("8000::")).isGreaterThan(Ipv6Address.parse("7fff::"));
    assertThat((IpAddress) Ipv6Address.parse("::"))
        .isGreaterThan(Ipv4Address.parse("255.255.255.255"));
  }
}
