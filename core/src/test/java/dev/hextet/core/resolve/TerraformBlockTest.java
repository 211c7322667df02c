package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.variable.DocumentInputs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TerraformBlockTest {
  private static List<String> problems(String block) {
    Diagnostics diagnostics = new Diagnostics();
    DocumentReader.read(new SourceText("main.tf", "terraform {\n  " + block + "\n}\n"), diagnostics)
        .ifPresent(
            document ->
                new Resolver(new TestProvider())
                    .resolve(document, DocumentInputs.NONE, diagnostics));
    return diagnostics.sorted().stream().map(DiagnosticFormat::headline).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">= 1.0",
        "~> 1.5",
        "~> 1.5.0",
        ">= 1.3, < 2.0.0",
        "1.11.9",
        "v1.11.4",
        "= 0.13",
        "!= 1.99",
        "< 1.0"
      })
  void aVersionOfTerraformUpToTheSupportedOneIsFine(String constraint) {
    assertThat(problems("required_version = \"" + constraint + "\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {">= 1.12", "~> 1.14.0", "> 2", ">= 1.0, >= 1.12.0-beta1"})
  void warnsAboutNewerVersionsOfTerraform(String constraint) {
    assertThat(problems("required_version = \"" + constraint + "\""))
        .containsExactly(
            "main.tf:2:22: warning: Terraform " + constraint + " is required [NewerVersion]");
  }

  @ParameterizedTest
  @ValueSource(strings = {">= x", "1.2.3.4", "", " , 1.0", "=> 1.0"})
  void rejectsWhatIsNotAConstraint(String constraint) {
    List<String> expected =
        constraint.isEmpty()
            ? List.of()
            : List.of(
                "main.tf:2:22: error: \""
                    + constraint
                    + "\" is not a version constraint [InvalidVersion]");
    assertThat(problems("required_version = \"" + constraint + "\"")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws = { source = \"hashicorp/aws\", version = \"~> 5.0\" }|",
        "random = { source = \"hashicorp/random\", version = \"~> 3.6\" }|",
        "aws = \">= 6.0\"|main.tf:3:7: warning: the provider aws >= 6.0 is required [NewerVersion]",
        "aws = { version = \">= 5.101\" }"
            + "|main.tf:3:19: warning: the provider aws >= 5.101 is required [NewerVersion]",
      })
  void checksTheVersionOfTheProviderAlone(String provider, String warning) {
    assertThat(problems("required_providers {\n" + provider + "\n  }"))
        .isEqualTo(warning == null ? List.of() : List.of(warning));
  }

  @Test
  void warnsThatTheStateIsLocal() {
    assertThat(problems("backend \"s3\" {\n    bucket = \"b\"\n  }"))
        .containsExactly(
            "main.tf:2:3: warning: the state is a file, not the location in \"backend\""
                + " [LocalState]");
    assertThat(problems("cloud {\n    organization = \"o\"\n  }"))
        .containsExactly(
            "main.tf:2:3: warning: the state is a file, not the location in \"cloud\""
                + " [LocalState]");
  }
}
