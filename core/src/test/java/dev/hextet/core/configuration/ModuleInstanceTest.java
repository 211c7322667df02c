package dev.hextet.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.address.NamedValue;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ModuleInstanceTest {
  private static final ModulePath PATH = ModulePath.ROOT.child("a", InstanceKey.of("x"));

  @Test
  void makesReferencesToResourcesAbsolute() {
    ModuleInstance module =
        new ModuleInstance(PATH, new TreeMap<>(), new TreeMap<>(), ModuleInstanceTest::names);

    Scope scope = module.scope(Terms::unknown);

    assertThat(text("aws_vpc.main.id", scope)).isEqualTo("module.a[\"x\"].aws_vpc.main.id");
    assertThat(text("data.aws_ami.web[0].id", scope))
        .isEqualTo("module.a[\"x\"].data.aws_ami.web[0].id");
    assertThat(text("var.size", scope)).isEqualTo("\"var.size of the module\"");
  }

  @Test
  void keepsReferencesOfTheRootModule() {
    Scope scope = ModuleInstance.EMPTY_ROOT.scope(Terms::unknown);

    assertThat(text("aws_vpc.main.id", scope)).isEqualTo("aws_vpc.main.id");
  }

  @Test
  void findsTheScopeOfABlockByItsModule() {
    ModuleScopes scopes = Configuration.EMPTY.scopes(Terms::unknown);

    assertThat(text("aws_vpc.main.id", scopes.of(Address.of("aws_vpc", "main"))))
        .isEqualTo("aws_vpc.main.id");
    assertThatThrownBy(() -> scopes.of(Address.parse("module.a.aws_vpc.main")))
        .hasMessageContaining("module.a.aws_vpc.main");
  }

  private static Scope names(Function<LocatedReferent, Value> resources) {
    return reference ->
        reference.referent() instanceof NamedValue value
            ? Value.of(value + " of the module")
            : resources.apply(reference);
  }

  private static String text(String expression, Scope scope) {
    return new Evaluator().evaluate(ExpressionParser.expression(expression), scope).expression();
  }
}
