package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an example has made can be taken over by another state, as it is and to the last. */
@Tag("once")
class ImportedExamplesTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyExample() {
    return Stream.of("ipv6-webserver", "first-apply", "two-tiers", "zone-added")
        .map(name -> DynamicTest.dynamicTest(name, () -> takeOver(name)));
  }

  private void takeOver(String name) throws IOException {
    Scenario scenario = new Scenario(Path.of("..", "state-examples", name));
    try (Sandbox sandbox = Sandbox.start(Playground.options());
        Workshop first = workshop(sandbox, scenario);
        Workshop second = workshop(sandbox, scenario)) {
      first.apply(scenario.stack());
      State made = first.state();

      Plan plan = second.plan(importing(scenario.stack(), made));
      assertThat(plan.changes()).extracting(PlannedChange::action).containsOnly(Action.IMPORT);
      second.apply(plan);

      assertThat(recorded(second.state())).isEqualTo(recorded(made));
      assertThat(second.plan(scenario.stack()).isEmpty()).isTrue();
      assertThat(second.plan(importing(scenario.stack(), made)).isEmpty()).isTrue();
      second.run(Configuration.EMPTY, PlanMode.DESTROY);
      assertThat(Playground.inventory(sandbox)).isEmpty();
    }
  }

  private Workshop workshop(Sandbox sandbox, Scenario scenario) throws IOException {
    return new Workshop(
        Files.createTempDirectory(folder, "state"),
        sandbox.endpoint(),
        Playground.REGION,
        10,
        scenario.inputs());
  }

  private static SourceText importing(SourceText stack, State made) throws IOException {
    ObjectNode document = (ObjectNode) YAML.readTree(stack.text());
    ArrayNode imports = document.putArray("import");
    made.records()
        .forEach(
            record ->
                imports.addObject().put("to", record.address().toString()).put("id", id(record)));
    return new SourceText("stack.json", document.toPrettyString());
  }

  private static String id(ResourceRecord record) {
    return record.address().type().equals("aws_route_table_association")
        ? text(record, "subnet_id") + "/" + text(record, "route_table_id")
        : record.id();
  }

  private static String text(ResourceRecord record, String attribute) {
    return record.attributes().get(attribute).asText().orElseThrow();
  }

  /** What is there, and what needs what; settings that EC2 does not know are only of those made. */
  private static Map<String, String> recorded(State state) {
    Map<String, String> recorded = new TreeMap<>();
    for (ResourceRecord record : state.records()) {
      Map<String, Object> attributes = new TreeMap<>(record.attributes().entries());
      attributes
          .keySet()
          .removeAll(Set.of("revoke_rules_on_delete", "user_data_replace_on_change"));
      recorded.put(
          record.address().toString(),
          record.id() + " " + record.configured() + " " + record.dependencies() + " " + attributes);
    }
    return recorded;
  }
}
