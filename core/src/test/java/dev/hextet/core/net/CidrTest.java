package dev.hextet.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.5/16, 10.0.0.0/16",
    "2001:DB8::4/64, 2001:db8::/64",
    "255.255.255.255/0, 0.0.0.0/0",
    "ffff::1/0, ::/0"
  })
  void refusesHostBitsAndGivesTheBlock(String text, String block) {
    assertThatThrownBy(() -> Cidr.parse(text))
        .hasMessageEndingWith("host bits are set; the block is " + block)
        .isInstanceOfSatisfying(
            AddressException.class, e -> assertThat(e.correction()).contains(block));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/08",
        "10.0.0.0/+8",
        "::/129",
        "::/64/64",
        "/64",
        "::1",
        "10.0.0.0/99999999999",
        "fe80::%1/64",
        "10.0.0.0 /8"
      })
  void refusesWhatIsNoBlock(String text) {
    assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(AddressException.class);
    assertThat(Ipv4Cidr.tryParse(text)).isEmpty();
    assertThat(Ipv6Cidr.tryParse(text)).isEmpty();
  }

  @Test
  void saysThatThePrefixLengthIsMissing() {
    assertThatThrownBy(() -> Cidr.parse("10.0.0.0"))
        .hasMessage("\"10.0.0.0\" is not an IPv4 block: it has no prefix length, such as /16");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/16, 8, 3, 10.0.3.0/24",
    "10.0.0.0/16, 0, 0, 10.0.0.0/16",
    "0.0.0.0/0, 32, 4294967295, 255.255.255.255/32",
    "2600:1f16:a62:5c00::/56, 8, 255, 2600:1f16:a62:5cff::/64",
    "::/0, 128, 1, ::1/128"
  })
  void cutsSubnets(String block, int newBits, String number, String subnet) {
    assertThat(Cidr.parse(block).subnet(newBits, new BigInteger(number))).hasToString(subnet);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/16, 8, 256, '10.0.0.0/16 has no /24 number 256; the numbers are 0 to 255'",
    "10.0.0.0/16, 8, -1, '10.0.0.0/16 has no /24 number -1; the numbers are 0 to 255'",
    "10.0.0.0/16, 0, 1, '10.0.0.0/16 has no /16 number 1; there is only number 0'",
    "10.0.0.0/16, 17, 0, 'the prefix of 10.0.0.0/16 can grow by 0 to 16 bits, not by 17'",
    "10.0.0.0/16, -1, 0, 'the prefix of 10.0.0.0/16 can grow by 0 to 16 bits, not by -1'",
    "10.0.0.0/16, 2147483647, 0, 'the prefix of 10.0.0.0/16 can grow by 0 to 16 bits, not by"
        + " 2147483647'"
  })
  void refusesSubnetsThatAreNotThere(String block, int newBits, String number, String message) {
    assertThatThrownBy(() -> Cidr.parse(block).subnet(newBits, new BigInteger(number)))
        .isInstanceOf(AddressException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 4, 10.0.0.4",
    "10.0.0.0/24, -1, 10.0.0.255",
    "10.0.0.0/24, -256, 10.0.0.0",
    "2001:db8::/64, 4, 2001:db8::4",
    "2001:db8::/64, -2, 2001:db8::ffff:ffff:ffff:fffe",
    "2001:db8::1/128, 0, 2001:db8::1"
  })
  void countsHosts(String block, String number, String address) {
    assertThat(Cidr.parse(block).host(new BigInteger(number))).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 256, '10.0.0.0/24 has no address number 256; the numbers are 0 to 255'",
    "10.0.0.0/24, -257, '10.0.0.0/24 has no address number -257; the numbers are 0 to 255'",
    "10.0.0.0/32, 1, '10.0.0.0/32 has no address number 1; it has only number 0'"
  })
  void refusesHostsThatAreNotThere(String block, String number, String message) {
    assertThatThrownBy(() -> Cidr.parse(block).host(new BigInteger(number))).hasMessage(message);
  }

  @Test
  void knowsItsMask() {
    assertThat(Ipv4Cidr.parse("10.0.0.0/20").netmask()).hasToString("255.255.240.0");
    assertThat(Ipv4Cidr.parse("0.0.0.0/0").netmask()).hasToString("0.0.0.0");
    assertThat(Ipv4Cidr.parse("10.0.0.1/32").netmask()).hasToString("255.255.255.255");
  }

  @Test
  void neverContainsTheOtherFamily() {
    assertThat(Cidr.parse("0.0.0.0/0").overlaps(Cidr.parse("::/0"))).isFalse();
    assertThat(Cidr.parse("::/0").contains(IpAddress.parse("10.0.0.1"))).isFalse();
  }

  @Test
  void sortsByFirstAddressAndThenTheLargerFirst() {
    List<Cidr> sorted =
        List.of("10.0.0.0/8", "10.0.0.0/16", "10.0.1.0/24", "::/0", "::/64").stream()
            .map(Cidr::parse)
            .toList();
    assertThat(sorted).isSorted();
  }
}
