package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.cli.Child.Result;
import dev.hextet.core.value.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Pipes and events. */
@Execution(ExecutionMode.CONCURRENT)
final class StreamsIT {
  private static final String SANDBOX = "--sandbox -l vars.yml";
  private static final String SCOPE = "AKID/20260102/us-east-1/ec2/aws4_request";

  @TempDir Path temp;

  private Child child;

  @BeforeEach
  void example() throws Exception {
    child = Child.in(temp);
  }

  @Test
  void variablesComeThroughPipes() throws Exception {
    Result substituted =
        child.bash("\"$hextet\" plan stack.yml --sandbox -l <(cat vars.yml) -detailed-exitcode");
    Result piped =
        child.bash("cat vars.yml | \"$hextet\" plan stack.yml --sandbox -l - -detailed-exitcode");

    assertThat(substituted.err()).isEmpty();
    assertThat(substituted.exitCode()).isEqualTo(2);
    assertThat(piped).isEqualTo(substituted);
  }

  @Test
  void aReaderThatGoesAwayStopsNothing() throws Exception {
    Result run =
        child.bash(
            "\"$hextet\" apply stack.yml " + SANDBOX + " -n | head -n 1; echo ${PIPESTATUS[0]}");

    assertThat(run.out()).endsWith("\n0\n");
    assertThat(run.err()).contains("aws_eip.web: Creation complete");
    assertThat(child.run("plan", "-detailed-exitcode").exitCode()).isZero();
  }

  @Test
  void aResultThatCannotBeWrittenIsAnError() throws Exception {
    Result run = child.bash("test -w /dev/full || exit 1; \"$hextet\" version >/dev/full");

    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void eventsAreOneObjectALine() throws Exception {
    Result apply = child.run("apply", "-n", "-json");

    List<String> types = new ArrayList<>();
    for (String line : apply.out().lines().toList()) {
      JsonNode event = JsonText.read(line);
      assertThat(event.fieldNames()).toIterable().startsWith("@level", "@message", "@module");
      types.add(event.get("type").asText());
    }
    assertThat(types).startsWith("version", "planned_change");
    assertThat(types).endsWith("change_summary", "outputs", "check_complete", "check_summary");
    assertThat(types.stream().filter("apply_complete"::equals)).hasSize(11);
    assertThat(apply.err()).isEmpty();
  }

  @Test
  void problemsAreEventsToo() throws Exception {
    child.edit("cidr_block: 10.0.0.0/16", "cidr_block: 10.0.0.1/16");

    Result apply = child.run("apply", "-n", "-json");

    JsonNode problem = JsonText.read(apply.out().lines().skip(1).findFirst().orElseThrow());
    assertThat(problem.at("/diagnostic/code").asText()).isEqualTo("HostBits");
    assertThat(problem.at("/diagnostic/range/start/line").asInt()).isEqualTo(12);
    assertThat(apply.exitCode()).isEqualTo(1);
  }

  @Test
  void theSandboxServesUntilItIsStopped() throws Exception {
    Process process =
        child.start(
            "", List.of(Child.LAUNCHER.toString(), "sandbox", "--port", "0", "--default-vpc"));
    Pattern endpoint = Pattern.compile("listens on (http://127.0.0.1:\\d+)\\. Stop");
    Matcher reported = endpoint.matcher("");
    while (process.isAlive() && !reported.find()) {
      reported = endpoint.matcher(child.read("stdout"));
    }
    String address = reported.group(1);
    assertThat(read(address + "/_sandbox/inventory")).isEqualTo("{ }\n");
    assertThat(read(address + "/?Action=DescribeVpcs&X-Amz-Credential=" + SCOPE))
        .contains("<isDefault>true</isDefault>");
    process.destroy();

    assertThat(child.finished(process).exitCode()).isEqualTo(143);
  }

  private static String read(String url) throws IOException {
    try (InputStream answer = URI.create(url).toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
