package dev.hextet.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.check.Probe;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.check.ProbeListener;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.check.ProbeValues;
import dev.hextet.core.check.ProbeVerdict;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.state.State;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckRunnerTest {
  private final List<String> heard = new ArrayList<>();

  private static PlannedProbe probe(String name, Value url) {
    return new PlannedProbe(
        "check." + name + ".http",
        ProbeKind.HTTP,
        ProbeValues.of(ProbeKind.HTTP, Map.of("url", url)).arguments(),
        new TreeSet<>(),
        "",
        null);
  }

  /** A prober whose reasons repeat the whole destination and its host. */
  private static Map<String, List<ProbeResult>> prober(
      Map<String, Probe> probes, ProbeListener listener) {
    Map<String, List<ProbeResult>> results = new LinkedHashMap<>();
    probes.forEach(
        (name, probe) -> {
          String reason = probe.destination() + " of canary.example.org is silent";
          ProbeResult result =
              new ProbeResult(
                  Optional.of(AddressFamily.IPV6),
                  new ProbeVerdict.Fails(reason),
                  2,
                  Duration.ofSeconds(3));
          listener.waits(name, Optional.of(AddressFamily.IPV6), 1, reason);
          listener.ended(name, result);
          results.put(name, List.of(result));
        });
    return results;
  }

  private List<CheckResult> run(ProbeObstacle obstacle, PlannedProbe... probes) {
    EvidenceReader evidence =
        new EvidenceReader(
            provider -> {
              throw new IllegalStateException(provider);
            },
            type -> {
              throw new IllegalStateException(type);
            });
    return new CheckRunner((sent, listener, stopped) -> prober(sent, listener), obstacle, evidence)
        .run(List.of(probes), State.NONE, new Heard(), () -> false);
  }

  @Test
  void reportsTheProbesInTheirOrder() {
    List<CheckResult> results =
        run(
            ProbeObstacle.NONE,
            probe("a", Value.unknown(Terms.parse("aws_vpc.main.id"))),
            probe("b", Value.of("http://b.example.org/")).failing("b is odd"),
            probe("c", Value.of("http://c.example.org/")));

    assertThat(results)
        .extracting(CheckResult::name)
        .containsExactly("check.a.http", "check.b.http", "check.c.http");
    assertThat(results.get(0).isUntestable()).isTrue();
    assertThat(results.get(0).reason()).isEqualTo("the value of url is not known");
    assertThat(results.get(1).fails()).isTrue();
    assertThat(results.get(1).reason()).isEqualTo("b is odd");
    assertThat(results.get(2).reason()).startsWith("http://c.example.org/ of canary");
    assertThat(heard)
        .containsExactly(
            "started http://c.example.org/",
            "waits http://c.example.org/ of canary.example.org is silent",
            "ended http://c.example.org/ of canary.example.org is silent");
  }

  @Test
  void revealsNoPartOfASensitiveUrl() {
    Value url =
        Value.sensitive(Value.of("http://canary.example.org/token"), Terms.parse("var.url"));
    List<CheckResult> results = run(ProbeObstacle.NONE, probe("a", url));

    assertThat(results + " " + heard).contains("(sensitive value)").doesNotContain("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[::1]/?a=b&token=canary",
        "http://[::1]/hook/%63anary/x",
        "http://[::1]/?canary"
      })
  void revealsNoPartOfASensitiveUrlThatTheServerRepeats(String text) {
    Value url = Value.sensitive(Value.of(text), Terms.parse("var.url"));
    List<CheckResult> results = run(ProbeObstacle.NONE, probe("a", url));

    assertThat(results + " " + heard).contains("(sensitive value)").doesNotContain("canary");
  }

  @Test
  void sendsNoProbeThatCannotArrive() {
    List<CheckResult> results =
        run((probe, state) -> Optional.of("no way"), probe("a", Value.of("http://[::1]/")));

    assertThat(results.get(0).reason()).isEqualTo("no way");
    assertThat(results.get(0).destination()).isEqualTo("http://[::1]/");
    assertThat(heard).isEmpty();
  }

  private final class Heard implements CheckListener {
    @Override
    public void started(String name, String destination) {
      heard.add("started " + destination);
    }

    @Override
    public void waits(String name, Optional<AddressFamily> family, int attempts, String reason) {
      heard.add("waits " + reason);
    }

    @Override
    public void ended(String name, ProbeResult result) {
      heard.add("ended " + ((ProbeVerdict.Fails) result.verdict()).reason());
    }
  }
}
