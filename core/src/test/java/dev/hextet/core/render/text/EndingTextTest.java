package dev.hextet.core.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.render.RenderingSamples;
import dev.hextet.core.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EndingTextTest {

  @Test
  void saysItInTerraformsWords() {
    assertThat(EndingText.applied(0, 3, 1, 2))
        .isEqualTo("Apply complete! Resources: 3 added, 1 changed, 2 destroyed.");
    assertThat(EndingText.destroyed(10)).isEqualTo("Destroy complete! Resources: 10 destroyed.");
  }

  @Test
  void showsOutputsByName() {
    assertThat(
            EndingText.outputs(
                Map.of(
                    "url", Value.of("http://[2001:db8::4]/"),
                    "password", RenderingSamples.secret("var.password"),
                    "hosts", Value.list(Value.of("a"), Value.of("b\u001b[1m")))))
        .isEqualTo(
            """
            Outputs:

            hosts = ["a", "b\\u001b[1m"]
            password = (sensitive value)
            url = "http://[2001:db8::4]/\"""");
    assertThat(EndingText.outputs(Map.of())).isEmpty();
  }

  @Test
  void breaksLongValues() {
    Value long1 = Value.of("x".repeat(60));
    Value long2 = Value.of("y".repeat(60));
    assertThat(EndingText.value(Value.list(long1, Value.map(Map.of("a", long2)))))
        .isEqualTo("[\n  \"%s\",\n  { a = \"%s\" },\n]".formatted("x".repeat(60), "y".repeat(60)));
  }
}
