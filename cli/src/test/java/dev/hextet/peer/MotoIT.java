package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.scenario.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web server at another endpoint than our own. */
@Tag("peer")
final class MotoIT {
  private static final Path EXAMPLE = Path.of("../state-examples/first-apply/stack.yml");

  /** moto never forgets an instance, nor its interface, nor the ACL of a VPC that was deleted. */
  private static final Set<String> KEPT =
      Set.of(
          "us-east-2 DescribeInstances",
          "us-east-2 DescribeNetworkAcls",
          "us-east-2 DescribeNetworkInterfaces");

  @TempDir private Path folder;
  private Moto moto;
  private Workshop workshop;

  @BeforeEach
  void start() throws Exception {
    moto = Moto.withImageOfExamples(folder);
    workshop = new Workshop(folder, moto.endpoint(), "us-east-2", 10);
  }

  @AfterEach
  void stop() {
    if (workshop != null) {
      workshop.close();
    }
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  void makesTheWebServerChangesItsAddressAndLeavesNothing() throws Exception {
    SortedMap<String, Integer> before = counts();
    String document = Files.readString(EXAMPLE);

    apply(document);
    assertThat(counts()).isNotEqualTo(before);
    apply(document.replace("\"::4\"", "\"::5\""));

    workshop.destroy();
    assertThat(workshop.state().records()).isEmpty();
    assertThat(counts()).isEqualTo(before);
    assertThat(Leavings.at(moto.endpoint()).get("us-east-2 DescribeInstances"))
        .allSatisfy(instance -> assertThat(instance).contains("\"Name\" = \"terminated\""));
  }

  private SortedMap<String, Integer> counts() {
    SortedMap<String, Integer> counts = Leavings.counts(moto.endpoint());
    counts.keySet().removeAll(KEPT);
    return counts;
  }

  private void apply(String document) {
    SourceText source = new SourceText("stack.yml", document);
    workshop.apply(source);
    Plan again = workshop.plan(source);
    assertThat(again.effective()).extracting(PlannedChange::address).isEqualTo(List.of());
  }
}
