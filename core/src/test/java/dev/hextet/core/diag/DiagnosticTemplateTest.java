package dev.hextet.core.diag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTemplateTest {
  private static DiagnosticType type(String summary, String detail) {
    return () -> DiagnosticTemplate.error("Code", summary, detail, "");
  }

  @Test
  void fillsPlaceholdersInTheOrderOfTheirFirstUse() {
    DiagnosticMessage message =
        type("{block} has no \"{name}\"", "Remove {name} from {block}, or add {other}.")
            .with("a", "b", 3);
    assertThat(message.summary()).isEqualTo("a has no \"b\"");
    assertThat(message.detail()).isEqualTo("Remove b from a, or add 3.");
    assertThat(message).hasToString("a has no \"b\" [Code]");
  }

  @Test
  void joinsTheMembersOfACollection() {
    assertThat(type("{names}", "").with(List.of("a", "b")).summary()).isEqualTo("a, b");
  }

  @Test
  void dropsTheSpaceBesideAnEmptyArgument() {
    assertThat(type("s", "{hint} Declare it.").with("").detail()).isEqualTo("Declare it.");
    assertThat(type("s", "Declare it. {hint}").with("").detail()).isEqualTo("Declare it.");
    assertThat(type("s", "One. {hint} Two.").with("").detail()).isEqualTo("One. Two.");
  }

  @Test
  void keepsTheSpacesAroundAnArgument() {
    assertThat(type("s", "{message}").with("  a\n  b ").detail()).isEqualTo("  a\n  b ");
  }

  @Test
  void neverReadsAnArgumentAsAPattern() {
    assertThat(type("{a} {b}", "").with("{b}", "$1").summary()).isEqualTo("{b} $1");
  }

  @Test
  void leavesTemplatesOfTheLanguageAlone() {
    DiagnosticMessage message = type("${each} %{if} {}", "{ x } ${{name}}").with("local.a");
    assertThat(message.summary()).isEqualTo("${each} %{if} {}");
    assertThat(message.detail()).isEqualTo("{ x } ${local.a}");
  }

  @Test
  void requiresOneArgumentForEachPlaceholder() {
    assertThatThrownBy(() -> type("{a}", "{b} {a}").with("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Code takes [a, b], not 1 arguments");
  }

  @Test
  void sharesTheCodeAndTheSeverityWithAVariant() {
    DiagnosticType warning = () -> DiagnosticTemplate.warning("Code", "one", "", "Explained.");
    DiagnosticTemplate variant = warning.variant("two {x}", "");
    assertThat(variant.code()).isEqualTo("Code");
    assertThat(variant.severity()).isEqualTo(Severity.WARNING);
    assertThat(variant.explanation()).isEmpty();
    assertThat(variant.summaryPattern().matcher("two (words)").matches()).isTrue();
  }

  @Test
  void passesTheCodeOfACloudThrough() {
    DiagnosticMessage message = type("{call} was rejected", "{words}").withCode("Denied", "a", "b");
    assertThat(message.code()).isEqualTo("Denied");
    assertThat(message.at(null).isError()).isTrue();
  }
}
