package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.value.Value;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads that are refused are told at the block that asked. */
class ReadFailureAttributionTest {
  @TempDir private Path folder;
  private EngineStack stack;

  @BeforeEach
  void begin() {
    stack = new EngineStack(folder);
    Value made =
        stack
            .cloud()
            .call("CreateNet", Value.map(Map.of("zone", Value.of("a"), "label", Value.of("moon"))));
    assertThat(made).isNotNull();
  }

  private String reported(String document, String... variables) {
    try {
      return stack.plan(document, variables).toString();
    } catch (DiagnosticException e) {
      return e.diagnostics().stream().map(DiagnosticFormat::text).collect(Collectors.joining());
    }
  }

  @Test
  void atTheTextThatTheCloudQuotes() {
    stack.cloud().refusingValues("b");

    assertThat(reported("data:\n  net:\n    good: { zone: a }\n    bad: { zone: b }\n"))
        .isEqualTo(
            """
            stack.yml:4:18: error: DescribeNets for data.net.bad was rejected [InvalidValue]
                4 |     bad: { zone: b }
                  |                  ^
            The value 'b' is invalid
            """);
  }

  @Test
  void atTheBlockIfTheTextIsWrittenElsewhere() {
    stack.cloud().refusingValues("b");

    assertThat(reported("locals: { z: b }\ndata: { net: { bad: { zone: \"${local.z}\" } } }\n"))
        .startsWith("stack.yml:2:16: error: DescribeNets for data.net.bad was rejected");
  }

  @Test
  void inALaterRoundAsWell() {
    stack.cloud().refusingValues("moon");

    assertThat(
            reported(
                """
                data:
                  net:
                    first: { zone: a }
                    next: { zone: "${data.net.first.label}" }
                """))
        .startsWith("stack.yml:4:5: error: DescribeNets for data.net.next was rejected");
  }

  @Test
  void withAllWhoAsked() {
    stack.cloud().refusingValues("b");

    assertThat(reported("data:\n  net:\n    x: { count: 6, zone: b }\n"))
        .contains(
            "for data.net.x[0] was rejected",
            "Also requested by data.net.x[1], data.net.x[2], data.net.x[3] and 2 more.");
  }

  @Test
  void withoutSecrets() {
    stack.cloud().refusingValues("hush");

    assertThat(reported("data: { net: { bad: { zone: ((z)) } } }", "z=hush"))
        .contains("The value '(sensitive value)' is invalid")
        .doesNotContain("hush");
  }

  @Test
  void atTheRecordedResource() {
    String document =
        "resource:\n  net:\n    n: { zone: a, label: x }\n    m: { zone: a, label: y }\n";
    stack.apply(document);
    String id = stack.state().records().get(1).id();
    stack.cloud().refusingValues(id);

    assertThat(reported(document))
        .startsWith("stack.yml:3:5: error: DescribeNets for net.n was rejected [InvalidValue]");
  }

  @Test
  void withTheAddressWhenAPlanIsCarriedOut() {
    String document = "resource:\n  net:\n    n: { zone: a, label: x }\n";
    stack.apply(document);
    Plan plan = stack.plan(document.replace("label: x", "label: y"));
    stack.cloud().refusing("DescribeNets"::equals);

    assertThat(
            catchThrowableOfType(DiagnosticException.class, () -> stack.apply(plan)).diagnostics())
        .extracting(DiagnosticFormat::headline)
        .containsExactly("net.n: error: DescribeNets for net.n was rejected [Denied]");
  }

  @Test
  void ofAllResourcesIfNoneMayBeRead() {
    String document =
        "resource:\n  net:\n    n: { zone: a, label: x }\n    m: { zone: a, label: y }\n";
    stack.apply(document);
    stack.cloud().refusing("DescribeNets"::equals);

    assertThat(reported(document))
        .isEqualTo(
            """
            stack.yml:4:5: error: DescribeNets for net.m was rejected [Denied]
                4 |     m: { zone: a, label: y }
                  |     ^
            You may not DescribeNets
            Also requested by net.n.
            """);
  }
}
