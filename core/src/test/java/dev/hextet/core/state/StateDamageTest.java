package dev.hextet.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.JsonMutations;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A state whose members were removed or changed, and that has the right digest all the same. It is
 * refused, or it is read to the last member: nothing of it gets lost in silence.
 */
@Tag("once")
class StateDamageTest {
  private static final Path EXAMPLES = Path.of("..", "state-examples");

  /** What a state may have or not have: values by name, and what is only there if there is any. */
  private static final Pattern OPTIONAL =
      Pattern.compile(
          "/resources/\\d+/(attributes/.*|sensitive/.*|timeouts.*|unfinished|unfinished/owed/.*"
              + "|configured/\\d+|dependencies/\\d+)|/resources/\\d+|/outputs/[^/]*"
              + "|/outputs/.*/value/.*|/lookups|/lookups/[^/]*|/lookups/.*/told/.*");

  static Stream<Path> states() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      List<Path> all =
          folders.map(folder -> folder.resolve("state.json")).filter(Files::exists).toList();
      assertThat(all).hasSizeGreaterThan(5);
      return Stream.concat(all.stream(), Stream.of(Path.of("src/test/resources/state/rich.json")));
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void refusesAStateThatLacksAMember(Path file) throws IOException {
    for (JsonMutations.Mutation mutation : JsonMutations.removals(root(file))) {
      if (!OPTIONAL.matcher(mutation.pointer()).matches()) {
        assertThat(code(sealed(mutation.root())))
            .as("without " + mutation.pointer())
            .isIn("StateDamaged", "StateFormat", "StateDigest");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"src/test/resources/state/rich.json", "../state-examples/drift/state.json"})
  void losesNothingOfWhatItTakes(Path file) throws IOException {
    JsonNode root = root(file);
    for (JsonMutations.Mutation mutation : JsonMutations.all(root)) {
      ObjectNode sealed = sealed(mutation.root());
      String code = code(sealed);
      if (code.isEmpty()) {
        State read = read(sealed);
        JsonNode written = JsonText.read(StateCodec.write(read, sealed.path("tool").asText()));
        assertThat(written).as(mutation.toString()).isEqualTo(sealed);
      } else {
        assertThat(code).as(mutation.toString()).isIn("StateDamaged", "StateFormat", "StateDigest");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lineage|\"\"",
        "/serial|0",
        "/serial|-3",
        "/serial|1.5",
        "/resources|{}",
        "/resources|null",
        "/resources|\"none\"",
        "/resources/0/id|\"\"",
        "/resources/0/provider|\"\"",
        "/resources/0/region|\"\"",
        "/resources/0/schema|0",
        "/resources/0/type|\"aws_moon\"",
        "/resources/0/address|\"data.aws_vpc.main\"",
        "/resources/0/guard|\"true\"",
        "/resources/0/configured|\"tags\"",
        "/outputs|[]"
      })
  void refusesWhatNoStateSays(String edit) throws IOException {
    String[] parts = edit.split("\\|");
    JsonNode root = root(EXAMPLES.resolve("change-in-place/state.json"));

    ObjectNode edited = sealed(JsonMutations.with(root, parts[0], JsonText.read(parts[1])).root());

    assertThat(code(edited)).isEqualTo("StateDamaged");
  }

  @Test
  void namesTheMemberAndTheBackup() throws IOException {
    JsonNode root = root(EXAMPLES.resolve("change-in-place/state.json"));
    ObjectNode edited = sealed(JsonMutations.without(root, "/resources/0/guard").root());

    DiagnosticException e =
        (DiagnosticException)
            catchThrowable(
                () ->
                    StateCodec.read(
                        new SourceText("s.json", JsonText.pretty(edited)),
                        "s.json.backup.3",
                        false));

    assertThat(e.diagnostics().get(0).summary())
        .isEqualTo("the state is damaged: /resources/0/guard is missing");
    assertThat(e.diagnostics().get(0).detail()).contains("s.json.backup.3");
  }

  private static JsonNode root(Path file) throws IOException {
    return JsonText.read(Files.readString(file));
  }

  private static ObjectNode sealed(JsonNode root) {
    ObjectNode rest = root.deepCopy();
    boolean hasDigest = rest.remove("digest") != null;
    return hasDigest ? rest.put("digest", Digests.of(JsonText.compact(rest))) : rest;
  }

  /** The code of its refusal; empty if it is taken. */
  private static String code(JsonNode root) {
    Throwable thrown = catchThrowable(() -> read(root));
    if (thrown == null) {
      return "";
    }
    assertThat(thrown).isInstanceOf(DiagnosticException.class);
    return ((DiagnosticException) thrown).diagnostics().get(0).code();
  }

  private static State read(JsonNode root) throws JsonProcessingException {
    return StateCodec.read(new SourceText("s.json", JsonText.pretty(root)), "", false);
  }
}
