package dev.hextet.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Address NET = Address.of("net", "n");
  private static final OutcomeProbe BY_READ =
      new OutcomeProbe.ByRead(
          ReadQuery.by("DescribeNets", "token", "token", Value.of("t")), Map.of("id", "id"));

  @Test
  void readsEveryEntryItWrote() {
    List<JournalEntry> entries =
        List.of(
            new JournalEntry.Start("lineage", 3, "sha256-00"),
            begin(BY_READ),
            new JournalEntry.Done("create net.n", 0, Value.map(Map.of("id", Value.of("net-1")))),
            new JournalEntry.Failed("create net.n", 1, "Refused"),
            new JournalEntry.Deposed("create net.n", record("net-1").deposed()),
            new JournalEntry.End("create net.n", record("net-1")),
            new JournalEntry.Gone("delete net.n", NET));

    assertThat(JournalCodec.read(source(text(entries)))).isEqualTo(entries);
  }

  @Test
  void dropsATornLastLine() {
    String text = text(List.of(begin(BY_READ), new JournalEntry.Gone("x", NET)));

    for (int cut = 1; cut < 30; cut++) {
      assertThat(JournalCodec.read(source(text.substring(0, text.length() - 1 - cut)))).hasSize(1);
    }
  }

  @Test
  void refusesADamagedMiddle() {
    String text = text(List.of(begin(BY_READ), new JournalEntry.Gone("x", NET)));

    assertThatThrownBy(() -> JournalCodec.read(source(text.replace("net.n", "net.m"))))
        .hasMessageContaining("[JournalDamaged]");
  }

  @Test
  void knowsWhatACutOffStepHadMade() {
    Journal journal =
        Journal.replay(
            State.NONE,
            List.of(
                new JournalEntry.Start("lineage", 0, ""),
                begin(BY_READ),
                new JournalEntry.Done(
                    "create net.n", 0, Value.map(Map.of("id", Value.of("net-1"))))));

    assertThat(journal.open()).isEmpty();
    assertThat(journal.state().lineage()).isEqualTo("lineage");
    assertThat(journal.state().resource(NET).orElseThrow().id()).isEqualTo("net-1");
  }

  @Test
  void looksForWhatIsFoundByItsKeyUntilItIsRecorded() {
    JournalEntry.Begin begin = begin(OutcomeProbe.BY_KEY);
    JournalEntry.Done done = new JournalEntry.Done("create net.n", 0, Value.map(Map.of()));

    assertThat(Journal.replay(State.NONE, List.of(begin, done)).open()).containsExactly(begin);
    assertThat(
            Journal.replay(
                    State.NONE,
                    List.of(begin, done, new JournalEntry.End("create net.n", record("net-1"))))
                .open())
        .isEmpty();
  }

  @Test
  void leavesOpenWhatNobodyKnowsOf() {
    Journal journal =
        Journal.replay(
            State.NONE, List.of(new JournalEntry.Start("lineage", 0, ""), begin(BY_READ)));

    assertThat(journal.open()).containsExactly(begin(BY_READ));
    assertThat(journal.state().resources()).isEmpty();
  }

  @Test
  void keepsADeposedResourceUnderItsOwnAddress() {
    State before = State.NONE.withResources(List.of(record("net-1")));

    Journal journal =
        Journal.replay(
            before,
            List.of(
                new JournalEntry.Deposed("create net.n", record("net-1").deposed()),
                new JournalEntry.End("create net.n", record("net-2"))));

    assertThat(journal.state().records())
        .extracting(ResourceRecord::id)
        .containsExactly("net-2", "net-1");
    assertThat(journal.state().records().get(1).address()).hasToString("net.n (deposed net-1)");
  }

  @Test
  void takesADeposedResourceBackWhoseSuccessorWasRefused() {
    Journal journal =
        deposedAndThen(begin(BY_READ), new JournalEntry.Failed("create net.n", 0, "Refused"));

    assertThat(journal.state().records()).containsExactly(record("net-1"));
    assertThat(journal.deposed()).isEmpty();
  }

  @Test
  void takesADeposedResourceBackWhoseSuccessorWasNotBegun() {
    assertThat(deposedAndThen().state().records()).containsExactly(record("net-1"));
  }

  @Test
  void leavesADeposedResourceWhereItIsWhileNobodyKnowsOfItsSuccessor() {
    Journal journal = deposedAndThen(begin(BY_READ));

    assertThat(journal.state().records()).containsExactly(record("net-1").deposed());
    assertThat(journal.deposed()).containsExactly(NET.deposed("net-1"));
  }

  @Test
  void keepsADeposedResourceWhoseSuccessorIsHalfMade() {
    JournalEntry.Done done =
        new JournalEntry.Done("create net.n", 0, Value.map(Map.of("id", Value.of("net-2"))));

    assertThat(deposedAndThen(begin(BY_READ), done).state().records())
        .extracting(ResourceRecord::id)
        .containsExactly("net-2", "net-1");
  }

  private static Journal deposedAndThen(JournalEntry... entries) {
    List<JournalEntry> all = new ArrayList<>();
    all.add(new JournalEntry.Deposed("create net.n", record("net-1").deposed()));
    all.addAll(List.of(entries));
    return Journal.replay(State.NONE.withResources(List.of(record("net-1"))), all);
  }

  private static JournalEntry.Begin begin(OutcomeProbe settle) {
    return new JournalEntry.Begin("create net.n", 0, "CreateNet", "sha256-00", settle, record(""));
  }

  private static ResourceRecord record(String id) {
    return ResourceRecord.start(NET, "", new RecordedPlacement("fake", "here"), 1)
        .withId(id)
        .withToken("t");
  }

  private static String text(List<JournalEntry> entries) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      text.append(JournalCodec.line(i + 1, entries.get(i)));
    }
    return text.toString();
  }

  private static SourceText source(String text) {
    return new SourceText("s.journal", text);
  }
}
