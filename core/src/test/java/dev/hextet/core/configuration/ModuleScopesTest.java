package dev.hextet.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.term.Terms;
import org.junit.jupiter.api.Test;

class ModuleScopesTest {
  @Test
  void findsTheScopeOfABlockByItsModule() {
    ModuleScopes scopes = Configuration.EMPTY.scopes(Terms::unknown);

    assertThat(text("aws_vpc.main.id", scopes.of(Address.of("aws_vpc", "main"))))
        .isEqualTo("aws_vpc.main.id");
    assertThat(text("aws_vpc.main.id", scopes.root())).isEqualTo("aws_vpc.main.id");
    assertThatThrownBy(() -> scopes.of(Address.parse("module.a.aws_vpc.main")))
        .hasMessageContaining("module.a");
  }

  private static String text(String expression, Scope scope) {
    return new Evaluator().evaluate(ExpressionParser.expression(expression), scope).expression();
  }
}
