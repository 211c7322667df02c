package dev.hextet.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4AddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "127.0.0.1", "192.0.2.255", "255.255.255.255"})
  void printsWhatItRead(String text) {
    assertThat(Ipv4Address.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "256.0.0.0",
        "1.2.3.1000",
        "01.2.3.4",
        "1.2.3.00",
        "+1.2.3.4",
        "-1.2.3.4",
        "1.2.3.4 ",
        "0x1.2.3.4",
        "1.2.3.٤",
        "::1"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(Ipv4Address.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.300, '\"10.0.0.300\" is not an IPv4 address: 300 is over 255'",
    "10.0.0.01, '\"10.0.0.01\" is not an IPv4 address: 01 has a leading zero'",
    "10.0.0, '\"10.0.0\" is not an IPv4 address: it needs four numbers with dots between'",
    "::1, '\"::1\" is not an IPv4 address: it has a colon, as IPv6 addresses have'"
  })
  void saysWhyItRefuses(String text, String message) {
    assertThatThrownBy(() -> Ipv4Address.parse(text))
        .isInstanceOf(AddressException.class)
        .hasMessage(message);
  }

  @Test
  void sortsAsUnsignedNumbers() {
    assertThat(Ipv4Address.parse("128.0.0.0")).isGreaterThan(Ipv4Address.parse("127.255.255.255"));
  }
}
