package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.planfile.PlanCodec;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there already is managed from now on. */
class ImportsTest {
  private static final String MADE =
      """
      variable:
        secret: { default: hunter2, sensitive: true }
      resource:
        net:
          n: { zone: a }
        host:
          h: { net_id: "${net.n.id}", label: x, secret: "${var.secret}" }
      """;

  @TempDir private Path folder;
  private EngineStack stack;
  private String net;
  private String host;

  /** A net and a host, of which nothing is recorded any more. */
  @BeforeEach
  void make() {
    stack = new EngineStack(folder);
    stack.apply(MADE);
    net = id("net.n");
    host = id("host.h");
    stack.apply("removed: [ " + forgotten("net.n") + ", " + forgotten("host.h") + " ]");
    assertThat(stack.recorded()).isEmpty();
    stack.cloud().forgetCalls();
  }

  private String id(String address) {
    return stack.state().records().stream()
        .filter(record -> record.address().toString().equals(address))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String forgotten(String address) {
    return "{ from: " + address + ", lifecycle: { destroy: false } }";
  }

  private static String imported(String to, String id) {
    return "  - { to: '" + to + "', id: '" + id + "' }\n";
  }

  private String adopting() {
    return MADE + "import:\n" + imported("net.n", net) + imported("host.h", host);
  }

  @Test
  void recordsWhatIsAsTheDocumentSaysAndChangesNothing() {
    Plan plan = stack.plan(adopting());

    assertThat(plan.effective()).extracting(PlannedChange::action).containsOnly(Action.IMPORT);
    assertThat(plan.summary()).isEqualTo(new Plan.Summary(2, 0, 0, 0));
    assertThat(plan.drift()).isEmpty();
    stack.apply(plan);
    assertThat(id("net.n")).isEqualTo(net);
    assertThat(stack.state().records().get(0).dependencies()).hasToString("[net.n]");
    assertThat(stack.cloud().calls()).allMatch(call -> call.startsWith("Describe"));
    assertThat(stack.plan(MADE).isEmpty()).isTrue();
  }

  @Test
  void importsNothingTwice() {
    stack.apply(adopting());

    assertThat(stack.plan(adopting()).isEmpty()).isTrue();
  }

  @Test
  void believesTheDocumentOfWhatNobodyCanRead() {
    stack.apply(adopting());

    assertThat(EngineStack.changes(stack.apply(adopting().replace("hunter2", "hunter3"))))
        .containsExactly("~ host.h");
  }

  @Test
  void changesWhatIsNotAsTheDocumentSaysAlsoFromAFile() {
    Plan plan = stack.plan(adopting().replace("label: x", "label: y"));

    Plan read = PlanCodec.read(new SourceText("plan.json", PlanCodec.write(plan)), FakeTypes::of);
    assertThat(read.imports()).isEqualTo(plan.imports()).hasSize(2);
    assertThat(read.effective())
        .extracting(PlannedChange::action)
        .containsExactly(Action.UPDATE, Action.IMPORT);
    stack.apply(read);
    assertThat(id("host.h")).isEqualTo(host);
    assertThat(stack.plan(MADE.replace("label: x", "label: y")).isEmpty()).isTrue();
  }

  @Test
  void keepsWhatTheDocumentDoesNotSet() {
    String less = adopting().replace(", label: x", "");

    assertThat(stack.plan(less).effective())
        .extracting(PlannedChange::action)
        .containsOnly(Action.IMPORT);
  }

  @Test
  void importsOnlyWhatThePlanIsNarrowedTo() {
    PlanOptions narrow = PlanOptions.DEFAULT.withTargets(Set.of(Address.parse("net.n")));
    stack.apply(stack.plan(narrow, adopting()));

    assertThat(stack.recorded()).containsExactly("net.n");
    assertThat(EngineStack.changes(stack.apply(adopting()))).containsExactly("  host.h");
  }

  @Test
  void goesOnAfterAChangeOfWhatIsImportedHasFailed() {
    stack.cloud().refusing(action -> action.startsWith("Modify"));
    Plan plan = stack.plan(adopting().replace("label: x", "label: y"));
    assertThat(stack.apply(plan).outcome().isComplete()).isFalse();

    stack.cloud().refusing(action -> false);
    assertThat(EngineStack.changes(stack.apply(adopting().replace("label: x", "label: y"))))
        .containsExactly("~ host.h");
    assertThat(id("host.h")).isEqualTo(host);
  }

  @Test
  void destroysWhatWasImported() {
    stack.apply(adopting());
    stack.apply("resource: {}");

    assertThat(stack.recorded()).isEmpty();
    assertThat(stack.cloud().calls()).contains("DeleteHost", "DeleteNet");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertRefused(
        MADE + "import:\n" + imported("net.n", "net-none"),
        "net.n cannot be imported: no object has this ID");
  }

  @Test
  void refusesAnInstanceThatTheDocumentDoesNotHave() {
    assertRefused(
        MADE + "import:\n" + imported("net.n[1]", net), "the document has no instance net.n[1]");
  }

  @Test
  void refusesWhatIsManagedUnderAnotherAddress() {
    stack.apply(adopting());

    assertRefused(
        MADE.replace("n: {", "m: { zone: b }\n    n: {") + "import:\n" + imported("net.m", net),
        net + " is already managed, as net.n");
  }

  @Test
  void refusesToImportOneThingTwice() {
    assertRefused(
        MADE.replace("n: {", "m: { zone: a }\n    n: {")
            + "import:\n"
            + imported("net.n", net)
            + imported("net.m", net),
        net + " is already managed, as net.n");
  }

  @Test
  void refusesAnotherIdThanTheRecordedOne() {
    stack.apply(adopting());

    assertRefused(
        MADE + "import:\n" + imported("net.n", "net-other"),
        "net.n already is " + net + ", not net-other");
  }

  @Test
  void refusesAnIdThatIsNotKnownYet() {
    assertRefused(
        MADE + "import:\n" + imported("host.h", "${net.n.id}"),
        "the ID of the imported object is unknown");
  }

  @Test
  void takesAnIdFromAVariable() {
    String document =
        MADE.replace("variable:\n", "variable:\n  net: { default: " + net + " }\n")
            + "import:\n"
            + imported("net.n", "${var.net}")
            + imported("host.h", host);

    assertThat(stack.plan(document).summary()).isEqualTo(new Plan.Summary(2, 0, 0, 0));
  }

  private void assertRefused(String document, String summary) {
    assertThatThrownBy(() -> stack.plan(document))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e ->
                assertThat(e.diagnostics())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.code()).isEqualTo("InvalidImport");
                          assertThat(problem.summary()).isEqualTo(summary);
                        }));
  }
}
