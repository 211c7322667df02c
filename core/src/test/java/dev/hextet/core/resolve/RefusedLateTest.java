package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types and arguments without support are errors only where they are used. */
final class RefusedLateTest {
  private static final String VPC =
      """
      resource "aws_vpc" "main" {
        cidr_block = "10.0.0.0/16"
      }
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  private List<String> problems(String text) {
    new Resolver(new TestProvider())
        .resolve(
            DocumentReader.read(new SourceText("main.tf", text), diagnostics).orElseThrow(),
            DocumentInputs.NONE,
            diagnostics);
    return diagnostics.sorted().stream().map(DiagnosticFormat::headline).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count = 0",
        "count = var.enabled ? 1 : 0",
        "for_each = {}",
        "for_each = toset([])",
        "for_each = { for name, size in var.sizes : name => size if size > 3 }"
      })
  void aTypeWithoutInstancesIsValid(String repetition) {
    assertThat(
            problems(
                """
                variable "enabled" {
                  default = false
                }
                variable "sizes" {
                  default = { a = 1 }
                }
                resource "null_resource" "n" {
                  REPETITION
                  triggers = { x = aws_vpc.main.id }
                }
                output "all" {
                  value = length(null_resource.n)
                }
                """
                        .replace("REPETITION", repetition)
                    + VPC))
        .isEmpty();
  }

  @Test
  void theValueOfATypeWithoutInstancesIsEmpty() {
    String text =
        """
        resource "null_resource" "n" {
          count = 0
        }
        resource "null_resource" "e" {
          for_each = {}
        }
        output "x" {
          value = "${length(null_resource.n)} ${length(null_resource.e)} ${try(null_resource.n[0].id, "none")}"
        }
        """;
    assertThat(
            Resolved.output(
                new Resolver(new TestProvider())
                    .resolve(
                        DocumentReader.read(new SourceText("main.tf", text), diagnostics)
                            .orElseThrow(),
                        DocumentInputs.NONE,
                        diagnostics)
                    .orElseThrow(),
                "x"))
        .isEqualTo(Value.of("0 0 none"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "count = 2",
        "for_each = { a = 1 }",
        "count = length(aws_vpc.main.id)",
      })
  void anInstanceIsOneErrorWithoutFollowUps(String repetition) {
    assertThat(
            problems(
                VPC
                    + """
                    resource "null_resource" "n" {
                      REPETITION
                      triggers = { x = local.missing }
                    }
                    output "x" {
                      value = null_resource.n.id
                    }
                    output "y" {
                      value = null_resource.n[0].name.other
                    }
                    """
                        .replace("REPETITION", repetition)))
        .containsExactly(
            "main.tf:4:10: error: \"null_resource\" is not supported yet [NotSupportedYet]",
            "main.tf:6:20: error: there is no local value \"missing\" [UnknownReference]");
  }

  @Test
  void aMisspeltTypeIsAnErrorInAnyCase() {
    assertThat(problems("resource \"aws_vcp\" \"n\" {\n  count = 0\n}\n"))
        .containsExactly(
            "main.tf:1:10: error: there is no resource type \"aws_vcp\" [UnknownType]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "var.unset", "true ? null : \"x\""})
  void anArgumentOfNullIsValid(String value) {
    assertThat(
            problems(
                "variable \"unset\" {\n  default = null\n}\n"
                    + VPC.replace("}", "  ipv4_ipam_pool_id = " + value + "\n}")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "[]", "lower(\"X\")"})
  void anArgumentWithAValueIsAnError(String value) {
    assertThat(problems(VPC.replace("}", "  ipv4_ipam_pool_id = " + value + "\n}")))
        .containsExactly(
            "main.tf:3:3: error: \"ipv4_ipam_pool_id\" is not supported yet [NotSupportedYet]");
  }

  @Test
  void anArgumentOfABlockWithoutInstancesIsValid() {
    assertThat(problems(VPC.replace("}", "  count = 0\n  ipv4_ipam_pool_id = \"x\"\n}"))).isEmpty();
  }

  @Test
  void aComputedAttributeOfNullIsValid() {
    assertThat(problems(VPC.replace("}", "  id = true ? null : \"x\"\n}"))).isEmpty();
    assertThat(problems(VPC.replace("}", "  id = lower(\"X\")\n}")))
        .containsExactly("main.tf:3:3: error: \"id\" cannot be set [ComputedAttribute]");
  }

  @Test
  void valuesOfABlockWithoutInstancesAreNotChecked() {
    String text =
        """
        variable "name" {
          default = null
        }
        locals {
          block = "not a block"
        }
        resource "aws_vpc" "main" {
          count      = 0
          cidr_block = local.block
          tags       = { Name = format("%s", var.name) }
        }
        """;
    assertThat(problems(text)).isEmpty();
    assertThat(problems(text.replace("= 0", "= 1"))).hasSize(1);
  }

  @Test
  void referencesInABlockWithoutInstancesAreChecked() {
    String text = VPC + "resource \"aws_vpc\" \"other\" {\n  count = 0\n  cidr_block = X\n}\n";
    assertThat(problems(text.replace("X", "aws_vpc.main.idd"))).hasSize(1);
  }

  @Test
  void theValueDecidesInEachInstance() {
    String each = "  for_each = { a = null, b = VALUE }\n  ipv4_ipam_pool_id = each.value\n}";

    assertThat(problems(VPC.replace("}", each.replace("VALUE", "null")))).isEmpty();
    assertThat(problems(VPC.replace("}", each.replace("VALUE", "\"x\"")))).hasSize(1);
  }
}
