package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hextet.core.diag.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people do to a stack: the example becomes what {@code contract/stories.yml} tells, and the
 * example again. Each time the plan is empty afterwards, and in the end nothing is left.
 */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
final class StoriesIT {
  private static final Path EXAMPLE = Path.of("..", "state-examples", "first-apply", "stack.yml");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir Path folder;

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> everyStoryEndsWell() {
    return StreamSupport.stream(TypeContract.read("contract/stories.yml").spliterator(), false)
        .map(story -> DynamicTest.dynamicTest(story.get("name").textValue(), () -> tell(story)));
  }

  /** Examples that look things up, from nothing to nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"two-tiers", "read-during-apply"})
  void examplesThatLookThingsUpComeAndGo(String example) throws IOException {
    Path document = Path.of("..", "state-examples", example, "stack.yml");
    Path place = Files.createTempDirectory(folder, example);
    try (Trial trial = Trial.in(place, Playground.options())) {
      trial.apply(new SourceText("stack.yml", Files.readString(document)));
      trial.destroy();
      trial.assertNothingIsLeft();
      assertThat(trial.workshop().state().choices()).isEmpty();
    }
  }

  private void tell(JsonNode story) throws IOException {
    ObjectNode before = changed(example(), story.path("before"));
    ObjectNode after = changed(before.deepCopy(), story.get("after"));
    Path place = Files.createTempDirectory(folder, "story");
    try (Trial trial = Trial.in(place, Playground.options())) {
      trial.apply(source(before));
      trial.apply(source(after));
      trial.apply(source(before));
      trial.destroy();
      trial.assertNothingIsLeft();
    }
  }

  private static ObjectNode example() throws IOException {
    ObjectNode example = (ObjectNode) YAML.readTree(Files.readString(EXAMPLE));
    example.remove("output");
    return example;
  }

  private static SourceText source(ObjectNode document) {
    return new SourceText("stack.json", document.toPrettyString());
  }

  /** As by a merge patch on the resources: what is null is taken out. */
  private static ObjectNode changed(ObjectNode document, JsonNode difference) {
    merge(document.withObjectProperty("resource"), difference);
    return document;
  }

  private static void merge(ObjectNode into, JsonNode difference) {
    for (Map.Entry<String, JsonNode> member : difference.properties()) {
      JsonNode value = member.getValue();
      if (value.isNull()) {
        into.remove(member.getKey());
      } else if (value.isObject()) {
        merge(into.withObjectProperty(member.getKey()), value);
      } else {
        into.set(member.getKey(), value);
      }
    }
  }
}
