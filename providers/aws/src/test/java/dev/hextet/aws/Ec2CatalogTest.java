package dev.hextet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hextet.aws.api.ActionTable;
import dev.hextet.aws.api.Ec2Action;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Ec2CatalogTest {
  private static final Collection<Ec2Action> ROWS = Ec2Catalog.actions().rows();

  /** The table is keyed by text; the SDK's method of each row is the one that the text names. */
  @Test
  void everyRowSendsTheActionThatItNames() {
    assertThat(ROWS).hasSizeGreaterThan(60);
    for (Ec2Action row : ROWS) {
      Throwable refusal = catchThrowable(() -> Model.send(row, Value.map(Map.of())));

      assertThat(refusal).isInstanceOf(UnsupportedOperationException.class);
      assertThat(refusal.getStackTrace()[0].getMethodName()).isEqualToIgnoringCase(row.name());
    }
  }

  @Test
  void rejectsTwoRowsOfOneAction() {
    Ec2Action row = ROWS.iterator().next();

    assertThatThrownBy(() -> new ActionTable(List.of(row, row)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two rows for the action " + row.name());
  }

  /** An action that nothing requests is dead code. */
  @Test
  void everyActionIsRequested() throws IOException {
    String sources = sources();
    for (Ec2Action row : ROWS) {
      String name = row.name().replaceFirst("(Egress|Ingress)$", "");
      assertThat(sources.split("\"" + name + "\"", -1).length - 1)
          .as("mentions of " + row.name() + " besides its row")
          .isGreaterThan(name.equals(row.name()) ? 1 : 0);
    }
  }

  @Test
  void listsTypesByName() {
    assertThat(Ec2Catalog.TYPES.stream().map(ResourceType::name)).isSorted();
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }
}
