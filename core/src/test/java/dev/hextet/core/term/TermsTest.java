package dev.hextet.core.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

  @Test
  void theTermOfAValueHasTheTextOfTheValue() {
    Stream.of(
            Value.NULL,
            Value.nothing(Type.STRING),
            Value.nothing(Type.list(Type.STRING)),
            Value.nothing(Type.set(Type.STRING)),
            Value.nothing(Type.map(Type.STRING)),
            Value.of("a ${b} \"c\"\n"),
            Value.of(-5),
            Value.list(Value.of(1), Value.of("x")),
            new Value.ListOf(List.of(Value.of("x")), Type.STRING),
            new Value.SetOf(List.of(Value.of("x")), Type.STRING),
            Value.map(Map.of("a b", Value.of(true), "c", Value.list())),
            Value.list(Value.unknown(Terms.parse("aws_vpc.main[\"a\"].id"))))
        .forEach(
            value -> {
              assertThat(Terms.of(value).text()).isEqualTo(value.expression());
              assertThat(Terms.parse(value.expression())).isEqualTo(Terms.of(value));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a.b.c ? a.b.c : a.b.d)[0]",
        "(a.b.c + 1) * 2",
        "-a.b.c",
        "!(a.b.c && a.b.d)",
        "[for x in a.b.c : x.y if x.z]",
        "{for k, v in a.b.c : k => v...}",
        "a.b[*].c",
        "(a.b[*].c)[0]",
        "\"a-${a.b.c}-$${x}\"",
        "\"${a.b.c}${\"\"}\"",
        "{\"a\" = a.b.c, (a.b.d) = 1}",
        "tolist(null)",
        "max(a.b.c...)",
        "cidrsubnet(cidrsubnet(a.b.c, 4, 0), 4, 1)",
        "var[\"a-b\"]",
      })
  void writesATermAsItWasRead(String text) {
    assertThat(Terms.parse(text).text()).isEqualTo(text);
  }

  @Test
  void writesOneTermInOneWay() {
    assertThat(Terms.parse("{(\"a\") = -(1), b = (a.b.c)}").text())
        .isEqualTo("{\"a\" = -1, \"b\" = a.b.c}");
  }

  @Test
  void takesATextThatIsNoExpressionForAName() {
    assertThat(Terms.parseOrNamed("sensitive")).isEqualTo(Term.named("sensitive"));
    assertThatThrownBy(() -> Terms.parse("sensitive")).isInstanceOf(DiagnosticException.class);
  }

  @Test
  void makesTheTextOfATemplateFromItsParts() {
    Value token = Value.unknown(Terms.parse("self.token"));
    assertThat(Terms.template(Value.of("web-$"), token).text())
        .isEqualTo("\"web-\\u0024${self.token}\"");
  }
}
