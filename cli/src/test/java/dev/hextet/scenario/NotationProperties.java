package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.format.CanonicalLayout;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.PlanScope;
import dev.hextet.core.plan.StateVersion;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.planning.DesiredState;
import dev.hextet.core.planning.Planner;
import dev.hextet.core.planning.PlannerInputs;
import dev.hextet.core.planning.PriorRecords;
import dev.hextet.core.planning.ProviderPlacements;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** A document has one plan in HCL, in JSON and in YAML, except for the places of conditions. */
@Tag("once")
final class NotationProperties {
  private static final Path EXAMPLES = Path.of("../state-examples");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Values, of which an attribute takes those of its kind. */
  private static final List<String> VALUES =
      List.of(
          "\"x\"",
          "\"10.0.0.0/16\"",
          "\"10.0.0.1\"",
          "\"2001:db8::/64\"",
          "\"vpc-0123456789abcdef0\"",
          "\"subnet-0123456789abcdef0\"",
          "\"ami-0123456789abcdef0\"",
          "\"rtb-0123456789abcdef0\"",
          "\"t3.micro\"",
          "\"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJkQ3ZbW9v1T5o8Yw0b1Z2X3c4V5b6N7m8K9j0H1g2F3\"",
          "\"a \\\"b\\\" \\\\c é\\n\"",
          "\"line\\n  next\\n\"",
          "\"$${x} %%{y} {z}\"",
          "\"${var.text}\"",
          "\"a${upper(\\\"b\\\")}c ${var.text}\"",
          "\"%{ if true }x%{ endif }\"",
          "5",
          "1.50",
          "true",
          "null",
          "[\"a\", \"b ${var.text}\"]",
          "[]",
          "{\"Name\": \"x\", \"a b\": \"${var.text}\", \"é\": \"{}\"}",
          "{}",
          "{\"protocol\": \"tcp\", \"from_port\": 80, \"to_port\": 80,"
              + " \"cidr_blocks\": [\"0.0.0.0/0\"]}",
          "[{\"protocol\": \"-1\", \"from_port\": 0, \"to_port\": 0,"
              + " \"ipv6_cidr_blocks\": [\"::/0\"]}]",
          "{\"volume_size\": 8}",
          "{\"http_tokens\": \"required\"}",
          "{\"cidr_block\": \"0.0.0.0/0\", \"gateway_id\": \"igw-1\"}");

  private final Ec2Provider provider = new Ec2Provider();

  @Property(tries = 20)
  void anExampleHasOnePlan(@ForAll Random random) throws IOException {
    List<Path> examples = examples();
    checkAll(YAML.readTree(examples.get(random.nextInt(examples.size())).toFile()), random);
  }

  @Property(tries = 100)
  void aGeneratedDocumentHasOnePlan(@ForAll Random random) throws IOException {
    ObjectNode document = JSON.createObjectNode();
    document.putObject("variable").putObject("text").put("type", "string").put("default", "t");
    List<ResourceType> types = List.copyOf(provider.types());
    for (int i = 0; i <= random.nextInt(3); i++) {
      ResourceType type = types.get(random.nextInt(types.size()));
      ObjectNode body = document.withObject("/resource/" + type.name()).putObject("r" + i);
      for (Attribute<?> attribute : type.schema().attributes().values()) {
        boolean required = attribute.presence() == Presence.REQUIRED;
        if (attribute.isSettable() && (required || random.nextInt(8) == 0)) {
          value(attribute.kind(), random)
              .filter(value -> !value.isNull() || !required)
              .ifPresent(value -> body.set(attribute.name(), value));
        }
      }
    }
    checkAll(document, random);
  }

  private Optional<JsonNode> value(Kind<?> kind, Random random) {
    List<String> fitting =
        VALUES.stream().filter(text -> takes(kind, text.contains("${") ? "\"x\"" : text)).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(json(fitting.get(random.nextInt(fitting.size()))));
  }

  private static boolean takes(Kind<?> kind, String text) {
    try {
      SourceText source = new SourceText("v.json", text);
      kind.canonical(
          DocumentReader.readValue(source, new Diagnostics()).orElseThrow().value(),
          KindContext.NONE);
      return true;
    } catch (InvalidValue e) {
      return false;
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> examples() throws IOException {
    List<Path> examples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(path -> path.endsWith("stack.yml")).sorted().toList()) {
        if (!Files.readString(file).contains("((")) {
          examples.add(file);
        }
      }
    }
    assertThat(examples).hasSizeGreaterThan(5);
    return examples;
  }

  private void checkAll(JsonNode document, Random random) throws IOException {
    String hcl = new HclPrinter(provider, random).print(document);
    String json = outcome(new SourceText("main.tf.json", document.toPrettyString()));

    assertThat(outcome(new SourceText("main.tf", hcl))).as(hcl).isEqualTo(json);
    assertThat(outcome(new SourceText("main.yml", YAML.writeValueAsString(document))))
        .isEqualTo(json);
    SourceText formatted =
        new SourceText("main.tf", CanonicalLayout.of(new SourceText("main.tf", hcl)));
    assertThat(outcome(formatted)).as(formatted.text()).isEqualTo(json);
  }

  /** Returns the plan of a document; the errors without their places if it is not valid. */
  private String outcome(SourceText source) {
    Diagnostics problems = new Diagnostics();
    Optional<Configuration> wanted =
        DocumentReader.read(source, problems)
            .flatMap(
                document ->
                    new Resolver(provider).resolve(document, DocumentInputs.NONE, problems));
    try {
      problems.throwIfErrors();
      return withoutPlaces(planned(wanted.orElseThrow()));
    } catch (DiagnosticException e) {
      return e.diagnostics().stream()
          .map(problem -> problem.code() + ": " + problem.summary())
          .sorted()
          .toList()
          .toString();
    }
  }

  /** Returns a plan without the places of its conditions, and without its digest of them. */
  private static String withoutPlaces(String plan) {
    JsonNode tree = json(plan);
    for (String field : List.of("place", "digest")) {
      tree.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field));
    }
    return tree.toPrettyString();
  }

  private String planned(Configuration wanted) {
    return PlanCodec.write(
        Planner.plan(
            new PlannerInputs(
                new DesiredState(wanted, new ProviderPlacements(wanted, key -> "us-east-2")),
                PriorRecords.of(State.NONE),
                ObservedState.nothing(),
                PlanScope.ALL,
                PlanProvenance.of(StateVersion.NONE, "", "hextet test"),
                new Sealer(""),
                name -> provider.type(name).orElseThrow())));
  }
}
