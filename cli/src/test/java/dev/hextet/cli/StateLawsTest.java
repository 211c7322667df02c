package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.state.StateCodec;
import dev.hextet.core.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a command about the state does not say that it changes stays as it is, to the last member:
 * in the states of all examples, and in one that has everything that a state can have.
 */
final class StateLawsTest {
  private static final Path EXAMPLES = Path.of("..", "state-examples");
  private static final Path RICH = Path.of("..", "core/src/test/resources/state/rich.json");

  @TempDir Path temp;

  static Stream<Path> states() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      List<Path> all =
          new ArrayList<>(
              folders.map(folder -> folder.resolve("state.json")).filter(Files::exists).toList());
      all.add(RICH);
      return all.stream();
    }
  }

  private Path file() {
    return temp.resolve("stack.state.json");
  }

  private InProcess run(String... words) {
    String[] given =
        Stream.concat(Stream.of("state"), Stream.of(words))
            .map(word -> word.replace("DOC", temp.resolve("stack.yml").toString()))
            .toArray(String[]::new);
    return InProcess.run(given);
  }

  @ParameterizedTest
  @MethodSource("states")
  void whatOnlyLooksLeavesTheBytes(Path example) throws IOException {
    Files.copy(example, file());
    String address = firstAddress();
    for (List<String> command :
        List.of(
            List.of("list", "DOC"),
            List.of("pull", "DOC"),
            List.of("show", "DOC", address),
            List.of("mv", "--dry-run", "DOC", address, another(address)),
            List.of("rm", "--dry-run", "DOC", address))) {
      InProcess run = run(command.toArray(String[]::new));
      assertThat(run.exitCode()).as(command + run.err()).isZero();
      assertThat(file()).as(command.toString()).hasSameBinaryContentAs(example);
    }
    assertThat(run("pull", "DOC").out()).isEqualTo(Files.readString(example));
  }

  @ParameterizedTest
  @MethodSource("states")
  void aStateIsPushedWhole(Path example) throws IOException {
    InProcess first = push(example);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(tree(file())).isEqualTo(tree(example));

    assertThat(push(example).err()).contains("[StateNotNewer]");
    InProcess forced = push(example, "--force");

    assertThat(forced.exitCode()).as(forced.err()).isZero();
    assertThat(tree(file())).isEqualTo(withSerial(tree(example), 1));
  }

  private InProcess push(Path example, String... more) throws IOException {
    String[] words =
        Stream.concat(
                Stream.of("state", "push", temp.resolve("stack.yml").toString(), "-"),
                Stream.of(more))
            .toArray(String[]::new);
    return InProcess.run(Files.readString(example), Map.of(), words);
  }

  @ParameterizedTest
  @MethodSource("states")
  void whatMovesThereAndBackIsAsItWas(Path example) throws IOException {
    Files.copy(example, file());
    String address = firstAddress();

    assertThat(run("mv", "DOC", address, another(address)).exitCode()).isZero();
    assertThat(tree(file())).isNotEqualTo(withSerial(tree(example), 1));
    assertThat(run("mv", "DOC", another(address), address).exitCode()).isZero();

    assertThat(tree(file())).isEqualTo(withSerial(tree(example), 2));
  }

  @ParameterizedTest
  @MethodSource("states")
  void forgettingOneResourceLeavesAllElse(Path example) throws IOException {
    Files.copy(example, file());
    String address = firstAddress();
    ObjectNode expected = withSerial(tree(example), 1);
    ArrayNode rest = ((ArrayNode) expected.get("resources")).removeAll();
    for (JsonNode resource : tree(example).path("resources")) {
      if (!resource.path("address").asText().equals(address)) {
        rest.add(without(resource, address));
      }
    }

    assertThat(run("rm", "DOC", address).exitCode()).isZero();

    assertThat(tree(file())).isEqualTo(expected);
  }

  private static JsonNode without(JsonNode resource, String address) {
    ObjectNode copy = resource.deepCopy();
    ArrayNode dependencies = copy.putArray("dependencies");
    resource.path("dependencies").forEach(needed -> dependencies.add(needed.asText()));
    for (int i = dependencies.size() - 1; i >= 0; i--) {
      if (dependencies.get(i).asText().equals(address)) {
        dependencies.remove(i);
      }
    }
    return copy;
  }

  /** The first that stands alone: one that is deposed goes with its successor. */
  private String firstAddress() throws IOException {
    return tree(file()).path("resources").get(0).path("address").asText();
  }

  private static String another(String address) {
    return address.replaceFirst("[.]\\w+", ".elsewhere");
  }

  /** What a state holds, whoever wrote it. */
  private static ObjectNode tree(Path file) throws IOException {
    ObjectNode root = (ObjectNode) JsonText.read(Files.readString(file));
    assertThat(root.path("digest").asText()).isEqualTo(StateCodec.digestOf(Files.readString(file)));
    root.remove(List.of("digest", "tool"));
    return root;
  }

  private static ObjectNode withSerial(ObjectNode root, int more) {
    root.put("serial", root.path("serial").intValue() + more);
    return root;
  }
}
