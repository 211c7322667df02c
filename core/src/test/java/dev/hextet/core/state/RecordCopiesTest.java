package dev.hextet.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each {@code with…} method of a state record changes its own component and no other. All
 * components of the two samples differ, so that a lost or exchanged one shows.
 */
class RecordCopiesTest {
  private static final Address NET = Address.of("net", "n");
  private static final Address HOST = Address.of("host", "h");
  private static final Sealer SEALER = new Sealer("lineage");

  private static final RecordedPlacement HERE = new RecordedPlacement("aws", "us-east-2");
  private static final RecordedPlacement THERE = new RecordedPlacement("aws.west", "us-west-2");
  private static final AttributeRecord CONTENTS =
      new AttributeRecord(1, names("a"), map("a", "1"), digests("secret"));
  private static final AttributeRecord OTHER_CONTENTS =
      new AttributeRecord(2, names("b"), map("b", "2"), digests("password"));
  private static final LifecycleRecord LIFECYCLE =
      new LifecycleRecord(new TreeSet<>(Set.of(HOST)), true, timeouts("1m"));
  private static final LifecycleRecord OTHER_LIFECYCLE =
      new LifecycleRecord(new TreeSet<>(Set.of(NET)), false, timeouts("2m"));
  private static final PendingChanges PENDING = PendingChanges.open(true, map("egress", "x"));
  private static final ResourceRecord RECORD =
      new ResourceRecord(NET, "net-1", HERE, CONTENTS, LIFECYCLE, "token", PENDING);

  private static final SortedMap<String, OutputRecord> OUTPUTS =
      new TreeMap<>(Map.of("url", new OutputRecord(Value.of("u"), "")));
  private static final SortedMap<Address, PinnedResult> CHOICES =
      new TreeMap<>(Map.of(Address.ofData("image", "i"), new PinnedResult("d", map("id", "i-1"))));
  private static final State STATE =
      new State("lineage", 7, new TreeMap<>(Map.of(NET, RECORD)), OUTPUTS, CHOICES);

  private static SortedSet<String> names(String... names) {
    return new TreeSet<>(List.of(names));
  }

  private static Value.MapOf map(String name, String value) {
    return Value.map(Map.of(name, Value.of(value)));
  }

  private static SortedMap<String, String> digests(String name) {
    return new TreeMap<>(Map.of(name, "sha256-" + name));
  }

  private static OperationTimeouts timeouts(String create) {
    return OperationTimeouts.parse(Map.of("create", create));
  }

  @Test
  void copiesAPlacementWithOneChange() {
    assertThat(HERE.withProvider("aws.west"))
        .isEqualTo(new RecordedPlacement("aws.west", "us-east-2"));
  }

  @Test
  void copiesAttributesWithOneChange() {
    assertThat(CONTENTS.withConfigured(names("b")))
        .isEqualTo(new AttributeRecord(1, names("b"), CONTENTS.plain(), CONTENTS.digests()));
    assertThat(CONTENTS.withPlain(map("b", "2")))
        .isEqualTo(
            new AttributeRecord(1, CONTENTS.configured(), map("b", "2"), CONTENTS.digests()));
    assertThat(CONTENTS.withDigests(digests("password")))
        .isEqualTo(
            new AttributeRecord(1, CONTENTS.configured(), CONTENTS.plain(), digests("password")));
  }

  @Test
  void copiesLifecycleSettingsWithOneChange() {
    assertThat(LIFECYCLE.withDependencies(Set.of(NET)))
        .isEqualTo(new LifecycleRecord(new TreeSet<>(Set.of(NET)), true, timeouts("1m")));
    assertThat(LIFECYCLE.withGuard(false))
        .isEqualTo(new LifecycleRecord(new TreeSet<>(Set.of(HOST)), false, timeouts("1m")));
    assertThat(LIFECYCLE.withTimeouts(timeouts("2m")))
        .isEqualTo(new LifecycleRecord(new TreeSet<>(Set.of(HOST)), true, timeouts("2m")));
  }

  @Test
  void copiesAResourceWithOneChange() {
    assertThat(RECORD.withAddress(HOST))
        .isEqualTo(new ResourceRecord(HOST, "net-1", HERE, CONTENTS, LIFECYCLE, "token", PENDING));
    assertThat(RECORD.withPlacement(THERE))
        .isEqualTo(new ResourceRecord(NET, "net-1", THERE, CONTENTS, LIFECYCLE, "token", PENDING));
    assertThat(RECORD.withContents(OTHER_CONTENTS))
        .isEqualTo(
            new ResourceRecord(NET, "net-1", HERE, OTHER_CONTENTS, LIFECYCLE, "token", PENDING));
    assertThat(RECORD.withLifecycle(OTHER_LIFECYCLE))
        .isEqualTo(
            new ResourceRecord(NET, "net-1", HERE, CONTENTS, OTHER_LIFECYCLE, "token", PENDING));
    assertThat(RECORD.withToken("t"))
        .isEqualTo(new ResourceRecord(NET, "net-1", HERE, CONTENTS, LIFECYCLE, "t", PENDING));
    assertThat(RECORD.withPending(PendingChanges.NONE))
        .isEqualTo(
            new ResourceRecord(
                NET, "net-1", HERE, CONTENTS, LIFECYCLE, "token", PendingChanges.NONE));
    assertThat(RECORD.withDependencies(Set.of(NET)))
        .isEqualTo(RECORD.withLifecycle(LIFECYCLE.withDependencies(Set.of(NET))));
  }

  /** The ID is a component and an attribute at once. */
  @Test
  void copiesAResourceWithAnotherId() {
    AttributeRecord contents =
        CONTENTS.withPlain(Value.map(Map.of("a", Value.of("1"), "id", Value.of("net-2"))));

    assertThat(RECORD.withId("net-2"))
        .isEqualTo(new ResourceRecord(NET, "net-2", HERE, contents, LIFECYCLE, "token", PENDING));
  }

  @Test
  void keepsEverythingButTheAddressOfADeposedResource() {
    assertThat(RECORD.deposed().address()).hasToString("net.n (deposed net-1)");
    assertThat(RECORD.deposed().withAddress(NET)).isEqualTo(RECORD);
  }

  @Test
  void keepsSettingsWhenItRecordsValues() {
    Value.MapOf values =
        Value.map(
            Map.of(
                "b",
                Value.of("2"),
                "secret",
                Value.sensitive(Value.of("hunter2"), Terms.parseOrNamed("var.s"))));

    ResourceRecord record = RECORD.withValues("net-2", values, SEALER);

    assertThat(record.attributes()).isEqualTo(map("b", "2"));
    assertThat(record.sensitive().keySet()).containsExactly("secret");
    assertThat(record.isRecorded(SEALER, "secret", Value.of("hunter2"))).isTrue();
    assertThat(record.withId("net-1").withContents(CONTENTS)).isEqualTo(RECORD);
  }

  @Test
  void keepsSettingsWhenItRecordsAnObservation() {
    Value.MapOf live = Value.map(Map.of("id", Value.of("net-2"), "secret", Value.of("hunter2")));

    ResourceRecord record = RECORD.observed(live, SEALER);

    assertThat(record.id()).isEqualTo("net-2");
    assertThat(record.attributes()).isEqualTo(map("id", "net-2"));
    assertThat(record.isRecorded(SEALER, "secret", Value.of("hunter2"))).isTrue();
    assertThat(record.pending()).isEqualTo(PendingChanges.open(false, PENDING.values()));
    assertThat(record.withId("net-1").withContents(CONTENTS).withPending(PENDING))
        .isEqualTo(RECORD);
  }

  @Test
  void takesTheSettingsOfTheDocumentWhenItIsReconciled() {
    assertThat(RECORD.reconciled(Set.of("b"), OTHER_LIFECYCLE, "aws.west"))
        .isEqualTo(
            new ResourceRecord(
                NET,
                "net-1",
                new RecordedPlacement("aws.west", "us-east-2"),
                CONTENTS.withConfigured(Set.of("b")),
                OTHER_LIFECYCLE,
                "token",
                PendingChanges.NONE));
  }

  /** An interrupted update must neither lose what was set before nor what was to be set. */
  @Test
  void hasTheSettingsOfBothSidesDuringAChange() {
    ResourceRecord next =
        RECORD.withContents(OTHER_CONTENTS).withLifecycle(OTHER_LIFECYCLE).withPlacement(THERE);

    ResourceRecord during = RECORD.during(next, PendingChanges.open(false, map("c", "3")));

    assertThat(during.configured()).containsExactly("a", "b");
    assertThat(during.dependencies()).containsExactlyInAnyOrder(NET, HOST);
    assertThat(during.guard()).isTrue();
    assertThat(during.timeouts()).isEqualTo(timeouts("2m"));
    assertThat(during.provider()).isEqualTo("aws.west");
    assertThat(during.pending()).isEqualTo(PendingChanges.open(false, map("c", "3")));
    assertThat(during.attributes()).isEqualTo(RECORD.attributes());
    assertThat(during.sensitive()).isEqualTo(RECORD.sensitive());
    assertThat(during.token()).isEqualTo("token");
  }

  @Test
  void marksPendingChangesAsObservedAndKeepsTheirValues() {
    assertThat(PENDING.observed()).isEqualTo(new PendingChanges(true, false, PENDING.values()));
    assertThat(PENDING.has("egress")).isTrue();
    assertThat(PENDING.has("ingress")).isFalse();
  }

  @Test
  void copiesAStateWithOneChange() {
    SortedMap<Address, ResourceRecord> resources = STATE.resources();
    assertThat(STATE.withLineage("other"))
        .isEqualTo(new State("other", 7, resources, OUTPUTS, CHOICES));
    assertThat(STATE.withSerial(8)).isEqualTo(new State("lineage", 8, resources, OUTPUTS, CHOICES));
    assertThat(STATE.withResources(List.of()))
        .isEqualTo(new State("lineage", 7, new TreeMap<>(), OUTPUTS, CHOICES));
    assertThat(STATE.withOutputs(new TreeMap<>()))
        .isEqualTo(new State("lineage", 7, resources, new TreeMap<>(), CHOICES));
    assertThat(STATE.withChoices(new TreeMap<>()))
        .isEqualTo(new State("lineage", 7, resources, OUTPUTS, new TreeMap<>()));
  }

  @Test
  void keepsPinnedResultsInTheNextState() {
    assertThat(STATE.next(List.of(), Map.of()))
        .isEqualTo(new State("lineage", 8, new TreeMap<>(), new TreeMap<>(), CHOICES));
    assertThat(STATE.and(List.of(RECORD.withAddress(HOST))).withResources(List.of(RECORD)))
        .isEqualTo(STATE);
    assertThat(STATE.moved(new TreeMap<>(Map.of(NET, HOST))).withResources(List.of(RECORD)))
        .isEqualTo(STATE);
  }

  @Test
  void withholdsTheArgumentsOfAPinnedResultAndNothingElse() {
    PinnedResult pinned = new PinnedResult("digest", map("id", "i-1"));
    assertThat(pinned.withheld()).isEqualTo(new PinnedResult("", map("id", "i-1")));
    assertThat(pinned.recorded(SEALER, Address.ofData("image", "i"), map("id", "i-1")))
        .isEqualTo(pinned);
  }
}
