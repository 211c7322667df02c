package dev.hextet.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StateCodecTest {
  private static final String TOOL = "hextet test";

  @Test
  void readsWhatItWrote() {
    State state = state();

    String text = StateCodec.write(state, TOOL);

    assertThat(read(text)).isEqualTo(state);
    assertThat(StateCodec.write(read(text), TOOL)).isEqualTo(text);
  }

  @Test
  void isMadeToBeReadByPeople() {
    assertThat(StateCodec.write(state(), TOOL))
        .startsWith(
            """
            {
              "format": "hextet-state/1",
              "lineage": "0b0e7c9a",
              "serial": 7,
              "tool": "hextet test",
              "resources": [
                {
                  "address": "aws_vpc.main",
                  "type": "aws_vpc",
                  "id": "vpc-1",
                  "provider": "aws",
                  "region": "us-east-2",
                  "schema": 1,
                  "configured": ["cidr_block", "tags"],
                  "attributes": {
                    "cidr_block": "10.0.0.0/16",
                    "limit": 1000,
                    "tags": {
                      "Name": "a \\"b\\""
                    }
                  },
            """)
        .endsWith("\"\n}\n");
  }

  @Test
  void refusesWhatWasEditedByHand() {
    String edited = StateCodec.write(state(), TOOL).replace("vpc-1", "vpc-2");

    assertThatThrownBy(() -> StateCodec.read(new SourceText("s.json", edited), "s.backup.6", false))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> {
              assertThat(e.diagnostics().get(0).code()).isEqualTo("StateDigest");
              assertThat(e.diagnostics().get(0).detail())
                  .contains("s.backup.6")
                  .contains("--accept-edited-state");
            });
    assertThat(StateCodec.read(new SourceText("s.json", edited), "", true).records().get(0).id())
        .isEqualTo("vpc-2");
  }

  @Test
  void refusesANewerFormat() {
    String newer = StateCodec.write(state(), TOOL).replace("hextet-state/1", "hextet-state/2");

    assertThatThrownBy(() -> read(newer)).hasMessageContaining("[StateFormat]");
  }

  @Test
  void refusesWhatIsNoStateWithItsPlace() {
    assertThatThrownBy(() -> read("{\n  \"format\": oops\n}"))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> {
              assertThat(e.diagnostics().get(0).code()).isEqualTo("StateNotJson");
              assertThat(String.valueOf(e.diagnostics().get(0).where())).startsWith("s.json:2:");
            });
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("[StateNotJson]");
    assertThatThrownBy(() -> read("{}")).hasMessageContaining("[StateFormat]");
  }

  @Test
  void neverHoldsASensitiveValue() {
    Value secret = Value.sensitive(Value.of("hunter2"), Terms.parseOrNamed("var.password"));
    ResourceRecord record =
        record().withValues("i-1", Value.map(Map.of("user_data", secret)), new Sealer("lineage"));

    String text =
        StateCodec.write(
            new State(
                "lineage",
                1,
                new TreeMap<>(Map.of(record.address(), record)),
                outputs(),
                new TreeMap<>()),
            TOOL);

    assertThat(text).doesNotContain("hunter2").contains("\"user_data\": \"pbkdf2-sha256$");
  }

  private static State read(String text) {
    return StateCodec.read(new SourceText("s.json", text), "", false);
  }

  private static State state() {
    ResourceRecord record = record();
    return new State(
        "0b0e7c9a", 7, new TreeMap<>(Map.of(record.address(), record)), outputs(), new TreeMap<>());
  }

  private static SortedMap<String, OutputRecord> outputs() {
    SortedMap<String, OutputRecord> outputs = new TreeMap<>();
    outputs.put("url", OutputRecord.of(new Sealer("l"), "url", Value.of("http://[2001:db8::4]/")));
    outputs.put(
        "key",
        OutputRecord.of(
            new Sealer("l"), "key", Value.sensitive(Value.of("k"), Terms.parseOrNamed("var.k"))));
    return outputs;
  }

  private static ResourceRecord record() {
    Value.MapOf plain =
        Value.map(
            Map.of(
                "cidr_block", Value.of("10.0.0.0/16"),
                "limit", Value.of(new BigDecimal("1E+3")),
                "tags", Value.map(Map.of("Name", Value.of("a \"b\"")))));
    return ResourceRecord.start(
            Address.of("aws_vpc", "main"), "vpc-1", new RecordedPlacement("aws", "us-east-2"), 1)
        .withContents(
            AttributeRecord.empty(1)
                .withConfigured(Set.of("cidr_block", "tags"))
                .withPlain(plain)
                .withDigests(new TreeMap<>(Map.of("secret", "sha256-00"))))
        .withLifecycle(
            LifecycleRecord.NONE
                .withDependencies(Set.of(Address.parse("aws_subnet.web[\"a\"]")))
                .withGuard(true))
        .withToken("token");
  }
}
