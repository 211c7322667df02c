package dev.hextet.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.fault.Life.Death;
import dev.hextet.fault.Life.Deed;
import dev.hextet.fault.Life.Kind;
import dev.hextet.fault.Life.Moment;
import dev.hextet.peer.Leavings;
import dev.hextet.peer.Moto;
import dev.hextet.scenario.Playground;
import dev.hextet.scenario.Workshop;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same at an endpoint by other people: hextet dies before and after its k-th changing call, or
 * is cut off from its answer. What moto cannot do is in {@code faults/moto.yml}.
 */
@Tag("peer")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MotoFaultsIT {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Path folder;
  private Act act;
  private Moto moto;

  @BeforeAll
  void start(@TempDir Path temp) throws IOException, InterruptedException {
    folder = temp;
    act = Act.named("change-in-place: create");
    moto = Moto.withImageOfExamples(temp);
  }

  @AfterAll
  void stop() {
    if (moto != null) {
      moto.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> atSomeCalls() throws IOException, InterruptedException {
    return cases(12);
  }

  @Tag("matrix")
  @TestFactory
  Stream<DynamicTest> atEveryCall() throws IOException, InterruptedException {
    return cases(1);
  }

  private Stream<DynamicTest> cases(int nth) throws IOException, InterruptedException {
    moto.reset();
    Life life = Life.undisturbed();
    Path place = Files.createTempDirectory(folder, "undisturbed");
    ApplyResult unused = run(place, life, moto.endpoint());
    SortedMap<String, Integer> there = Leavings.counts(moto.endpoint());
    List<DynamicTest> cases = new ArrayList<>();
    int call = 0;
    for (int i = 0; i < life.deeds().size(); i++) {
      Deed deed = life.deeds().get(i);
      if (deed.kind() == Kind.CALL && ++call % nth == 0) {
        Death before = new Death(i + 1, Moment.BEFORE);
        Death after = new Death(i + 1, Moment.AFTER);
        int number = call;
        cases.add(test(deed.what(), "killed before", p -> die(p, before), there));
        cases.add(test(deed.what(), "killed after", p -> die(p, after), there));
        cases.add(test(deed.what(), "cut", p -> cut(p, number, false), there));
        cases.add(test(deed.what(), "lost", p -> cut(p, number, true), there));
      }
    }
    return cases.stream();
  }

  /** What befalls the first run. */
  @FunctionalInterface
  private interface Mishap {
    void befalls(Path place) throws IOException;
  }

  private DynamicTest test(
      String action, String what, Mishap mishap, SortedMap<String, Integer> expected) {
    return DynamicTest.dynamicTest(
        action + " " + what,
        () -> {
          Optional<String> difference = difference(action, what);
          assumeTrue(difference.isEmpty(), () -> "moto: " + difference.orElse(""));
          moto.reset();
          Path place = Files.createTempDirectory(folder, "state");
          mishap.befalls(place);
          ApplyResult again = run(place, Life.undisturbed(), moto.endpoint());
          assertThat(again.outcome().failures()).isEmpty();
          assertThat(Leavings.counts(moto.endpoint())).isEqualTo(expected);
          assertEndsWell(place);
        });
  }

  private void die(Path place, Death death) throws IOException {
    Life life = new Life(death);
    Path mortal = MortalFiles.at(life, place);
    try {
      ApplyResult unused = run(mortal, life, moto.endpoint());
    } catch (Life.DeadException | DiagnosticException e) {
      assertThat(life.isOver()).as("%s", e).isTrue();
    }
    MortalFiles.of(mortal).bury();
  }

  private void cut(Path place, int call, boolean made) throws IOException {
    try (Proxy proxy = new Proxy(moto.endpoint(), call, made)) {
      ApplyResult unused = run(place, Life.undisturbed(), proxy.endpoint());
      assertThat(proxy.calls()).isGreaterThanOrEqualTo(call);
    }
  }

  private ApplyResult run(Path place, Life life, URI endpoint) {
    try (Workshop workshop = workshop(place, life, endpoint)) {
      return workshop.run(workshop.configuration(act.wanted()), act.mode());
    }
  }

  private void assertEndsWell(Path place) {
    try (Workshop workshop = workshop(place, Life.undisturbed(), moto.endpoint())) {
      assertThat(workshop.plan(act.wanted()).effective())
          .extracting(PlannedChange::address)
          .isEmpty();
      ApplyResult gone = workshop.run(Configuration.EMPTY, PlanMode.DESTROY);
      assertThat(gone.outcome().failures()).isEmpty();
      assertThat(workshop.state().records()).isEmpty();
    }
  }

  private static Workshop workshop(Path place, Life life, URI endpoint) {
    return new Workshop(
        place,
        endpoint,
        Playground.REGION,
        1,
        DocumentInputs.NONE,
        cloud -> new MortalCloud(life, cloud, Duration.ZERO));
  }

  /** Why a case cannot succeed here although hextet is right. */
  private static Optional<String> difference(String action, String what) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MotoFaultsIT.class.getResourceAsStream("/faults/moto.yml"))) {
      for (JsonNode known : YAML.readTree(in)) {
        if (known.path("action").asText().equals(action)
            && known.path("what").asText(what).equals(what)) {
          return Optional.of(known.path("because").asText());
        }
      }
    }
    return Optional.empty();
  }
}
