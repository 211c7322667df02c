package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.engine.StalePlanException;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.JsonText;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A saved plan of which one member was removed or changed, and that has the right digest all the
 * same: it is refused, or exactly the calls are made that it shows, which are those that were
 * planned.
 */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
class PlanDamageTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Words of the implementation, which a message does not contain. */
  private static final Pattern JAVA =
      Pattern.compile(
          "No enum constant|(?<!\")\\bnull\\b|\\bjava\\.|dev\\.hextet|[A-Z]\\w+Exception");

  private static final Ec2Provider PROVIDER = new Ec2Provider();

  @TempDir private Path folder;

  private static ResourceType type(String name) {
    return PROVIDER.type(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** What a step waits for is derived again when the state is there. */
  @ParameterizedTest
  @ValueSource(strings = {"first-apply", "replacement", "two-regions", "imported", "checks"})
  void isReadWithAllItsCallsOrNotAtAll(String name) throws IOException {
    JsonNode root =
        JsonText.read(Files.readString(Path.of("../state-examples", name, "plan.json")));
    List<Object> planned = calls(read(root).orElseThrow());
    for (JsonPointer pointer : pointers(root)) {
      read(sealed(without(root, pointer)))
          .ifPresent(plan -> assertThat(calls(plan)).as("without " + pointer).isEqualTo(planned));
    }
  }

  private static List<Object> calls(Plan plan) {
    return plan.steps().stream().<Object>map(step -> List.of(step.id(), step.calls())).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"change-in-place", "read-during-apply"})
  void isCarriedOutAsItWasPlannedOrNotAtAll(String name) throws IOException {
    try (Trialbench bench = new Trialbench(name)) {
      int carriedOut = 0;
      for (JsonPointer pointer : pointers(bench.root)) {
        for (JsonNode other : others(bench.root.at(pointer))) {
          JsonNode changed = sealed(with(bench.root, pointer, other));
          carriedOut += bench.isCarriedOut(changed, pointer + " = " + other) ? 1 : 0;
        }
      }
      assertThat(bench.isCarriedOut(bench.root, "as it is")).isTrue();
      assertThat(carriedOut).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "change-in-place | /hextet/steps | []",
        "change-in-place | /hextet/steps/0/calls | []",
        "change-in-place | /hextet/fingerprints | {}",
        "change-in-place | /hextet/state/serial | 5",
        "change-in-place | /hextet/state/lineage | \"\"",
        "change-in-place | /hextet/changes/aws_vpc.main/id | \"vpc-0\"",
        "change-in-place | /hextet/changes/aws_vpc.main/region | \"eu-west-1\"",
        "change-in-place | /hextet/changes/aws_vpc.main/provider | \"aws.west\"",
        "change-in-place | /hextet/changes/aws_vpc.main/blocked | true",
        "change-in-place | /hextet/changes/aws_vpc.main/configured | [\"forged\"]",
        "change-in-place | /hextet/changes/aws_vpc.main/dependencies | [\"aws_subnet.forged\"]",
        "change-in-place | /hextet/changes/aws_vpc.main/dependencies | [\"aws_vpc.main\"]",
        "change-in-place | /hextet/changes/aws_subnet.web/configured | []",
        "first-apply | /hextet/changes/aws_vpc.main/dependencies | [\"aws_subnet.forged\"]",
        "first-apply | /hextet/changes/aws_vpc.main/configured | []",
        "first-apply | /hextet/changes/aws_eip.web/configured | [\"instance\", \"tags\"]",
        "destroy | /hextet/changes/aws_vpc.main/guard | true",
        "destroy | /hextet/changes/aws_vpc.main/configured | []",
        "destroy | /hextet/changes/aws_vpc.main/dependencies | [\"aws_subnet.web\"]",
        "destroy | /hextet/steps | []",
        "destroy | /hextet/mode | \"refresh-only\"",
        "read-during-apply | /hextet/steps | []"
      })
  void isRefusedWhereItsPartsWereForged(String name, String pointer, String value)
      throws IOException {
    try (Trialbench bench = new Trialbench(name)) {
      JsonPointer at = JsonPointer.compile(pointer);
      assertThat(bench.root.at(at).isMissingNode()).isFalse();
      JsonNode forged = sealed(with(bench.root, at, JsonText.read(value)));

      assertThat(bench.isCarriedOut(forged, pointer)).isFalse();
    }
  }

  /** The term itself is the first: a plan that is derived again is carried out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "main.ipv6_cidr_block, 64, 0 | main.ipv6_cidr_block, 64, 0 | true",
        "main.ipv6_cidr_block, 64, 0 | main.ipv6_cidr_block, 64, 256 | false",
        "main.ipv6_cidr_block, 64, 0 | main.ipv6_cidr_block, 48, 0 | false",
        "aws_vpc.main.ipv6_cidr_block | aws_vpc.other.ipv6_cidr_block | false",
        "aws_vpc.main.ipv6_cidr_block | aws_vpc.main.forged | false",
        "aws_vpc.main.ipv6_cidr_block | aws_vpc.main[0].ipv6_cidr_block | false",
        "aws_vpc.main.ipv6_cidr_block | data.aws_vpc.main.ipv6_cidr_block | false",
        "aws_vpc.main.ipv6_cidr_block | var.block | false",
        "aws_vpc.main.id | file(\"/etc/passwd\") | false",
        "aws_vpc.main.id | coalesce(aws_vpc.main.id, file(\"/etc/passwd\")) | false",
        "aws_vpc.main.id | tolist([])[0] | false"
      })
  void isRefusedBeforeItsFirstStepWhereATermWasForged(
      String term, String forged, boolean isCarriedOut) throws IOException {
    try (Trialbench bench = new Trialbench("first-apply")) {
      Plan planned = read(bench.root).orElseThrow();
      String text =
          PlanCodec.write(new PlanForgery(term, forged).of(planned, PlanDamageTest::type));

      JsonNode root = JsonText.read(text);
      assertThat(read(root)).isPresent();
      assertThat(bench.isApplied(root, forged)).isEqualTo(isCarriedOut);
    }
  }

  /** A scenario that is set up, with its plan, at an endpoint that refuses every change. */
  private final class Trialbench implements AutoCloseable {
    private final Sandbox sandbox;
    private final Workshop workshop;
    private final Workshop refusing;
    private final Map<Path, byte[]> files = new LinkedHashMap<>();
    private final List<Step> planned;
    private final JsonNode root;

    Trialbench(String name) throws IOException {
      Scenario scenario =
          Scenario.all().stream().filter(s -> s.toString().equals(name)).findFirst().orElseThrow();
      sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls());
      workshop = new Workshop(folder, sandbox.endpoint(), "us-east-2", 1, scenario.inputs());
      refusing =
          new Workshop(
              folder, sandbox.endpoint(), "us-east-2", 1, scenario.inputs(), RefusingCloud::new);
      if (scenario.before().isPresent()) {
        workshop.apply(scenario.before().get());
      }
      Plan plan = workshop.plan(workshop.configuration(scenario.stack()), scenario.mode());
      root = JsonText.read(PlanCodec.write(plan));
      planned = read(root).orElseThrow().steps();
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.toList()) {
          files.put(file, Files.readAllBytes(file));
        }
      }
    }

    /** Determines whether a plan reaches its first call, which then is a planned one. */
    boolean isCarriedOut(JsonNode text, String what) throws IOException {
      boolean isApplied = isApplied(text, what);
      if (isApplied) {
        assertThat(read(text).orElseThrow().steps()).as(what).isEqualTo(planned);
      }
      return isApplied;
    }

    /** Determines whether a plan reaches its first call. */
    boolean isApplied(JsonNode text, String what) throws IOException {
      Optional<Plan> plan = read(text);
      if (plan.isEmpty()) {
        return false;
      }
      Throwable thrown = catchThrowable(() -> refusing.apply(plan.get()));
      restore();
      if (thrown instanceof StalePlanException) {
        return false;
      } else if (thrown instanceof DiagnosticException e) {
        if (codes(e).equals(List.of("PlanDamaged"))) {
          return false;
        }
        assertThat(codes(e)).as(what).containsOnly("Stop");
      } else if (thrown != null) {
        fail(what, thrown);
      }
      return true;
    }

    private void restore() throws IOException {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.toList()) {
          Files.delete(file);
        }
      }
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
    }

    @Override
    public void close() {
      refusing.close();
      workshop.close();
      sandbox.close();
    }
  }

  private static List<String> codes(DiagnosticException e) {
    return e.diagnostics().stream().map(Diagnostic::code).distinct().toList();
  }

  /** The plan, if it is one. */
  private static Optional<Plan> read(JsonNode root) {
    try {
      return Optional.of(
          PlanCodec.read(new SourceText("p.json", JsonText.compact(root)), PlanDamageTest::type));
    } catch (DiagnosticException e) {
      assertThat(codes(e)).hasSize(1).first().isIn("PlanDamaged", "PlanFormat");
      assertThat(e.diagnostics())
          .allSatisfy(problem -> assertThat(problem.detail()).doesNotContainPattern(JAVA));
      return Optional.empty();
    }
  }

  private static JsonNode sealed(JsonNode root) {
    ObjectNode copy = root.deepCopy();
    if (copy.get("hextet") instanceof ObjectNode ours && ours.remove("digest") != null) {
      ours.put("digest", Digests.of(JsonText.compact(copy)));
    }
    return copy;
  }

  private static JsonNode without(JsonNode root, JsonPointer at) {
    JsonNode copy = root.deepCopy();
    if (copy.at(at.head()) instanceof ObjectNode object) {
      object.remove(at.last().getMatchingProperty());
    } else if (copy.at(at.head()) instanceof ArrayNode array) {
      array.remove(at.last().getMatchingIndex());
    }
    return copy;
  }

  private static JsonNode with(JsonNode root, JsonPointer at, JsonNode value) {
    JsonNode copy = root.deepCopy();
    if (copy.at(at.head()) instanceof ObjectNode object) {
      object.set(at.last().getMatchingProperty(), value);
    } else if (copy.at(at.head()) instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), value);
    }
    return copy;
  }

  /** Of members that are alike in all items of a list, those of the first. */
  private static List<JsonPointer> pointers(JsonNode root) {
    Map<String, JsonPointer> pointers = new LinkedHashMap<>();
    collect(root, JsonPointer.empty(), pointers);
    return List.copyOf(pointers.values());
  }

  private static void collect(JsonNode node, JsonPointer here, Map<String, JsonPointer> pointers) {
    if (!here.toString().isEmpty()) {
      pointers.putIfAbsent(here.toString().replaceAll("/\\d+", "/N"), here);
    }
    node.properties()
        .forEach(entry -> collect(entry.getValue(), here.appendProperty(entry.getKey()), pointers));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), here.appendIndex(i), pointers);
    }
  }

  private static List<JsonNode> others(JsonNode node) {
    List<JsonNode> others =
        new ArrayList<>(
            List.of(
                node.isNumber() ? NODES.numberNode(7) : NullNode.instance,
                TextNode.valueOf("forged"),
                NODES.arrayNode(),
                BooleanNode.valueOf(!(node.isBoolean() && node.booleanValue()))));
    others.removeIf(node::equals);
    return others;
  }

  /** The error of a call that was to be made. */
  static CloudFault refusal() {
    return new CloudFault(FaultKind.INVALID, "Stop", "no call is made here");
  }
}
