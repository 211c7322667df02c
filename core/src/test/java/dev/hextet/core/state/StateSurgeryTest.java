package dev.hextet.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateSurgeryTest {
  private static final State STATE =
      State.NONE
          .withLineage("lineage")
          .withSerial(7)
          .withResources(
              List.of(
                  record("net.a"),
                  record("net.many[0]"),
                  record("net.many[1]"),
                  record("net.many[1] (deposed net-9)"),
                  record("host.h", "net.a", "net.many[1]")));

  private final StateSurgery surgery = new StateSurgery(STATE, "hextet state list a.yml");

  private static Address address(String text) {
    return Address.parse(text);
  }

  private static ResourceRecord record(String address, String... dependencies) {
    return ResourceRecord.start(
            address(address), "id of " + address, new RecordedPlacement("aws", "here"), 1)
        .withContents(
            AttributeRecord.empty(1).withDigests(new TreeMap<>(Map.of("secret", "sha256-1"))))
        .withDependencies(
            Stream.of(dependencies).map(StateSurgeryTest::address).collect(Collectors.toSet()))
        .withToken("token");
  }

  private State moved(String from, String to) {
    return surgery.moved(surgery.moves(address(from), address(to)));
  }

  private static List<String> addresses(State state) {
    return state.resources().keySet().stream().map(Address::toString).toList();
  }

  private static List<String> needs(State state, String address) {
    return state.resource(address(address)).orElseThrow().dependencies().stream()
        .map(Address::toString)
        .toList();
  }

  @Test
  void findsInstancesOfABlockAndWhatTheyReplaced() {
    assertThat(surgery.instances(address("net.many"))).hasSize(3);
    assertThat(surgery.instances(address("net.many[1]"))).hasSize(2);
    assertThat(surgery.instances(address("net.many[1] (deposed net-9)"))).hasSize(1);
    assertThat(surgery.instances(address("net.none"))).isEmpty();
  }

  @Test
  void movesAnInstanceAndTellsThoseThatNeedIt() {
    State next = moved("net.a", "net.b");

    assertThat(addresses(next)).contains("net.b").doesNotContain("net.a");
    assertThat(needs(next, "host.h")).containsExactly("net.b", "net.many[1]");
    assertThat(next.serial()).isEqualTo(8);
    ResourceRecord record = next.resource(address("net.b")).orElseThrow();
    assertThat(record.id()).isEqualTo("id of net.a");
    assertThat(record.salt("l", "secret")).isEqualTo(record("net.a").salt("l", "secret"));
  }

  @Test
  void movesABlockWithTheKeysOfItsInstances() {
    State next = moved("net.many", "net.few");

    assertThat(addresses(next))
        .containsExactly(
            "host.h", "net.a", "net.few[0]", "net.few[1]", "net.few[1] (deposed net-9)");
    assertThat(needs(next, "host.h")).containsExactly("net.a", "net.few[1]");
  }

  @Test
  void movesIntoAndOutOfKeys() {
    assertThat(addresses(moved("net.a", "net.a[\"x\"]"))).contains("net.a[\"x\"]");
    assertThat(addresses(moved("net.many[0]", "net.one"))).contains("net.one", "net.many[1]");
  }

  @Test
  void refusesToOverwriteToChangeTypesAndToJoin() {
    assertThatThrownBy(() -> moved("net.a", "net.many[0]")).hasMessageContaining("already");
    assertThatThrownBy(() -> moved("net.many", "net.a[3]")).hasMessageContaining("several");
    assertThatThrownBy(() -> moved("net.a", "host.a")).hasMessageContaining("cannot move to");
    assertThatThrownBy(() -> moved("net.a", "net.a")).hasMessageContaining("already");
    assertThatThrownBy(() -> moved("net.aa", "net.c")).hasMessageContaining("[NotRecorded]");
    assertThatThrownBy(() -> moved("net.many[1] (deposed net-9)", "net.c"))
        .hasMessageContaining("[CannotMove]");
  }

  @Test
  void forgetsRecordsAndWhoNeededThem() {
    State next = surgery.without(surgery.recorded(address("net.many")));

    assertThat(addresses(next)).containsExactly("host.h", "net.a");
    assertThat(needs(next, "host.h")).containsExactly("net.a");
  }
}
