package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.value.Value;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten types together: a web server at {@code ::4}, at the sandbox. */
class WebServerAtSandboxTest {
  private static final Path SCENARIO =
      Path.of("..", "..", "state-examples", "ipv6-address-in-place", "stack.yml");

  @TempDir Path folder;
  private Sandbox sandbox;
  private EndpointStack stack;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
    stack = new EndpointStack(folder, sandbox.endpoint());
  }

  @AfterEach
  void stop() {
    stack.close();
    sandbox.close();
  }

  private static String document() throws IOException {
    return Files.readString(SCENARIO).replaceAll("\"::[0-9a-f]+\"", "\"::4\"");
  }

  @Test
  void aPlanWithoutChangesTakesNineReads() throws IOException {
    stack.apply(document());
    stack.reads();

    assertThat(EndpointStack.changes(stack.plan(document()))).isEmpty();

    assertThat(stack.reads()).hasSizeLessThanOrEqualTo(9);
    Value block = stack.recorded("aws_subnet.web").get("ipv6_cidr_block");
    assertThat(stack.recorded("aws_instance.web").get("ipv6_addresses"))
        .isEqualTo(Value.list(Value.of(block.asText().orElseThrow().replace("/64", "4"))));
  }

  @Test
  void leavesNothing() throws IOException {
    stack.apply(document());

    assertThat(stack.destroy()).contains("TerminateInstances", "DeleteVpc");
  }
}
