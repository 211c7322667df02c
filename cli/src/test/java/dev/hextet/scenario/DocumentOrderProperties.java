package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
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
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** In whatever order a document says what it wants, its plan has the same bytes. */
final class DocumentOrderProperties {
  private static final Path EXAMPLE = Path.of("../state-examples/first-apply/stack.yml");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Ec2Provider provider = new Ec2Provider();

  @Property(tries = 20)
  void neverChangesThePlan(@ForAll Random random) throws IOException {
    JsonNode document = YAML.readTree(Files.readString(EXAMPLE));

    assertThat(planned(shuffled(document, random))).isEqualTo(planned(document));
  }

  /** The members of every map in another order; lists stay, since their order has a meaning. */
  private static JsonNode shuffled(JsonNode node, Random random) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
    Collections.shuffle(members, random);
    ObjectNode shuffled = YAML.createObjectNode();
    members.forEach(member -> shuffled.set(member.getKey(), shuffled(member.getValue(), random)));
    return shuffled;
  }

  private String planned(JsonNode document) {
    Configuration wanted = configuration(new SourceText("stack.json", document.toString()));
    return PlanCodec.write(
        Planner.plan(
            new PlannerInputs(
                new DesiredState(wanted, new ProviderPlacements(wanted, key -> "us-east-2")),
                PriorRecords.of(State.NONE),
                ObservedState.nothing(),
                PlanScope.ALL,
                PlanProvenance.of(StateVersion.NONE, "", "hextet test"),
                new Sealer(""),
                this::type)));
  }

  private ResourceType type(String name) {
    return provider.type(name).orElseThrow();
  }

  private Configuration configuration(SourceText source) {
    Diagnostics problems = new Diagnostics();
    Configuration configuration =
        DocumentReader.read(source, problems)
            .flatMap(
                document -> new Resolver(provider).resolve(document, DocumentInputs.NONE, problems))
            .orElse(Configuration.EMPTY);
    problems.throwIfErrors();
    return configuration;
  }
}
