package dev.hextet.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private static final Address BLOCK = Address.of("aws_subnet", "web");

  @Property
  void readsTheAddressOfAnyInstanceAgain(@ForAll String name) {
    Address instance = BLOCK.at(Value.of(name));

    assertThat(Address.parse(instance.toString())).contains(instance);
    assertThat(instance.index()).contains(Value.of(name));
    assertThat(instance.isDeposed()).isFalse();
    assertThat(instance.deposed("s-1").current()).isEqualTo(instance);
    assertThat(Address.parse(instance.deposed("s-1").toString())).contains(instance.deposed("s-1"));
  }

  @Test
  void knowsBlocksAndInstances() {
    Address third = BLOCK.at(Value.of(2));

    assertThat(third).hasToString("aws_subnet.web[2]");
    assertThat(third.index()).contains(Value.of(2));
    assertThat(third.deposed("s-1").block()).isEqualTo(BLOCK);
    assertThat(BLOCK.index()).isEmpty();
    assertThat(Address.ofData("aws_ami", "x").at(Value.of("a ${b}")))
        .hasToString("data.aws_ami.x[\"a $${b}\"]");
  }

  @Test
  void sortsDataFirstAndNumbersByTheirValue() {
    List<String> sorted =
        Stream.of("b.x", "a.x[\"b\"]", "a.x[10]", "a.x[9]", "a.x", "a.x[\"a\"]", "data.z.x")
            .map(text -> Address.parse(text).orElseThrow())
            .sorted()
            .map(Address::toString)
            .toList();

    assertThat(sorted)
        .containsExactly("data.z.x", "a.x", "a.x[9]", "a.x[10]", "a.x[\"a\"]", "a.x[\"b\"]", "b.x");
  }

  @Test
  void readsAKeyHoweverItIsEscaped() {
    assertThat(Address.parse("a.x[\"\\u0061\\U00000062\"]")).contains(address("a.x[\"ab\"]"));
  }

  private static Address address(String text) {
    return Address.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "data.a",
        "a.x[-1]",
        "a.x[01]",
        "a.x[a]",
        "a.x[\"a]",
        "a.x[\"\\q\"]",
        "a.x[\"${b}\"]",
        "a.x[1][2]",
        "a.x.id",
        "a.x[\"\\u00\"]",
        "a.x[\"a\"b\"]"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }
}
