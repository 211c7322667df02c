package dev.hextet.core.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The values are those of Terraform 1.11. */
final class HeredocTest {

  static Stream<Arguments> heredocs() {
    return Stream.of(
        heredoc("<<-EOT\n    x\n\n      y\n    EOT", "x\n\n  y\n"),
        heredoc("<<-EOT\n    x\n  \n      ${1}\n  EOT", "x\n  \n  1\n"),
        heredoc("<<EOT\n  a\\n$${x} %%{ \"q\"\n    EOT", "  a\\n${x} %{ \"q\"\n"),
        heredoc("<<-EOT\n    ${1}\n      z\n    EOT", "1\n  z\n"),
        heredoc("join(\"\", [<<A\nx\nA\n, 2])", "x\n2"),
        heredoc("<<-EOT\n\t\ta\n\t\t  b\n  EOT", "a\n  b\n"),
        heredoc(
            "<<-EOT\n      %{ if true ~}\n      yes\n      %{ endif ~}\n      end\n  EOT",
            "      yes\n      end\n"),
        heredoc("<<-EOT\n    a\n    ${\"x\"}b\n     c ${2} d\n  EOT", "a\nxb\n c 2 d\n"),
        heredoc("<<EOT\nEOT", ""),
        heredoc("<<-EOT\n${\"x\"}b\n  c\n  EOT", "xb\n  c\n"),
        heredoc(
            "<<-EOT\n    a ${<<-I\n      in\n     ner\n    I\n    } z\n      b\n  EOT",
            "a  in\nner\n z\n  b\n"),
        heredoc("<<-EOT\n    a ${ 1\n  } z\n      b\n  EOT", "a 1 z\n  b\n"),
        heredoc("<<-EOT\n      a ~\n      ${~ 1 ~}\n        b\n  EOT", "      a ~\n1        b\n"),
        heredoc("<<-EOT\n      $${x}\n        b\n  EOT", "${x}\n  b\n"),
        heredoc("<<EOT\r\nx\r\ny\r\nEOT\r\n", "x\r\ny\r\n"),
        heredoc("<<-EOT\r\n  x\r\n   y\r\n  EOT\r\n", "x\r\n y\r\n"),
        heredoc("<<EOT\n((x)) EOT\nEOTX\nEOT", "((x)) EOT\nEOTX\n"));
  }

  private static Arguments heredoc(String expression, String value) {
    return Arguments.of(expression, value);
  }

  @ParameterizedTest
  @MethodSource("heredocs")
  void readsLinesUpToTheMarker(String expression, String value) {
    Diagnostics problems = new Diagnostics();
    var read = ExpressionParser.expression(new SourceText("t", expression), problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(new Evaluator().evaluate(read, Terms::unknown)).isEqualTo(Value.of(value));
  }

  @Test
  void readsAHeredocWithinATemplate() {
    Diagnostics problems = new Diagnostics();
    String text = "a ${<<-E\n  x\n   y\n  E\n} b";
    var read =
        ExpressionParser.template(text, new TextPositions(new SourceText("t", text)), problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(new Evaluator().evaluate(read, Terms::unknown)).isEqualTo(Value.of("a x\n y\n b"));
  }
}
