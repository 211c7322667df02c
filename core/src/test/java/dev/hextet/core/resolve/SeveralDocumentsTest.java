package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
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

final class SeveralDocumentsTest {
  private static final String VPC = "resource: {aws_vpc: {main: {cidr_block: \"${var.cidr}\"}}}";
  private static final String VARIABLE = "variable: {cidr: {default: 10.0.0.0/16}}";

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Configuration> resolve(String... texts) {
    List<Document> documents = new ArrayList<>();
    for (String text : texts) {
      String name = (char) ('a' + documents.size()) + ".yml";
      documents.add(DocumentReader.read(new SourceText(name, text), diagnostics).orElseThrow());
    }
    return new Resolver(new TestProvider())
        .resolve(ModuleFiles.root(documents), DocumentInputs.NONE, diagnostics);
  }

  @Test
  void blocksOfOneDocumentReferToThoseOfAnother() {
    Configuration configuration = resolve(VPC, VARIABLE).orElseThrow();

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(Resolved.attribute(configuration, "aws_vpc.main", "cidr_block"))
        .isEqualTo(Value.of("10.0.0.0/16"));
  }

  @Test
  void aDuplicateNamesThePlaceInTheOtherDocument() {
    assertThat(resolve(VPC, VARIABLE, "\n" + VPC)).isEmpty();

    assertThat(diagnostics.sorted()).hasSize(1);
    Diagnostic duplicate = diagnostics.sorted().get(0);
    assertThat(DiagnosticFormat.headline(duplicate)).startsWith("c.yml:2:22: error");
    assertThat(duplicate.detail()).contains("a.yml:1:22");
  }

  @Test
  void theDigestDependsOnTheBordersBetweenDocuments() {
    String whole = resolve(VPC + "\n" + VARIABLE).orElseThrow().digest();
    String parts = resolve(VPC, VARIABLE).orElseThrow().digest();
    String swapped = resolve(VARIABLE, VPC).orElseThrow().digest();

    assertThat(List.of(whole, parts, swapped)).doesNotHaveDuplicates();
  }
}
