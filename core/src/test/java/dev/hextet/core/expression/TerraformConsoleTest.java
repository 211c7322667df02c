package dev.hextet.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.render.ConsoleText;
import dev.hextet.core.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with Terraform's console, where there is one. */
class TerraformConsoleTest {
  @TempDir private Path folder;

  @BeforeAll
  static void isInstalled() throws InterruptedException {
    assumeTrue(TerraformConsole.isInstalled(), "terraform is not installed");
  }

  @Test
  void givesWhatTerraformGives() throws Exception {
    List<String> rows =
        ExpressionTable.rows().stream()
            .filter(ExpressionTable.Row::asTerraform)
            .map(ExpressionTable.Row::expression)
            .toList();
    assertThat(differences(rows)).isEmpty();
  }

  private List<String> differences(List<String> expressions) throws Exception {
    List<String> answers = new TerraformConsole(folder).answers(expressions);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String ours = answer(expressions.get(i));
      if (!ours.equals(answers.get(i))) {
        different.add(
            "%s\n  ours:      %s\n  Terraform: %s"
                .formatted(expressions.get(i), ours, answers.get(i)));
      }
    }
    return different;
  }

  /** As an item of a list. */
  private static String answer(String expression) {
    try {
      String list = ConsoleText.of(Value.list(Given.nothing().evaluate(expression)));
      return list.substring(2, list.length() - 3);
    } catch (DiagnosticException failed) {
      return "  " + TerraformConsole.ERROR;
    }
  }
}
