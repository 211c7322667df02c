package dev.hextet.core.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.render.Golden;
import dev.hextet.core.render.RenderingSamples;
import dev.hextet.core.render.StateJson;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class StateTextTest {
  private static final String LINEAGE = "6f1d3c52-0d8e-4c69-9a2e-0b6b7a1f2c3d";

  private static State state() {
    Value rule =
        Value.map(
            Map.of(
                "protocol", Value.of("tcp"), "port", Value.of("80"), "source", Value.of("::/0")));
    State empty = State.NONE.withLineage(LINEAGE);
    return empty.next(
        List.of(
            record(
                "aws_security_group.web[\"a\u001b\"]",
                Map.of(
                    "id", Value.of("sg-0b2"),
                    "ingress", Value.list(rule),
                    "tags",
                        Value.map(Map.of("Name", Value.of("web"), "aws:x", Value.of("\u202e"))))),
            record(
                "aws_instance.web",
                Map.of(
                    "id", Value.of("i-0c3"),
                    "public_ip", Value.NULL,
                    "user_data", RenderingSamples.secret("var.user_data")))),
        new TreeMap<>(
            Map.of(
                "hosts",
                new OutputRecord(Value.list(Value.of("a"), Value.of("b")), ""),
                "password",
                OutputRecord.of(
                    new Sealer(LINEAGE), "password", RenderingSamples.secret("var.p")))));
  }

  private static ResourceRecord record(String address, Map<String, Value> attributes) {
    ResourceRecord bare =
        ResourceRecord.start(
                Address.parse(address), "", new RecordedPlacement("aws", "us-east-2"), 1)
            .withDependencies(Set.of(Address.of("aws_vpc", "main")));
    Value id = attributes.getOrDefault("id", Value.of(""));
    return bare.withValues(id.asText().orElseThrow(), Value.map(attributes), new Sealer(LINEAGE));
  }

  @Test
  void looksAsExpected() {
    Golden.check(
        "state.txt", StateText.render(state(), RenderingSamples.WORDS, TerminalStyle.PLAIN));
    Golden.check("state.json", StateJson.render(state()));
  }

  @Test
  void tellsNoSecret() {
    assertThat(
            StateText.render(state(), RenderingSamples.WORDS, TerminalStyle.ANSI)
                + StateJson.render(state())
                + EndingText.outputs(Map.of("p", RenderingSamples.secret("var.p"))))
        .doesNotContain(RenderingSamples.SECRET);
  }

  @Test
  void saysThatAStateIsEmpty() {
    assertThat(StateText.render(State.NONE, RenderingSamples.WORDS, TerminalStyle.PLAIN))
        .isEqualTo("The state is empty. No resources are represented.\n");
  }
}
