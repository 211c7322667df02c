package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.ops.OpsFiles;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Documents in HCL's native syntax, with the meaning of the same ones in other notations. */
final class NativeDocumentTest {
  private static final String DOCUMENT =
      """
      resource "aws_vpc" "größe" {
        cidr_block = "10.0.0.0/16"
      }
      resource "aws_security_group" "s" {
        vpc_id = aws_vpc.größe.id
        ingress {
          protocol = "tcp"
        }
        tags = { "((x))" = "((y))", "a\u0301" = "${"b"}" }
        lifecycle {
          ignore_changes = all
        }
      }
      output "tags" {
        value = aws_security_group.s.tags
      }
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Configuration> resolved(String text, String... operations) {
    List<SourceText> files =
        List.of(operations).stream().map(ops -> new SourceText("ops.yml", ops)).toList();
    return DocumentReader.read(new SourceText("t.tf", text), diagnostics)
        .flatMap(document -> OpsFiles.apply(document, files, diagnostics))
        .flatMap(
            document ->
                new Resolver(new TestProvider())
                    .resolve(document, DocumentInputs.NONE, diagnostics));
  }

  private List<String> problems(String text, String... operations) {
    resolved(text, operations);
    return diagnostics.sorted().stream().map(DiagnosticFormat::headline).toList();
  }

  @Test
  void readsTextsAsTheyAreWritten() {
    Configuration configuration = resolved(DOCUMENT).orElseThrow();

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(Resolved.attribute(configuration, "aws_security_group.s", "tags").expression())
        .isEqualTo("{\"((x))\" = \"((y))\", \"á\" = \"b\"}");
    assertThat(Resolved.attribute(configuration, "aws_vpc.größe", "cidr_block"))
        .isEqualTo(Value.of("10.0.0.0/16"));
  }

  @Test
  void appliesOperationsToBlocks() {
    assertThat(
            problems(
                DOCUMENT,
                """
                - { type: replace, path: /resource/aws_vpc/größe/cidr_block, value: 10.1.0.0/16 }
                - { type: replace, path: /resource/aws_vpc/b?, value: { cidr_block: 10.2.0.0/16 } }
                - { type: replace, path: /resource/aws_security_group/s/tags, value: { a: b } }
                - { type: remove, path: /resource/aws_security_group/s/ingress }
                """))
        .isEmpty();
  }

  @Test
  void rejectsValuesOfOperationsInPlaceOfBlocks() {
    assertThat(problems(DOCUMENT, "- { type: replace, path: /resource/aws_vpc/größe, value: 5 }\n"))
        .first()
        .isEqualTo("ops.yml:1:58: error: \"größe\" must be a map [WrongType]");
  }

  @Test
  void reportsEachBlockThatRepeatsLabels() {
    assertThat(problems(DOCUMENT + "resource \"aws_vpc\" \"größe\" {}\n"))
        .first()
        .isEqualTo("t.tf:17:20: error: duplicate block \"größe\" [DuplicateBlock]");
  }
}
