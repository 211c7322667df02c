package dev.hextet.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionTerm;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import org.junit.jupiter.api.Test;

class MarkPropagationTest {
  private static final ExpressionNode TERM = Nodes.of(Terms.parse("var.a"));

  /** The type of a block with thousands of instances takes as long as they are many. */
  @Test
  void asksForATypeOnlyOfWhatIsNotKnown() {
    assertThat(
            MarkPropagation.of(
                false, false, MarkPropagationTest::neverAsked, () -> TERM, () -> Value.of("v")))
        .isEqualTo(Value.of("v"));
    assertThat(
            MarkPropagation.of(
                true, false, MarkPropagationTest::neverAsked, () -> TERM, () -> Value.of("v")))
        .isEqualTo(Value.sensitive(Value.of("v"), new ExpressionTerm(TERM)));
    assertThat(MarkPropagation.of(false, true, () -> Type.STRING, () -> TERM, () -> Value.of("v")))
        .isEqualTo(Value.unknown(new ExpressionTerm(TERM), Type.STRING));
  }

  private static Type neverAsked() {
    throw new AssertionError("the type is not needed");
  }
}
