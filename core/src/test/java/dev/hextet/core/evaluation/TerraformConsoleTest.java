package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.render.text.ConsoleText;
import dev.hextet.core.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Compares with Terraform's console, where there is one. */
@Tag("once")
@Execution(ExecutionMode.CONCURRENT)
class TerraformConsoleTest {
  private static final long SEED = 20_260_131;
  private static final int GENERATED = 4000;
  private static final String VARIABLES =
      """
      variable "n" { default = 7 }
      variable "s" { default = "b" }
      variable "t" { default = true }
      variable "l" { default = ["b", 3, {a = "c"}] }
      variable "m" { default = {a = "d", b = 5} }
      """;

  @TempDir private Path folder;
  private int explained;

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

  @Test
  void givesWhatTerraformGivesForAnyExpression() throws Exception {
    Random random = new Random(SEED);
    RandomExpression any = new RandomExpression(random);
    RandomCall calls = new RandomCall(random, any);
    List<String> expressions =
        IntStream.range(0, GENERATED)
            .mapToObj(i -> i % 2 == 0 ? any.any(i % 4) : calls.any(1 + i % 2))
            .toList();
    Files.writeString(folder.resolve("variables.tf"), VARIABLES);
    List<String> different = differences(expressions);
    assertThat(different).isEmpty();
    assertThat(explained).isLessThan(GENERATED / 20);
  }

  @Test
  void marksWhatTerraformMarks() throws Exception {
    Random random = new Random(SEED);
    RandomExpression any = new RandomExpression(random);
    RandomCall calls = new RandomCall(random, any);
    List<String> expressions =
        IntStream.range(0, GENERATED)
            .mapToObj(i -> marked(random, i % 3 == 0 ? any.any(2 + i % 3) : calls.any(1 + i % 3)))
            .toList();
    List<String> answers = new TerraformConsole(folder).answers(expressions);
    List<String> different = new ArrayList<>();
    int compared = 0;
    int more = 0;
    for (int i = 0; i < answers.size(); i++) {
      Answer ours = answer(expressions.get(i));
      String theirs = TerraformDifferences.evened(answers.get(i));
      String text = TerraformDifferences.evened(ours.text());
      boolean known = !(text + theirs).contains("(an error)") && !theirs.contains("<<");
      compared += known ? 1 : 0;
      more += known && !text.equals(theirs) ? 1 : 0;
      if (known
          && !MarkedText.covers(text, theirs)
          && !TerraformDifferences.explain(expressions.get(i), theirs, ours.failure())) {
        different.add(
            "%s\n  ours:      %s\n  Terraform: %s".formatted(expressions.get(i), text, theirs));
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThan(GENERATED / 4);
    assertThat(more).isLessThan(compared / 20);
  }

  /** The same with secrets in place of the variables. */
  private static String marked(Random random, String expression) {
    boolean whole = random.nextInt(3) == 0;
    return expression
        .replace("var.n", "sensitive(7)")
        .replace("var.t", "sensitive(true)")
        .replace("var.s", random.nextBoolean() ? "sensitive(\"b\")" : "\"b\"")
        .replace(
            "var.l",
            whole
                ? "sensitive([\"b\", sensitive(\"c\")])"
                : "[\"b\", sensitive([\"c\"]), {a = sensitive(\"d\")}]")
        .replace(
            "var.m",
            whole ? "sensitive({a = \"d\", b = 5})" : "{a = sensitive(\"d\"), b = sensitive([5])}");
  }

  @Test
  void givesWhatTerraformGivesForAnyPattern() throws Exception {
    RandomPattern patterns = new RandomPattern(new Random(SEED));
    List<String> calls = Stream.generate(patterns::call).limit(GENERATED).toList();
    assertThat(differences(calls)).isEmpty();
    assertThat(explained).isZero();
  }

  @Test
  void givesWhatTerraformGivesForAnyNumber() throws Exception {
    RandomNumber numbers = new RandomNumber(new Random(SEED));
    List<String> computations = Stream.generate(numbers::any).limit(GENERATED).toList();
    assertThat(differences(computations)).isEmpty();
    assertThat(explained).isLessThan(GENERATED / 10);
  }

  private List<String> differences(List<String> expressions) throws Exception {
    List<String> answers = new TerraformConsole(folder).answers(expressions);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String expression = expressions.get(i);
      Answer ours = answer(expression);
      String theirs = answers.get(i);
      if (TerraformDifferences.evened(ours.text()).equals(TerraformDifferences.evened(theirs))) {
        continue;
      }
      if (TerraformDifferences.explain(expression, theirs, ours.failure())) {
        explained++;
      } else {
        different.add(
            "%s\n  ours:      %s %s\n  Terraform: %s"
                .formatted(expression, ours.text(), ours.failure(), theirs));
      }
    }
    return different;
  }

  private record Answer(String text, String failure) {}

  /** As an item of a list. */
  private static Answer answer(String expression) {
    try {
      String list = ConsoleText.of(Value.list(ExpressionProperties.known().evaluate(expression)));
      return new Answer(list.substring(2, list.length() - 3), "");
    } catch (DiagnosticException failed) {
      return new Answer("  " + TerraformConsole.ERROR, failed.diagnostics().get(0).summary());
    }
  }
}
