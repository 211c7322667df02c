package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A saved plan is carried out where it was made, and nowhere else. */
class ProvenanceCheckTest {
  @TempDir private Path folder;

  private final FakeCloud cloud = new FakeCloud();
  private final Engine engine =
      new Engine(FakeTypes::of, FakeSources::of, key -> cloud, "hextet test", 4);

  private static CloudLocation place(String text) {
    String[] parts = text.strip().split(" ");
    return new CloudLocation(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
  }

  /** A plan that was made at a place, written and read. */
  private Plan saved(CloudLocation made) {
    cloud.at(made);
    Plan plan =
        engine
            .plan(
                new TestConfiguration().net("n", "a").build(),
                new FileStateLocation(
                        folder.resolve("s.json"),
                        new LocationOptions("hextet test", true, Duration.ZERO, false))
                    .read(),
                PlanOptions.DEFAULT)
            .plan();
    assertThat(plan.mode()).isEqualTo(PlanMode.NORMAL);
    String text = PlanCodec.write(engine.bound(plan));
    return PlanCodec.read(new SourceText("p.json", text), FakeTypes::of);
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox here 1, sandbox here 1",
    "aws here 1, aws here 1",
    "aws here, aws here 1",
    "aws here ?, aws here 1",
    "http://127.0.0.1:1 here, http://127.0.0.1:1 here"
  })
  void isCarriedOutWhereItWasMade(String made, String here) {
    Plan plan = saved(place(made));

    cloud.at(place(here));

    assertThatCode(() -> engine.checkPlace(plan)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox here 1, aws here 1, aws here",
    "sandbox here 1, http://127.0.0.1:1 here 1, http://127.0.0.1:1 here",
    "aws here 1, sandbox here 1, sandbox here",
    "aws here 1, aws here 2, aws here 2",
    "aws here 1, aws here, aws here",
    "aws here 1, aws there 1, aws there",
    "http://127.0.0.1:1 here, http://127.0.0.1:2 here, http://127.0.0.1:2 here",
    "http://127.0.0.1:1 here, aws here, aws here"
  })
  void isRefusedElsewhereBeforeAnythingIsAsked(String made, String here, String reported) {
    Plan plan = saved(place(made));
    cloud.forgetCalls();

    cloud.at(place(here));

    assertThatThrownBy(() -> engine.checkPlace(plan))
        .isInstanceOfSatisfying(
            StalePlanException.class,
            e -> {
              assertThat(e.diagnostic().code()).isEqualTo("PlanOfAnotherPlace");
              assertThat(e.diagnostic().detail())
                  .contains("made at " + place(made).words())
                  .contains("leads to " + place(reported).words() + ". Apply");
            });
    assertThat(cloud.calls()).isEmpty();
  }

  @Test
  void isRefusedByAwsWhereItDoesNotSayWhereItWasMade() {
    Plan plan = saved(place("sandbox here 1")).at(Map.of());

    assertThatCode(() -> engine.checkPlace(plan)).doesNotThrowAnyException();
    cloud.at(place("sandbox there"));
    assertThatThrownBy(() -> engine.checkPlace(plan)).isInstanceOf(StalePlanException.class);
    cloud.at(place("aws here"));
    assertThatThrownBy(() -> engine.checkPlace(plan)).isInstanceOf(StalePlanException.class);
  }
}
