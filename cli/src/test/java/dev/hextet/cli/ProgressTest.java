package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.view.EventLog;
import dev.hextet.cli.view.EventProgress;
import dev.hextet.cli.view.RunProgress;
import dev.hextet.cli.view.StepWords;
import dev.hextet.cli.view.TextProgress;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.ChangeOperation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private static final Step CREATE = PlanSamples.step("aws_vpc.new", ChangeOperation.CREATE);
  private static final Step DELETE = PlanSamples.step("aws_vpc.old", ChangeOperation.DELETE);
  private static final Diagnostic WHY =
      DiagnosticMessage.recorded(Severity.ERROR, "Code", "it failed", "").anywhere();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final StepWords words = new StepWords(PlanSamples.plan(Map.of()));
  private final AtomicLong nanos = new AtomicLong();

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void pass(long seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private void play(RunProgress progress) {
    progress.started(CREATE);
    progress.started(DELETE);
    pass(9);
    progress.tick();
    pass(1);
    progress.tick();
    progress.tick();
    progress.completed(CREATE, "vpc-2", Duration.ofSeconds(12));
    pass(55);
    progress.tick();
    progress.failed(DELETE, WHY, Duration.ofSeconds(66));
    progress.close();
  }

  @Test
  void linesAreTerraforms() {
    play(TextProgress.lines(err, words, nanos::get, true));

    assertThat(printed())
        .isEqualTo(
            """

            aws_vpc.new: Creating...
            aws_vpc.old: Destroying... [id=vpc-1]
            aws_vpc.new: Still creating... [10s elapsed]
            aws_vpc.old: Still destroying... [id=vpc-1, 10s elapsed]
            aws_vpc.new: Creation complete after 12s [id=vpc-2]
            aws_vpc.old: Still destroying... [id=vpc-1, 1m0s elapsed]
            aws_vpc.old: Destruction errored after 1m6s
            """);
  }

  @Test
  void liveLinesAreOverwritten() {
    RunProgress progress = TextProgress.live(err, words, 2, nanos::get);
    progress.started(CREATE);
    pass(3);
    progress.tick();
    printed.reset();

    progress.completed(CREATE, "vpc-2", Duration.ofSeconds(3));

    assertThat(printed())
        .isEqualTo(
            "\u001b[2A\r\u001b[Jaws_vpc.new: Creation complete after 3s [id=vpc-2]\n"
                + "\u001b[?7l  1/2\n\u001b[?7h");
  }

  @Test
  void liveLinesAreGoneAtTheEnd() {
    RunProgress progress = TextProgress.live(err, words, 1, nanos::get);
    progress.started(CREATE);
    progress.completed(CREATE, "vpc-2", Duration.ZERO);
    progress.close();
    printed.reset();

    progress.tick();

    assertThat(printed()).isEqualTo("\u001b[?7l\u001b[?7h");
  }

  @Test
  void manyLiveLinesAreCounted() {
    RunProgress progress = TextProgress.live(err, words, 20, nanos::get);
    for (int i = 0; i < 12; i++) {
      printed.reset();
      progress.started(PlanSamples.step("aws_vpc.a" + i, ChangeOperation.CREATE));
    }

    assertThat(printed().chars().filter(c -> c == '\n')).hasSize(11);
    assertThat(printed()).contains("aws_vpc.a9: Creating... 0s", "  0/20, and 2 more running");
  }

  @Test
  void eventsHaveTerraformsKeys() {
    Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05.006Z"), ZoneOffset.UTC);
    play(new EventProgress(new EventLog(err, clock), words, nanos::get));

    assertThat(printed().lines().map(line -> line.replaceAll(".*\"type\":\"(\\w+)\"}", "$1")))
        .containsExactly(
            "apply_start",
            "apply_start",
            "apply_progress",
            "apply_progress",
            "apply_complete",
            "apply_progress",
            "apply_errored");
    assertThat(printed().lines().skip(4).findFirst())
        .hasValue(
            "{\"@level\":\"info\","
                + "\"@message\":\"aws_vpc.new: Creation complete after 12s [id=vpc-2]\","
                + "\"@module\":\"hextet.ui\",\"@timestamp\":\"2026-01-02T03:04:05.006000Z\","
                + "\"hook\":{\"resource\":{\"addr\":\"aws_vpc.new\",\"module\":\"\","
                + "\"resource\":\"aws_vpc.new\",\"implied_provider\":\"aws\","
                + "\"resource_type\":\"aws_vpc\",\"resource_name\":\"new\","
                + "\"resource_key\":null},\"action\":\"create\",\"id_key\":\"id\","
                + "\"id_value\":\"vpc-2\",\"elapsed_seconds\":12},\"type\":\"apply_complete\"}");
  }
}
