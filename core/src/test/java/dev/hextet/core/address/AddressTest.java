package dev.hextet.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private static final BlockAddress BLOCK = BlockAddress.of("aws_subnet", "web");

  @Test
  void distinguishesBlocksAndInstances() {
    Address third = BLOCK.instance(InstanceKey.of(2));

    assertThat(third).hasToString("aws_subnet.web[2]");
    assertThat(third.isWhole()).isFalse();
    assertThat(third.deposed("s-1")).hasToString("aws_subnet.web[2] (deposed s-1)");
    assertThat(third.deposed("s-1").block()).isEqualTo(BLOCK);
    assertThat(BLOCK.whole().isWhole()).isTrue();
    assertThat(BLOCK.whole().deposed("s-1").isWhole()).isFalse();
    assertThat(Address.ofData("aws_ami", "x").instance(InstanceKey.of("a ${b}")))
        .hasToString("data.aws_ami.x[\"a $${b}\"]");
  }

  @Test
  void sortsByModuleThenModeThenTypeThenNameThenKey() {
    List<String> sorted =
        List.of(
            "data.z.x",
            "a.x",
            "a.x[9]",
            "a.x[10]",
            "a.x (deposed i-1)",
            "a.x[9] (deposed i-0)",
            "a.x[\"a!\"]",
            "a.x[\"a\"]",
            "a.x[\"a\"] (deposed i-0)",
            "a.x[\"b\"]",
            "b.x",
            "module.a.z.x",
            "module.a.module.b.a.x",
            "module.a[0].a.x",
            "module.a[\"k\"].data.a.x",
            "module.b.a.x");
    List<String> shuffled = new ArrayList<>(sorted);
    Collections.reverse(shuffled);

    assertThat(new TreeSet<>(shuffled.stream().map(Address::parse).toList()))
        .map(Address::toString)
        .isEqualTo(sorted);
  }

  @Test
  void readsAKeyInEachSpelling() {
    assertThat(Address.parse("resource.a.x[\"\\u0061\\U00000062\"]")).hasToString("a.x[\"ab\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k(1)", "(", ")", "\"k\"", "k\" (deposed k)"})
  void readsAnyIdOfADeposedResource(String id) {
    Address deposed = BLOCK.whole().deposed(id);

    assertThat(Address.parse(deposed.toString())).isEqualTo(deposed);
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
  void rejectsWhatIsNotAnAddress(String text) {
    assertThat(Address.find(text)).isEmpty();
  }
}
