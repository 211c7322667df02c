package dev.hextet.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each invariant of {@link State} is violated by one edit of a valid state. */
class StateInvariantsTest {
  private static final Address NET = Address.of("net", "n");
  private static final Address DATA = Address.ofData("image", "i");
  private static final ResourceRecord RECORD =
      ResourceRecord.start(NET, "net-1", new RecordedPlacement("aws", "us-east-2"), 1)
          .withContents(
              AttributeRecord.empty(1)
                  .withPlain(map("name"))
                  .withDigests(new TreeMap<>(Map.of("secret", "sha256-1"))))
          .withDependencies(Set.of(Address.of("net", "other")));
  private static final State STATE =
      State.NONE
          .withLineage("lineage")
          .withSerial(1)
          .withResources(List.of(RECORD))
          .withOutputs(new TreeMap<>(Map.of("key", new OutputRecord(Value.NULL, "sha256-2"))))
          .withChoices(new TreeMap<>(Map.of(DATA, new PinnedResult("sha256-3", map("id")))));

  private static Value.MapOf map(String name) {
    return Value.map(Map.of(name, Value.of("x")));
  }

  private static State with(ResourceRecord record) {
    return STATE.withResources(List.of(record));
  }

  private static List<String> violations(State state) {
    return state.verify().stream().map(StateViolation::toString).toList();
  }

  @Test
  void acceptsAValidState() {
    assertThat(STATE.verify()).isEmpty();
  }

  @Test
  void requiresALineage() {
    assertThat(violations(STATE.withLineage("")))
        .containsExactly("its lineage is empty (invariant 1)");
  }

  @Test
  void requiresASerial() {
    assertThat(violations(STATE.withSerial(0)))
        .containsExactly("its serial is not a number above 0 (invariant 2)");
  }

  @Test
  void requiresEachResourceUnderItsOwnAddress() {
    State state =
        new State(
            "lineage",
            1,
            new TreeMap<>(Map.of(Address.of("net", "m"), RECORD)),
            STATE.outputs(),
            STATE.choices());

    assertThat(violations(state)).containsExactly("net.n is recorded at net.m (invariant 3)");
  }

  @Test
  void rejectsTheAddressOfADataSource() {
    assertThat(violations(with(RECORD.withAddress(DATA))))
        .containsExactly("data.image.i is not a resource (invariant 4)");
  }

  @Test
  void requiresAnId() {
    assertThat(violations(with(RECORD.withId(""))))
        .containsExactly("net.n has no id (invariant 5)");
  }

  @Test
  void requiresAProviderAndARegion() {
    assertThat(violations(with(RECORD.withPlacement(new RecordedPlacement("", "")))))
        .containsExactly(
            "net.n has no provider (invariant 6)", "net.n has no region (invariant 6)");
  }

  @Test
  void requiresASchemaVersion() {
    AttributeRecord contents =
        new AttributeRecord(0, RECORD.configured(), RECORD.attributes(), RECORD.sensitive());

    assertThat(violations(with(RECORD.withContents(contents))))
        .containsExactly("net.n has no version of its schema (invariant 7)");
  }

  @Test
  void rejectsAnAttributeWithAValueAndADigest() {
    assertThat(violations(with(RECORD.withContents(RECORD.contents().withPlain(map("secret"))))))
        .containsExactly("net.n.secret has a value and a digest (invariant 8)");
  }

  @Test
  void rejectsAnEmptyDigest() {
    AttributeRecord contents = RECORD.contents().withDigests(new TreeMap<>(Map.of("secret", "")));

    assertThat(violations(with(RECORD.withContents(contents))))
        .containsExactly("net.n.secret has an empty digest (invariant 9)");
  }

  @Test
  void rejectsTheValueOfASensitiveOutput() {
    State state =
        STATE.withOutputs(
            new TreeMap<>(Map.of("key", new OutputRecord(Value.of("x"), "sha256-2"))));

    assertThat(violations(state))
        .containsExactly("the sensitive output key has a value (invariant 9)");
  }

  @Test
  void rejectsADependencyOnItselfOrOnADataSource() {
    assertThat(violations(with(RECORD.withDependencies(Set.of(NET)))))
        .containsExactly("net.n depends on itself (invariant 10)");
    assertThat(violations(with(RECORD.withDependencies(Set.of(DATA)))))
        .containsExactly("net.n depends on the data source data.image.i (invariant 10)");
  }

  @Test
  void rejectsPendingChangesWithoutAnInterruptedStep() {
    assertThat(violations(with(RECORD.withPending(new PendingChanges(false, true, map("a"))))))
        .containsExactly("net.n has changes of no interrupted step (invariant 11)");
    assertThat(with(RECORD.withPending(PendingChanges.open(true, map("a")))).verify()).isEmpty();
  }

  @Test
  void requiresADataSourceAndTheArgumentsOfAPinnedResult() {
    PinnedResult pinned = new PinnedResult("sha256-3", map("id"));

    assertThat(violations(STATE.withChoices(new TreeMap<>(Map.of(NET, pinned)))))
        .containsExactly("net.n has a look-up and is not a data source (invariant 12)");
    assertThat(violations(STATE.withChoices(new TreeMap<>(Map.of(DATA, pinned.withheld())))))
        .containsExactly("data.image.i has a look-up without its arguments (invariant 12)");
  }

  @Test
  void listsViolationsInTheOrderOfTheirNumbers() {
    State state = with(RECORD.withId("").withAddress(DATA)).withSerial(0).withLineage("");

    assertThat(state.verify()).extracting(StateViolation::invariant).containsExactly(1, 2, 4, 5);
  }

  @Test
  void writesNoStateThatViolatesAnInvariant() {
    assertThatThrownBy(() -> StateCodec.write(with(RECORD.withId("")), "hextet test"))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> {
              assertThat(e.diagnostics().get(0).code()).isEqualTo("StateInvariant");
              assertThat(e.diagnostics().get(0).detail())
                  .contains("net.n has no id (invariant 5)")
                  .contains("bug in hextet");
            });
  }

  /** The page for users and the Javadoc list the same invariants, and every one has a test here. */
  @Test
  void documentsEachInvariant() throws IOException {
    String source = Files.readString(Path.of("src/main/java/dev/hextet/core/state/State.java"));
    List<String> listed =
        Pattern.compile(" \\*   <li>(.*(?:\\R \\*       .*)*)")
            .matcher(source)
            .results()
            .map(item -> item.group(1).replaceAll("\\R \\* +", " "))
            .toList();
    String page = Files.readString(Path.of("../docs/state-and-plan.md"));

    assertThat(listed).hasSize(12);
    assertThat(page)
        .contains(
            IntStream.range(0, listed.size())
                .mapToObj(i -> (i + 1) + ". " + listed.get(i))
                .collect(Collectors.joining("\n")));
  }
}
