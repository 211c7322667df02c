package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.Lifecycle;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverrideFilesTest {
  private static final String MAIN =
      """
      variable "cidr" {
        default = "10.0.0.0/16"
        type    = string
      }
      locals {
        a = "10.1.0.0/16"
        b = "kept"
      }
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_vpc" "main" {
        cidr_block = var.cidr
        tags       = { Name = local.b }
        lifecycle {
          prevent_destroy = true
        }
      }
      output "x" {
        value     = local.a
        sensitive = true
      }
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Configuration> resolve(String main, String... overrides) {
    List<Document> changes = new ArrayList<>();
    for (String text : overrides) {
      changes.add(read(text.startsWith("{") ? "override.tf.json" : "override.tf", text));
    }
    return new Resolver(new TestProvider())
        .resolve(
            new ModuleFiles(ModuleFiles.ROOT, List.of(read("main.tf", main)), changes),
            DocumentInputs.NONE,
            diagnostics);
  }

  private Document read(String name, String text) {
    return DocumentReader.read(new SourceText(name, text), diagnostics).orElseThrow();
  }

  private Value block(String... overrides) {
    Configuration configuration = resolve(MAIN, overrides).orElseThrow();
    return Resolved.attribute(configuration, "aws_vpc.main", "cidr_block");
  }

  @Test
  void anArgumentReplacesThatOfTheBlock() {
    assertThat(block()).isEqualTo(Value.of("10.0.0.0/16"));
    assertThat(block("resource \"aws_vpc\" \"main\" {\n  cidr_block = local.a\n}\n"))
        .isEqualTo(Value.of("10.1.0.0/16"));
    assertThat(
            block("{\"resource\": {\"aws_vpc\": {\"main\": {\"cidr_block\": \"10.2.0.0/16\"}}}}"))
        .isEqualTo(Value.of("10.2.0.0/16"));
  }

  @Test
  void aDefaultAndALocalValueAreReplaced() {
    assertThat(block("variable \"cidr\" {\n  default = \"10.3.0.0/16\"\n}\n"))
        .isEqualTo(Value.of("10.3.0.0/16"));
    assertThat(
            block(
                "locals {\n  a = \"10.4.0.0/16\"\n}\n",
                "resource \"aws_vpc\" \"main\" {\n  cidr_block = local.a\n}\n"))
        .isEqualTo(Value.of("10.4.0.0/16"));
  }

  @Test
  void theLastFileWins() {
    assertThat(
            block(
                "locals {\n  b = \"one\"\n}\nvariable \"cidr\" {\n  default = \"10.5.0.0/16\"\n}\n",
                "variable \"cidr\" {\n  default = \"10.6.0.0/16\"\n}\n"))
        .isEqualTo(Value.of("10.6.0.0/16"));
  }

  @Test
  void theArgumentsOfLifecycleAreMerged() {
    Configuration configuration =
        resolve(
                MAIN,
                """
                resource "aws_vpc" "main" {
                  lifecycle {
                    ignore_changes = [tags]
                  }
                }
                """)
            .orElseThrow();

    Lifecycle lifecycle =
        configuration.blocks().resources().get(Address.parse("aws_vpc.main")).lifecycle();
    assertThat(lifecycle.preventDestroy()).isTrue();
    assertThat(lifecycle.ignores("tags")).isTrue();
  }

  @Test
  void theFirstProviderBlockMayBeAnOverride() {
    String main = MAIN.replaceFirst("provider \"aws\" \\{\n.*\n}\n", "");

    Configuration configuration =
        resolve(main, "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n").orElseThrow();

    assertThat(configuration.settings().get("aws").entries().get("region"))
        .isEqualTo(Value.of("eu-west-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "resource \"aws_vpc\" \"mian\" {}"
            + "|override.tf:1:20: error: there is no resource \"aws_vpc\" \"mian\" to override",
        "variable \"y\" {}|override.tf:1:10: error: there is no variable \"y\" to override",
        "locals { c = 1 }|override.tf:1:10: error: there is no local.c to override",
        "output \"z\" {}|override.tf:1:8: error: there is no output \"z\" to override",
        "provider \"aws\" { alias = \"b\" }"
            + "|override.tf:1:10: error: there is no provider \"aws\" to override",
        "moved {}|override.tf:1:1: error: a moved block cannot be overridden",
        "check \"c\" {}|override.tf:1:1: error: a check block cannot be overridden",
        "resource \"aws_vpc\" \"main\" { depends_on = [] }"
            + "|override.tf:1:29: error: depends_on cannot be overridden",
        "variable \"cidr\" {\\n validation {}\\n}"
            + "|override.tf:2:2: error: validation cannot be overridden",
      })
  void rejectsWhatCannotBeOverridden(String override, String error) {
    assertThat(resolve(MAIN, override.replace("\\n", "\n") + "\n")).isEmpty();

    assertThat(diagnostics.sorted())
        .extracting(DiagnosticFormat::headline)
        .contains(error + " [InvalidOverride]");
  }
}
