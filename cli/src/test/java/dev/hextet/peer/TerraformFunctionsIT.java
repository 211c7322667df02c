package dev.hextet.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the language's coverage lists each function of the installed Terraform. */
@Tag("peer")
final class TerraformFunctionsIT {
  private static final Path PAGE = Path.of("../docs/language-coverage.md");

  @TempDir private Path folder;

  @Test
  void listsTheFunctionsOfTerraform() throws Exception {
    Optional<Path> program = ForeignProgram.find("terraform");
    assumeTrue(program.isPresent(), "terraform is not on the path");
    ForeignProgram terraform =
        new ForeignProgram(program.get(), folder, Map.of("CHECKPOINT_DISABLE", "1"));
    ForeignProgram.Run run = terraform.run(Duration.ofMinutes(1), "metadata", "functions", "-json");
    assertThat(run.exit()).as(run.text()).isZero();
    String text = run.text();
    JsonNode signatures =
        new ObjectMapper().readTree(text.substring(text.indexOf('{'))).get("function_signatures");
    List<String> names = new ArrayList<>();
    signatures.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> name.startsWith("core::"));
    assertThat(names).hasSizeGreaterThan(100);
    String page = Files.readString(PAGE);
    assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }
}
