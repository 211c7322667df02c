package dev.hextet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.plan.OrderRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of the rules that order steps. */
final class OrderRulesTest {

  @Test
  void documentsEachRuleWithItsStrength() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../docs/state-and-plan.md"));
    List<String> rows =
        Arrays.stream(OrderRule.values())
            .map(
                rule ->
                    "| %s | %s |"
                        .formatted(rule.label(), rule.strength().name().toLowerCase(Locale.ROOT)))
            .toList();

    assertThat(rows).allSatisfy(row -> assertThat(lines).anyMatch(line -> line.startsWith(row)));
  }
}
