package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.net.Ipv6;
import dev.hextet.sandbox.net.Ipv6Block;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IpProperties {

  @Property
  void anIpv6AddressIsReadAsItIsWritten(@ForAll long high, @ForAll long low) {
    Ipv6 address = new Ipv6(high, low);

    assertThat(Ipv6.parse(address.toString())).isEqualTo(address);
  }

  @Property
  void anIpv4AddressIsReadAsItIsWritten(@ForAll @LongRange(max = 0xFFFFFFFFL) long bits) {
    Ipv4 address = new Ipv4(bits);

    assertThat(Ipv4.parse(address.toString())).isEqualTo(address);
  }

  @Property
  void anIpv6BlockContainsItsNetworkAndEachAddressItWasMadeOf(
      @ForAll long high, @ForAll long low, @ForAll @IntRange(max = 128) int prefix) {
    Ipv6 address = new Ipv6(high, low);
    Ipv6Block block = new Ipv6Block(address, prefix);

    assertThat(block.contains(address)).isTrue();
    assertThat(block.contains(block.network())).isTrue();
    assertThat(Ipv6Block.parse(block.toString())).isEqualTo(block);
  }

  @Property
  void anIpv4BlockEndsWhereTheNextBegins(
      @ForAll @LongRange(max = 0xFFFFFFFFL) long bits,
      @ForAll @IntRange(min = 1, max = 32) int prefix) {
    Ipv4Block block = new Ipv4Block(new Ipv4(bits), prefix);

    assertThat(block.contains(block.last())).isTrue();
    assertThat(block.last().bits() - block.network().bits() + 1).isEqualTo(block.size());
  }

  @Example
  void zerosAreCompressedAsRfc5952Says() {
    assertThat(Ipv6.parse("2001:DB8:0:0:1:0:0:1")).hasToString("2001:db8::1:0:0:1");
    assertThat(Ipv6.parse("2001:db8:0:1:1:1:1:1")).hasToString("2001:db8:0:1:1:1:1:1");
    assertThat(Ipv6.parse("0:0:0:0:0:0:0:0")).hasToString("::");
    assertThat(Ipv6.parse("::1")).hasToString("::1");
    assertThat(Ipv6.parse("fe80::")).hasToString("fe80::");
  }

  @Example
  void nonsenseIsRefused() {
    for (String text : new String[] {"", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "g::", "::/0"}) {
      assertThatThrownBy(() -> Ipv6.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String text : new String[] {"10.0.0", "10.0.0.256", "010.0.0.1", "10.0.0.0.1"}) {
      assertThatThrownBy(() -> Ipv4.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Example
  void theFirstFourAddressesAndTheLastAreReserved() {
    Ipv6Block ipv6 = Ipv6Block.parse("2001:db8::/64");
    assertThat(ipv6.reserves(Ipv6.parse("2001:db8::3"))).isTrue();
    assertThat(ipv6.reserves(Ipv6.parse("2001:db8::4"))).isFalse();
    assertThat(ipv6.reserves(Ipv6.parse("2001:db8::ffff:ffff:ffff:ffff"))).isTrue();
    Ipv4Block ipv4 = Ipv4Block.parse("10.0.0.0/24");
    assertThat(ipv4.reserves(Ipv4.parse("10.0.0.3"))).isTrue();
    assertThat(ipv4.reserves(Ipv4.parse("10.0.0.4"))).isFalse();
    assertThat(ipv4.reserves(Ipv4.parse("10.0.0.255"))).isTrue();
  }
}
