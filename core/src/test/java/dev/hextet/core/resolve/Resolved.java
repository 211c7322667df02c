package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resolve.variable.VariableSource;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;

/** Resolves documents of tests. */
public final class Resolved {
  private Resolved() {}

  /** The configuration of a document without problems. */
  public static Configuration document(String text, VariableSource... sources) {
    Diagnostics diagnostics = new Diagnostics();
    Document document =
        DocumentReader.read(new SourceText("t.yml", text), diagnostics).orElseThrow();
    DocumentInputs inputs = new DocumentInputs(List.of(sources), false, DocumentFiles.NONE);
    var configuration = new Resolver(new TestProvider()).resolve(document, inputs, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return configuration.orElseThrow();
  }

  /** The headlines of what is said about a document. */
  public static List<String> problems(String text, DocumentInputs inputs) {
    Diagnostics diagnostics = new Diagnostics();
    DocumentReader.read(new SourceText("t.yml", text), diagnostics)
        .ifPresent(
            document -> new Resolver(new TestProvider()).resolve(document, inputs, diagnostics));
    return diagnostics.sorted().stream().map(DiagnosticFormat::headline).toList();
  }

  /** The value of an attribute while nothing of any resource is known. */
  static Value attribute(Configuration configuration, String address, String name) {
    return new Evaluator()
        .evaluate(
            configuration.resources().get(Address.parse(address)).attributes().get(name),
            unknown(configuration));
  }

  public static Value output(Configuration configuration, String name) {
    return new Evaluator()
        .evaluate(configuration.outputs().get(name).value(), unknown(configuration));
  }

  private static Scope unknown(Configuration configuration) {
    return configuration.scope(reference -> Value.unknown(Terms.parseOrNamed(reference.text())));
  }
}
